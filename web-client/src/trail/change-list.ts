import { Refused, sentence } from "../http/request";
import type { TrailMessage } from "../live/trail-stream";
import { loadPage } from "./api";
import { merged, withLive } from "./entries";
import { EVERYTHING, type Filter } from "./filter";
import { Store } from "./store";
import type { Entry, PersonInTrail } from "./types";

export interface ListState {
  readonly filter: Filter;
  readonly entries: readonly Entry[];
  readonly people: readonly PersonInTrail[];
  /** Where the next page begins; null once all is loaded. */
  readonly next: number | null;
  /** The version that the list knows of. */
  readonly version: number;
  readonly loading: "first" | "more" | null;
  readonly problem: string | null;
}

/** How many entries a page has: few for the first, so that it comes at once. */
const FIRST = 50;
const MORE = 200;

/** The changes that fit a filter: page by page backwards, and live. Answers to an earlier filter are dropped. */
export class ChangeList extends Store<ListState> {
  readonly #reportId: string;
  readonly #signedOut: () => void;
  #turn = 0;
  /** Whether the first page is there: only then can what comes live join it. */
  #opened = false;
  /** What came live meanwhile: the page may have been read before it. */
  #early: readonly Entry[] = [];

  constructor(reportId: string, signedOut: () => void) {
    super({
      ...{ filter: EVERYTHING, entries: [], people: [], next: null, version: -1 },
      ...{ loading: "first", problem: null },
    });
    this.#reportId = reportId;
    this.#signedOut = signedOut;
  }

  /** Begins anew; what is shown stays until the first page is there. */
  async open(filter: Filter): Promise<void> {
    this.set({ filter });
    await this.#load(null);
  }

  async more(): Promise<void> {
    const { next, loading, problem } = this.state();
    if (next !== null && loading === null && problem === null) await this.#load(next);
  }

  async retry(): Promise<void> {
    await this.#load(this.#opened ? this.state().next : null);
  }

  /** Loads back to the change that made a version. */
  async cover(version: number): Promise<void> {
    const turn = this.#turn;
    const reaches = (): boolean =>
      (this.state().entries.findLast((e) => e.from != null)?.from ?? 0) <= version;
    while (turn === this.#turn && this.state().next !== null && !reaches()) {
      const before = this.state().next;
      await this.more();
      if (this.state().next === before) return;
    }
  }

  live({ to, entries }: TrailMessage): void {
    const { filter, entries: known, next, version, people } = this.state();
    const names = new Set(people.map((p) => p.by));
    const newcomers = entries.filter((e) => !names.has(e.by) && names.add(e.by));
    if (!this.#opened) this.#early = [...this.#early, ...entries];
    this.set({
      version: Math.max(version, to ?? -1),
      people: [...people, ...newcomers.map(({ by, role }) => ({ by, role: role ?? null }))],
      entries: this.#opened ? withLive(known, entries, filter, next) : known,
    });
  }

  async #load(before: number | null): Promise<void> {
    const turn = before === null ? ++this.#turn : this.#turn;
    if (before === null) [this.#opened, this.#early] = [false, []];
    this.set({ loading: before === null ? "first" : "more", problem: null });
    try {
      const page = await loadPage(
        this.#reportId,
        this.state().filter,
        before,
        before === null ? FIRST : MORE,
      );
      if (turn !== this.#turn) return;
      const known = this.#opened ? this.state().entries : [];
      const { filter } = this.state();
      this.#opened = true;
      this.set({
        entries: withLive(merged(known, page.entries), this.#early, filter, page.next ?? null),
        ...{ next: page.next ?? null, people: page.people },
        ...{ version: Math.max(this.state().version, page.version), loading: null },
      });
      this.#early = [];
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof Refused && error.status === 401) this.#signedOut();
      this.set({
        loading: null,
        problem: sentence(error),
        ...(this.#opened ? {} : { entries: [], next: null }),
      });
    }
  }
}
