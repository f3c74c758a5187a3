import type { EditorState, Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { Refused, request, Unreachable } from "../http/request";
import { moveCursors, type Here } from "../live/presence";
import { ReportStream, type Commit } from "../live/stream";
import * as entries from "../outbox/entry";
import type { Entry } from "../outbox/entry";
import type { Kept } from "../outbox/kept";
import { Post, type Accepted } from "../outbox/post";
import { Sender, type Letter } from "../outbox/sender";
import { keep, type Unsent } from "../outbox/store";
import { evolve, findItem, replaceText } from "../report/evolve";
import type { Actor, ReportCommand, ReportEvent, ReportView, Stamp } from "../report/types";
import { checksum } from "../text/checksum";
import { difference } from "../text/difference";
import { pendingOf, revisionOf, textOf, toServer, unconfirmed } from "../text/replica";
import { editLetter } from "./edit-letter";
import { keptFrom, whatHinders, withReason } from "./keeping";
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

/** One writer's work on one report: what the server says, what waits here, and how they come together. */
export class WritingSession {
  readonly actor: Actor;
  /** Names this page among those who are here. Never the same again after a reload. */
  readonly clientId = crypto.randomUUID();
  readonly #start: SessionStart;
  readonly #replicas: Replicas;
  readonly #stream: ReportStream;
  readonly #post: Post;
  readonly #sender: Sender;
  readonly #listeners = new Set<() => void>();
  #report: ReportView;
  #queue: readonly Entry[];
  #kept: readonly Kept[];
  #refusals: readonly Refusal[] = [];
  #people: readonly Here[] = [];
  #connected = false;
  #answering = true;
  #onDevice = true;
  #savedAt: Date | null = null;
  #snapshot: Snapshot | null = null;

  constructor(start: SessionStart) {
    this.#start = start;
    this.actor = start.actor;
    this.#report = start.report;
    this.#queue = start.unsent?.queue ?? [];
    this.#kept = start.unsent?.kept ?? [];
    this.#replicas = new Replicas(this.clientId, start.extensions);
    for (const [itemId, pending] of Object.entries(start.unsent?.texts ?? {})) {
      this.#replicas.restore(itemId, pending);
      this.#queue = entries.withTyping(this.#queue, itemId);
    }
    this.#post = new Post(start.report.id);
    this.#sender = new Sender((letter) => this.#post.send(letter.commandId, letter.commands), {
      next: () => this.#nextLetter(),
      accepted: (letter, answer) => this.#accepted(letter, answer),
      refused: (letter, refusal) => this.#refused(letter, refusal),
      unanswered: () => {
        this.#answering = false;
        this.#changed();
      },
    });
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
    this.#sender.wake();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => {
    const stamp: Stamp = { by: this.actor, at: new Date().toISOString() };
    this.#snapshot ??= {
      report: layOver(this.#report, this.#queue, this.#replicas, stamp),
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
    this.#queue = [...this.#queue, { kind: "commands", commandId: crypto.randomUUID(), commands }];
    this.#changed();
    this.#sender.wake();
  }

  /** The state to show in an editor on this item; null where there is no such item. */
  openText(itemId: string): EditorState | null {
    const item = findItem(this.snapshot().report, itemId);
    return item ? this.#replicas.open(item).state : null;
  }

  mount(itemId: string, view: EditorView): void {
    this.#replicas.mount(itemId, view);
    this.pointAt(itemId, view.state);
    this.#changed();
  }

  unmount(itemId: string): void {
    this.#replicas.unmount(itemId);
    if (this.#replicas.focused === null) this.#stream.pointAt(null);
    this.#changed();
  }

  /** The editor's next state; `edited` where this writer changed the text. */
  follow(itemId: string, state: EditorState, edited: boolean): void {
    this.#replicas.typed(itemId, state);
    if (!edited) return;
    if (this.#replicas.hasUnsent(itemId)) this.#queue = entries.withTyping(this.#queue, itemId);
    this.#changed();
    this.#sender.wake();
  }

  /** Shows the others where the caret is. */
  pointAt(itemId: string, state: EditorState): void {
    const replica = this.#replicas.get(itemId);
    if (!replica) return;
    const { anchor, head } = state.selection.main;
    const here = { ...replica, state };
    const cursor = { anchor: toServer(here, anchor), head: toServer(here, head) };
    this.#stream.pointAt({ itemId, ...cursor, revision: revisionOf(here) });
  }

  replicaOf(itemId: string): ReturnType<Replicas["get"]> {
    return this.#replicas.get(itemId);
  }

  /** Turns an item's text into another one, as one change. */
  rewrite(itemId: string, text: string): void {
    const state = this.openText(itemId);
    if (!state) return;
    const changes = difference(state.doc.toString(), text);
    this.follow(itemId, state.update({ changes, filter: false }).state, true);
    if (this.#replicas.focused !== itemId) this.#replicas.unmount(itemId);
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
    this.#stream.stop();
    this.#sender.stop();
    this.#post.stop();
  }

  #nextLetter(): Letter | null {
    const entry = entries.nextToSend(this.#queue);
    if (!entry) return null;
    if (entry.kind === "commands") return entry;
    if (entry.sent) return { commandId: entry.sent.commandId, commands: [entry.sent.command] };
    const replica = this.#replicas.get(entry.itemId);
    if (!replica || !this.#replicas.hasUnsent(entry.itemId)) {
      this.#queue = entries.withoutTyping(this.#queue, entry.itemId);
      return this.#nextLetter();
    }
    const command = editLetter(entry.itemId, replica, this.#replicas.held(entry.itemId));
    const sent = { commandId: crypto.randomUUID(), command };
    this.#queue = this.#queue.map((e) => (e === entry ? { ...entry, sent } : e));
    this.#keep();
    return { commandId: sent.commandId, commands: [command] };
  }

  #accepted(letter: Letter, answer: Accepted): void {
    this.#answering = true;
    this.#queue = this.#queue.flatMap((entry): readonly Entry[] => {
      if (entry.kind === "commands") {
        if (entry.commandId !== letter.commandId) return [entry];
        return answer.version <= this.#report.version ? [] : [{ ...entry, version: answer.version }];
      }
      if (entry.sent?.commandId !== letter.commandId) return [entry];
      const { sequence, changes, clientId } = entry.sent.command;
      if (this.#replicas.get(entry.itemId)?.clientId === clientId)
        this.#replicas.setHeld(entry.itemId, sequence + changes.length);
      return this.#replicas.hasUnsent(entry.itemId) ? [{ kind: "typing", itemId: entry.itemId }] : [];
    });
    if (!entries.nextToSend(this.#queue)) this.#savedAt = new Date();
    this.#changed();
  }

  #refused(letter: Letter, refusal: Refused): void {
    this.#answering = true;
    const entry = this.#queue.find((e) =>
      e.kind === "commands" ? e.commandId === letter.commandId : e.sent?.commandId === letter.commandId,
    );
    if (!entry) return; // Its words are kept already: an event had told why.
    if (entry.kind === "typing") {
      if (refusal.code === "resync-required") void this.#resync(entry.itemId);
      else this.#setAside(entry.itemId, null, refusal.message);
    } else this.#refuse(entry, refusal);
    this.#changed();
  }

  #refuse(entry: entries.Commands, refusal: Refused): void {
    this.#refusals = [{ id: entry.commandId, code: refusal.code, detail: refusal.message }];
    const lost = entries.addedItems(entry);
    for (const itemId of lost) this.#setAside(itemId, null, refusal.message);
    this.#queue = this.#queue.filter((e) => e !== entry && !entries.concerns(e, lost));
  }

  /** Takes an item's words out of the way of what stands against them, and keeps those that only this device has. */
  #setAside(itemId: string, stamp: Stamp | null, detail: string | null): void {
    const replica = this.#replicas.get(itemId);
    this.#queue = entries.withoutTyping(this.#queue, itemId);
    if (!replica) return;
    const unsent = unconfirmed(replica).length > 0;
    const before = this.#replicas.textBefore(itemId);
    if (unsent || before !== null) {
      const shown = layOver(this.#report, this.#queue, this.#replicas, { by: this.actor, at: "" });
      const base = unsent ? replica.base : (before ?? replica.base);
      this.#kept = [
        ...this.#kept,
        keptFrom(shown, itemId, { before: base, mine: textOf(replica), unsent, stamp, detail }),
      ];
    }
    this.#replicas.forget(itemId);
  }

  #take(commit: Commit): void {
    const stamp: Stamp = { by: commit.by, at: commit.at };
    if (commit.from > this.#report.version + 1) {
      this.#stream.resume();
      return;
    }
    const mine = this.#queue.some((e) => e.kind === "commands" && e.commandId === commit.commandId);
    commit.events.forEach((event, i) => {
      const isNew = commit.from + i === this.#report.version + 1;
      if (isNew) this.#report = evolve(this.#report, event, stamp);
      this.#apply(event, stamp, isNew, mine);
    });
    this.#queue = entries.withoutSeen(this.#queue, this.#report.version, commit.commandId);
    if (mine && !entries.nextToSend(this.#queue)) this.#savedAt = new Date();
    this.#changed();
    this.#sender.wake();
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
        if (mine && (!all || unconfirmed(all).length === 0)) this.#replicas.forget(itemId);
        else this.#setAside(itemId, stamp, null);
      }
    }
  }

  /** Loads one item again and puts the words that wait here back into it. */
  async #resync(itemId: string): Promise<void> {
    this.#queue = entries.withoutTyping(this.#queue, itemId);
    try {
      const loaded = await this.#load(this.#report.version);
      const item = findItem(loaded, itemId);
      if (!item) return;
      this.#report = replaceText(this.#report, itemId, item.text, item.revision);
      this.#replicas.rebuild(itemId, item.text, item.revision);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
    } finally {
      if (this.#replicas.hasUnsent(itemId)) this.#queue = entries.withTyping(this.#queue, itemId);
      this.#changed();
      this.#sender.wake();
    }
  }

  /** The server was set back to an earlier state: its report stands, the words that wait are written again. */
  async #reload(): Promise<void> {
    this.#report = await this.#load(0);
    for (const [itemId] of [...this.#replicas.entries()]) {
      const item = findItem(this.#report, itemId);
      if (item) this.#replicas.rebuild(itemId, item.text, item.revision);
    }
    this.#stream.resume();
    this.#changed();
  }

  #load(atLeast: number): Promise<ReportView> {
    return request("GET", `/api/reports/${encodeURIComponent(this.#report.id)}?atLeast=${atLeast}`);
  }

  #setConnected(open: boolean): void {
    this.#connected = open;
    if (open) this.#sender.hurry();
    else this.#people = [];
    this.#changed();
  }

  #saveState(): SaveState {
    const [refusal] = this.#refusals;
    if (refusal) return { is: "refused", detail: refusal.detail };
    const waiting = this.#queue.filter((e) => e.kind === "typing" || e.version === undefined).length;
    if (waiting > 0)
      return this.#answering && navigator.onLine
        ? { is: "saving" }
        : { is: "offline", waiting, kept: this.#onDevice };
    return this.#savedAt ? { is: "saved", at: this.#savedAt } : { is: "ready" };
  }

  #keep(): void {
    const texts = [...this.#replicas.entries()].flatMap(([itemId, replica]) => {
      const pending = this.#replicas.hasUnsent(itemId) ? pendingOf(replica) : null;
      return pending ? [[itemId, { ...pending, version: this.#report.version }] as const] : [];
    });
    this.#onDevice = keep(localStorage, this.#report.id, this.#start.tab, {
      actor: this.actor,
      queue: this.#queue.filter((e) => e.kind === "typing" || e.version === undefined),
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

const versionsOf = (unsent: Unsent | null): number[] =>
  Object.values(unsent?.texts ?? {}).map((pending) => pending.version);
