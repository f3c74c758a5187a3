import type { Extension } from "@codemirror/state";
import type { Refused } from "../http/request";
import { newClientId } from "../ids";
import { moveCursors, type Here } from "../live/presence";
import { ReportStream, type Commit } from "../live/stream";
import { forgetOfOthers, forgottenIn, withoutForgotten } from "../outbox/forget";
import { keep, type Unsent } from "../outbox/store";
import type { Actor } from "../access/types";
import type { ReportCommand, ReportView, Stamp } from "../report/types";
import { Aside } from "./aside";
import { Following } from "./following";
import { Outgoing } from "./outgoing";
import { Pen } from "./pen";
import { Recovery } from "./recovery";
import { Replicas } from "./replicas";
import { SettingAside } from "./setting-aside";
import { layOver, saveState, type Snapshot } from "./snapshot";

export interface SessionStart {
  readonly report: ReportView;
  readonly actor: Actor;
  readonly tab: string;
  readonly unsent: Unsent | null;
  readonly extensions: (itemId: string) => Extension;
  /** The server no longer knows who this is. */
  readonly signedOut: () => void;
  /** What is stored of the report beside what waits here holds words that were destroyed: it has to go. */
  readonly outdated: () => void;
}

/** Refusals after which an item's text is loaded again, and the words that wait are put back into it. */
const LOST_THREAD = ["resync-required", "sequence-gap", "revision-ahead"];

/** One writer's work on one report: what the server says, what waits here, and how they come together. */
export class WritingSession {
  readonly actor: Actor;
  /** Names this page among those who are here, and whose it is. Never the same again after a reload. */
  readonly clientId: string;
  readonly #start: SessionStart;
  readonly pen: Pen;
  readonly #aside: Aside;
  readonly #replicas: Replicas;
  readonly #stream: ReportStream;
  readonly #outgoing: Outgoing;
  readonly #recovery: Recovery;
  readonly #following: Following;
  readonly #settingAside: SettingAside;
  readonly #listeners = new Set<() => void>();
  #people: readonly Here[] = [];
  #connected = false;
  #onDevice = true;
  #stopped = false;
  #snapshot: Snapshot | null = null;

  constructor(start: SessionStart) {
    this.#start = start;
    this.actor = start.actor;
    this.clientId = newClientId(start.actor.id);
    // What happened while this page was away is seen in the report alone, not as events.
    const unsent = start.unsent && withoutForgotten(start.unsent, forgottenIn(start.report));
    this.#aside = new Aside(unsent?.kept ?? []);
    this.#replicas = new Replicas(this.clientId, start.extensions);
    const texts = Object.entries(unsent?.texts ?? {});
    for (const [itemId, pending] of texts) this.#replicas.restore(itemId, pending);
    const changed = (): void => this.#changed();
    this.#outgoing = new Outgoing(start.report.id, start.actor.id, unsent?.queue ?? [], this.#replicas, {
      version: () => this.#following.report.version,
      commandsAccepted: (commandId) => this.#aside.arrived(commandId),
      commandsRefused: (entry, refusal) => this.#settingAside.commands(entry, refusal),
      textRefused: (itemId, refusal) => this.#textRefused(itemId, refusal),
      signedOut: start.signedOut,
      changed,
    });
    for (const [itemId] of texts) this.#outgoing.note(itemId);
    this.#following = new Following(start.report, this.#replicas, {
      missed: () => this.#stream.resume(),
      diverged: ({ itemId, revision, checksum }, actual) => {
        this.#stream.diverged(itemId, revision, checksum ?? "", actual);
        void this.#recovery.resync(itemId);
      },
      edited: (event) => {
        this.#people = moveCursors(this.#people, event);
        this.pen.pointAgain(event.itemId);
      },
      hindered: (itemId, stamp, mine) => this.#settingAside.hindered(itemId, stamp, mine),
      redacted: (itemId) => {
        this.#settingAside.forget(itemId);
        start.outdated();
        this.#forgetStored();
      },
      anonymised: () => {
        this.#outgoing.forgetAttributions(forgottenIn(this.#following.report).attributions);
        start.outdated();
        this.#forgetStored();
      },
    });
    this.#stream = new ReportStream(start.report.id, this.clientId, {
      after: () => this.#replicas.after(this.#following.report),
      connected: (open) => this.#setConnected(open),
      commit: (commit) => this.#take(commit),
      people: (people) => {
        this.#people = people.filter((here) => here.clientId !== this.clientId);
        changed();
      },
      lost: () => void this.#recovery.reload(),
    });
    const report = (): ReportView => this.#following.report;
    const shown = (): ReportView => this.#shown();
    this.#settingAside = new SettingAside(this.#aside, this.#replicas, this.#outgoing, report, shown);
    const replace = (report: ReportView): void => {
      this.#following.replace(report);
      this.#forgetAll();
    };
    const resume = (): void => this.#stream.resume();
    this.#recovery = new Recovery({ report, replace, resume }, this.#replicas, this.#outgoing);
    this.pen = new Pen(this.#replicas, this.#outgoing, this.#stream, () => this.snapshot().report, changed);
    if (forgottenIn(start.report).items.length > 0) start.outdated();
    this.#forgetStored();
    this.#outgoing.wake();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => {
    this.#snapshot ??= {
      report: this.#shown(),
      save: saveState(this.#outgoing, this.#aside, this.#onDevice),
      connected: this.#connected,
      people: this.#people,
      kept: this.#aside.kept,
    };
    return this.#snapshot;
  };

  /** The report as the server has it, as far as it was seen. */
  get confirmed(): ReportView {
    return this.#following.report;
  }

  /** Asks for commands, in order and as one commit; the answer is its id. What they will do is shown at once. */
  ask(...commands: ReportCommand[]): string {
    const commandId = this.#outgoing.ask(commands);
    this.#changed();
    this.#outgoing.wake();
    return commandId;
  }

  /** Commands that were just asked for carry words set aside; those come back where the commands are refused. */
  triedAgain(keptId: string, commandId: string): void {
    this.#aside.tryAgain(keptId, commandId);
    this.#changed();
  }

  dismissKept(id: string): void {
    this.#aside.dismiss(id);
    this.#changed();
  }

  /** Says that something could not be done; `id` names what, so that it is said once. */
  refuse(id: string, detail: string): void {
    this.#aside.refuse({ id, code: id, detail });
    this.#changed();
  }

  understood(): void {
    this.#aside.understood();
    this.#changed();
  }

  /** From now on another session may keep what waits in this tab. */
  stop(): void {
    this.#stopped = true;
    this.#stream.stop();
    this.#outgoing.stop();
    this.#recovery.stop();
  }

  #textRefused(itemId: string, refusal: Refused): void {
    if (LOST_THREAD.includes(refusal.code)) void this.#recovery.resync(itemId);
    else this.#settingAside.text(itemId, null, refusal.message);
  }

  /** Neither the page nor the device keeps anything of what was destroyed. */
  #forgetAll(): void {
    const { items, attributions } = forgottenIn(this.#following.report);
    for (const itemId of items) this.#settingAside.forget(itemId);
    this.#outgoing.forgetAttributions(attributions);
    this.#start.outdated();
    this.#forgetStored();
  }

  #forgetStored(): void {
    const { report } = this.#following;
    this.#keep();
    void forgetOfOthers(localStorage, report.id, forgottenIn(report));
  }

  #take(commit: Commit): void {
    if (!this.#following.take(commit, this.#outgoing.isMine(commit.commandId))) return;
    this.#aside.arrived(commit.commandId);
    this.#outgoing.seen(this.#following.report.version, commit.commandId);
    this.#changed();
    this.#outgoing.wake();
  }

  #shown(): ReportView {
    const stamp: Stamp = { by: this.actor.name, at: new Date().toISOString() };
    return layOver(this.#following.report, this.#outgoing.queue, this.#replicas, stamp);
  }

  #setConnected(open: boolean): void {
    this.#connected = open;
    if (open) this.#outgoing.hurry();
    else this.#people = [];
    this.#changed();
  }

  #keep(): void {
    const texts = [...this.#replicas.entries()].flatMap(([itemId]) => {
      const pending = this.#replicas.pending(itemId, this.#following.report);
      return pending ? [[itemId, pending] as const] : [];
    });
    this.#onDevice = keep(localStorage, this.#following.report.id, this.#start.tab, {
      personId: this.actor.id,
      queue: this.#outgoing.unsent,
      texts: Object.fromEntries(texts),
      kept: this.#aside.all,
    });
  }

  #changed(): void {
    if (this.#stopped) return;
    this.#keep();
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }
}
