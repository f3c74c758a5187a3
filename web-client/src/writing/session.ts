import { newId } from "../ids";
import type { Extension } from "@codemirror/state";
import { Refused, request, Unreachable } from "../http/request";
import { moveCursors, type Here } from "../live/presence";
import { ReportStream, type Commit } from "../live/stream";
import { addedItems, type Commands } from "../outbox/entry";
import type { Kept } from "../outbox/kept";
import { keep, type Unsent } from "../outbox/store";
import { evolve, findItem, replaceText } from "../report/evolve";
import type { Actor, ReportCommand, ReportEvent, ReportView, Stamp } from "../report/types";
import { checksum } from "../text/checksum";
import { pendingOf, textOf, unconfirmed } from "../text/replica";
import { keptFrom, whatHinders, withReason } from "./keeping";
import { Outgoing } from "./outgoing";
import { Pen } from "./pen";
import { Replicas } from "./replicas";
import { layOver, type Refusal, type SaveState, type Snapshot } from "./snapshot";

export interface SessionStart {
  readonly report: ReportView;
  readonly actor: Actor;
  readonly tab: string;
  readonly unsent: Unsent | null;
  readonly extensions: (itemId: string) => Extension;
  /** The server no longer knows who this is. */
  readonly signedOut: () => void;
}

/** Refusals after which an item's text is loaded again, and the words that wait are put back into it. */
const LOST_THREAD = ["resync-required", "sequence-gap", "revision-ahead"];

/** One writer's work on one report: what the server says, what waits here, and how they come together. */
export class WritingSession {
  readonly actor: Actor;
  /** Names this page among those who are here. Never the same again after a reload. */
  readonly clientId = newId();
  readonly #start: SessionStart;
  readonly pen: Pen;
  readonly #replicas: Replicas;
  readonly #stream: ReportStream;
  readonly #outgoing: Outgoing;
  readonly #listeners = new Set<() => void>();
  #report: ReportView;
  #kept: readonly Kept[];
  #refusals: readonly Refusal[] = [];
  #people: readonly Here[] = [];
  #connected = false;
  #onDevice = true;
  #stopped = false;
  #snapshot: Snapshot | null = null;

  constructor(start: SessionStart) {
    this.#start = start;
    this.actor = start.actor;
    this.#report = start.report;
    this.#kept = start.unsent?.kept ?? [];
    this.#replicas = new Replicas(this.clientId, start.extensions);
    const texts = Object.entries(start.unsent?.texts ?? {});
    for (const [itemId, pending] of texts) this.#replicas.restore(itemId, pending);
    this.#outgoing = new Outgoing(start.report.id, start.unsent?.queue ?? [], this.#replicas, {
      version: () => this.#report.version,
      commandsRefused: (entry, refusal) => this.#commandsRefused(entry, refusal),
      signedOut: start.signedOut,
      textRefused: (itemId, refusal) => this.#textRefused(itemId, refusal),
      changed: () => this.#changed(),
    });
    for (const [itemId] of texts) this.#outgoing.note(itemId);
    let resume = Math.min(start.report.version, ...versionsOf(start.unsent));
    this.#stream = new ReportStream(start.report.id, this.clientId, {
      after: () => {
        const after = Math.min(resume, this.#report.version);
        resume = Infinity;
        return after;
      },
      connected: (open) => this.#setConnected(open),
      commit: (commit) => this.#take(commit),
      people: (people) => {
        this.#people = people.filter((here) => here.clientId !== this.clientId);
        this.#changed();
      },
      lost: () => void this.#reload(),
    });
    this.pen = new Pen(
      this.#replicas,
      this.#outgoing,
      this.#stream,
      () => this.snapshot().report,
      () => this.#changed(),
    );
    this.#outgoing.wake();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => {
    const stamp: Stamp = { by: this.actor.name, at: new Date().toISOString() };
    this.#snapshot ??= {
      report: layOver(this.#report, this.#outgoing.queue, this.#replicas, stamp),
      save: this.#saveState(),
      connected: this.#connected,
      people: this.#people,
      kept: this.#kept,
      refusals: this.#refusals,
    };
    return this.#snapshot;
  };

  /** The report as the server has it, as far as it was seen. */
  get confirmed(): ReportView {
    return this.#report;
  }

  /** Asks for commands, in order and as one commit. What they will do is shown at once. */
  ask(...commands: ReportCommand[]): void {
    this.#refusals = [];
    this.#outgoing.ask(commands);
    this.#changed();
    this.#outgoing.wake();
  }

  dismissKept(id: string): void {
    this.#kept = this.#kept.filter((k) => k.id !== id);
    this.#changed();
  }

  dismissRefusals(): void {
    this.#refusals = [];
    this.#changed();
  }

  stop(): void {
    this.#stopped = true;
    this.#stream.stop();
    this.#outgoing.stop();
  }

  #textRefused(itemId: string, refusal: Refused): void {
    if (LOST_THREAD.includes(refusal.code)) void this.#resync(itemId);
    else this.#setAside(itemId, null, refusal.message);
  }

  #commandsRefused(entry: Commands, refusal: Refused): void {
    this.#refusals = [{ id: entry.commandId, code: refusal.code, detail: refusal.message }];
    for (const itemId of addedItems(entry)) this.#setAside(itemId, null, refusal.message);
    this.#outgoing.giveUp(entry);
  }

  /** Takes an item's words out of the way of what stands against them, and keeps those that only this device has. */
  #setAside(itemId: string, stamp: Stamp | null, detail: string | null): void {
    const replica = this.#replicas.get(itemId);
    this.#outgoing.drop(itemId);
    if (!replica) return;
    const unsent = unconfirmed(replica).length > 0;
    const before = this.#replicas.textBefore(itemId);
    if (unsent || before !== null) {
      const shown = layOver(this.#report, this.#outgoing.queue, this.#replicas, {
        by: this.actor.name,
        at: "",
      });
      const base = unsent ? replica.base : (before ?? replica.base);
      this.#kept = [
        ...this.#kept,
        keptFrom(shown, itemId, { before: base, mine: textOf(replica), unsent, stamp, detail }),
      ];
    }
    this.#replicas.forget(itemId, findItem(this.#report, itemId));
  }

  #take(commit: Commit): void {
    const stamp: Stamp = { by: commit.by, at: commit.at };
    if (commit.from > this.#report.version + 1) {
      this.#stream.resume();
      return;
    }
    const mine = this.#outgoing.isMine(commit.commandId);
    commit.events.forEach((event, i) => {
      const isNew = commit.from + i === this.#report.version + 1;
      if (isNew) this.#report = evolve(this.#report, event, stamp);
      this.#apply(event, stamp, isNew, mine);
    });
    this.#outgoing.seen(this.#report.version, commit.commandId);
    this.#changed();
    this.#outgoing.wake();
  }

  #apply(event: ReportEvent, stamp: Stamp, isNew: boolean, mine: boolean): void {
    if (event.type === "text-edited") {
      const item = findItem(this.#report, event.itemId);
      const shown = item?.revision !== event.revision || !event.checksum ? null : checksum(item.text);
      const agrees = this.#replicas.receive(event);
      if (!agrees || (isNew && shown !== null && shown !== event.checksum)) {
        this.#stream.diverged(event.itemId, event.revision, event.checksum ?? "", shown ?? "");
        void this.#resync(event.itemId);
      }
      this.#people = moveCursors(this.#people, event);
    } else if (isNew) {
      for (const itemId of whatHinders(this.#report, event)) {
        this.#kept = this.#kept.map((kept) => withReason(kept, this.#report, itemId));
        const all = this.#replicas.get(itemId);
        if (mine && (!all || unconfirmed(all).length === 0))
          this.#replicas.forget(itemId, findItem(this.#report, itemId));
        else this.#setAside(itemId, stamp, null);
      }
    }
  }

  /** Loads one item again and puts the words that wait here back into it. */
  async #resync(itemId: string): Promise<void> {
    this.#outgoing.drop(itemId);
    try {
      const item = findItem(await this.#loadUpToDate(), itemId);
      if (!item || this.#stopped) return;
      this.#report = replaceText(this.#report, itemId, item.text, item.revision);
      this.#replicas.rebuild(itemId, item.text, item.revision);
    } catch (error) {
      if (!unanswered(error)) throw error;
      await aWhile();
    } finally {
      if (!this.#stopped) {
        this.#outgoing.note(itemId);
        this.#changed();
        this.#outgoing.wake();
      }
    }
  }

  /** The server was set back to an earlier state: its report stands, the words that wait are written again. */
  async #reload(): Promise<void> {
    let loaded: ReportView | null = null;
    while (!loaded && !this.#stopped) {
      try {
        loaded = await this.#load(0);
      } catch (error) {
        if (!unanswered(error)) throw error;
        await aWhile();
      }
    }
    if (!loaded || this.#stopped) return;
    this.#report = loaded;
    for (const [itemId] of [...this.#replicas.entries()]) {
      const item = findItem(this.#report, itemId);
      if (item) this.#replicas.rebuild(itemId, item.text, item.revision);
    }
    this.#stream.resume();
    this.#changed();
  }

  /** What is loaded may be overtaken by what the live view shows meanwhile. */
  async #loadUpToDate(): Promise<ReportView> {
    let loaded = await this.#load(this.#report.version);
    while (loaded.version < this.#report.version) loaded = await this.#load(this.#report.version);
    return loaded;
  }

  #load(atLeast: number): Promise<ReportView> {
    return request("GET", `/api/reports/${encodeURIComponent(this.#report.id)}?atLeast=${atLeast}`);
  }

  #setConnected(open: boolean): void {
    this.#connected = open;
    if (open) this.#outgoing.hurry();
    else this.#people = [];
    this.#changed();
  }

  #saveState(): SaveState {
    const [refusal] = this.#refusals;
    if (refusal) return { is: "refused", detail: refusal.detail };
    const { unsent, answering, savedAt } = this.#outgoing;
    if (unsent.length > 0)
      return answering ? { is: "saving" } : { is: "offline", waiting: unsent.length, kept: this.#onDevice };
    return savedAt ? { is: "saved", at: savedAt } : { is: "ready" };
  }

  #keep(): void {
    const texts = [...this.#replicas.entries()].flatMap(([itemId, replica]) => {
      const pending = this.#replicas.hasUnsent(itemId) ? pendingOf(replica) : null;
      return pending ? [[itemId, { ...pending, version: this.#report.version }] as const] : [];
    });
    this.#onDevice = keep(localStorage, this.#report.id, this.#start.tab, {
      actor: this.actor,
      queue: this.#outgoing.unsent,
      texts: Object.fromEntries(texts),
      kept: this.#kept,
    });
  }

  #changed(): void {
    this.#snapshot = null;
    this.#keep();
    for (const listener of this.#listeners) listener();
  }
}

/** Failures after which the same is tried again, a little later. */
const unanswered = (error: unknown): boolean => error instanceof Unreachable || error instanceof Refused;
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));

const versionsOf = (unsent: Unsent | null): number[] =>
  Object.values(unsent?.texts ?? {}).map((pending) => pending.version);
