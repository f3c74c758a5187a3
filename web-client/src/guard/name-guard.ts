import { request, Unreachable } from "../http/request";
import { changedItems } from "../report/changes";
import { isGone } from "../report/outline";
import { findItem } from "../report/evolve";
import type { ReportView } from "../report/types";
import { sameFindings, type Finding, type ItemFindings } from "./findings";

/** What the guard follows: the server's report as far as it was seen. */
export interface Followed {
  readonly confirmed: ReportView;
  readonly subscribe: (listener: () => void) => () => void;
}

export type Findings = ReadonlyMap<string, readonly Finding[]>;

interface Answer {
  readonly version: number;
  readonly items: readonly ItemFindings[];
}

/** Milliseconds: how long nothing may have been typed, how long to wait at most, and after a failure. */
const REST = 400;
const PATIENCE = 2_000;
const LATER = 5_000;

const NONE: Findings = new Map();

/** Asks the server what in a report looks like a participant's name, whenever its words have come to rest. */
export class NameGuard {
  readonly #followed: Followed;
  readonly #listeners = new Set<() => void>();
  readonly #leave: () => void;
  #findings: Findings = NONE;
  #seen: ReportView | null = null;
  /** Items to ask about; all of them where the list is another. */
  #dirty: ReadonlySet<string> | "all" = new Set();
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  #stopped = false;

  constructor(followed: Followed, may: boolean) {
    this.#followed = followed;
    this.#leave = may ? followed.subscribe(this.#follow) : () => undefined;
    if (may) this.#follow();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** By item, as the server last said. */
  readonly findings = (): Findings => this.#findings;

  stop(): void {
    this.#stopped = true;
    this.#leave();
    clearTimeout(this.#timer);
  }

  /** Asks about all of the report now: something was refused because of names. */
  askAll(): void {
    this.#dirty = "all";
    this.#wait(0);
  }

  readonly #follow = (): void => {
    const [before, now] = [this.#seen, this.#followed.confirmed];
    if (before === now) return;
    this.#seen = now;
    const gone = [...this.#findings.keys()].filter((id) => isGoneFrom(now, id));
    if (gone.length > 0) this.#tell(without(this.#findings, gone));
    if ((now.participants ?? []).length === 0) {
      if (this.#findings.size > 0) this.#tell(NONE);
      return;
    }
    if (!before || before.participants !== now.participants) this.#mark("all", before ? REST : 0);
    else {
      const changed = changedItems(before, now);
      if (changed.length > 0) this.#mark(changed, REST);
    }
  };

  #mark(items: readonly string[] | "all", rest: number): void {
    const idle = this.#dirty !== "all" && this.#dirty.size === 0;
    if (idle) this.#since = Date.now();
    this.#dirty = items === "all" || this.#dirty === "all" ? "all" : new Set([...this.#dirty, ...items]);
    this.#wait(Math.max(0, Math.min(rest, this.#since + PATIENCE - Date.now())));
  }

  #wait(pause: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#ask(), pause);
  }

  async #ask(): Promise<void> {
    if (this.#asking) {
      this.#wait(REST);
      return;
    }
    const [asked, wanted] = [this.#dirty, this.#followed.confirmed];
    const [only] = asked !== "all" && asked.size === 1 ? asked : [];
    this.#asking = true;
    this.#dirty = new Set();
    try {
      const answer = await request<Answer>("GET", address(wanted.id, only));
      if (this.#stopped) return;
      this.#take(answer, only);
      if (answer.version < wanted.version) this.#again(asked, REST);
    } catch (error) {
      // Who may not ask, or a server that doesn't know the question: then nothing is underlined.
      if (error instanceof Unreachable) this.#again(asked, LATER);
    } finally {
      this.#asking = false;
    }
  }

  #again(items: ReadonlySet<string> | "all", pause: number): void {
    this.#dirty = items === "all" || this.#dirty === "all" ? "all" : new Set([...this.#dirty, ...items]);
    this.#since = Date.now();
    this.#wait(pause);
  }

  #take({ items }: Answer, only: string | undefined): void {
    const next = new Map(only === undefined ? [] : this.#findings);
    if (only !== undefined) next.delete(only);
    for (const { itemId, findings } of items) {
      const before = this.#findings.get(itemId);
      if (findings.length === 0 || isGoneFrom(this.#followed.confirmed, itemId)) continue;
      next.set(itemId, before && sameFindings(before, findings) ? before : findings);
    }
    this.#tell(next);
  }

  #tell(findings: Findings): void {
    this.#findings = findings;
    for (const listener of this.#listeners) listener();
  }
}

function address(reportId: string, only: string | undefined): string {
  const all = `/api/reports/${encodeURIComponent(reportId)}/findings`;
  return only === undefined ? all : `${all}?item=${encodeURIComponent(only)}`;
}

function isGoneFrom(report: ReportView, itemId: string): boolean {
  const item = findItem(report, itemId);
  return !item || isGone(item);
}

const without = (findings: Findings, itemIds: readonly string[]): Findings =>
  new Map([...findings].filter(([itemId]) => !itemIds.includes(itemId)));
