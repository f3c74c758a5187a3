import type { Refused } from "../http/request";
import type { Commands } from "../outbox/entry";
import { addedItems } from "../outbox/entry";
import { findItem } from "../report/evolve";
import type { ReportView, Stamp } from "../report/types";
import { textOf } from "../text/replica";
import type { Aside } from "./aside";
import { keptFrom, keptFromCommands } from "./keeping";
import type { Outgoing } from "./outgoing";
import type { Replicas } from "./replicas";

/** Takes words out of the way of what stands against them, and keeps those that only this device has. */
export class SettingAside {
  readonly #aside: Aside;
  readonly #replicas: Replicas;
  readonly #outgoing: Outgoing;
  /** The server's report. */
  readonly #report: () => ReportView;
  /** The report with all that waits laid over it. */
  readonly #shown: () => ReportView;

  constructor(
    aside: Aside,
    replicas: Replicas,
    outgoing: Outgoing,
    report: () => ReportView,
    shown: () => ReportView,
  ) {
    this.#aside = aside;
    this.#replicas = replicas;
    this.#outgoing = outgoing;
    this.#report = report;
    this.#shown = shown;
  }

  /** Nobody can write in this item any more; `mine`: because of what this writer did. */
  hindered(itemId: string, stamp: Stamp, mine: boolean): void {
    this.#aside.explain(this.#report(), itemId);
    if (mine && !this.#replicas.hasUnsent(itemId)) this.#letGo(itemId);
    else this.text(itemId, stamp, null);
  }

  /** An item was redacted: here nothing of it is set aside, all is forgotten. */
  forget(itemId: string): void {
    this.#aside.forget(itemId);
    this.#outgoing.forget(itemId);
    this.#letGo(itemId);
  }

  /** What was typed in an item. */
  text(itemId: string, stamp: Stamp | null, detail: string | null): void {
    const replica = this.#replicas.get(itemId);
    if (replica) {
      const unsent = this.#replicas.hasUnsent(itemId);
      const opened = this.#replicas.textBefore(itemId);
      const before = unsent ? this.#replicas.heldText(itemId) : (opened ?? replica.base);
      const words = { before, mine: textOf(replica), unsent, stamp, detail };
      if (unsent || opened !== null) this.#aside.keepTyped(keptFrom(this.#shown(), itemId, words));
      this.#letGo(itemId);
    }
    this.#outgoing.drop(itemId);
  }

  /** Commands that were refused, and all that built on them. */
  commands(entry: Commands, { code, message: detail }: Refused): void {
    const shown = this.#shown();
    const lost = this.#outgoing.giveUp(entry);
    const back = lost.filter((e) => {
      const [added] = addedItems(e);
      return this.#aside.comeBack(e.commandId, detail, added === undefined ? null : this.#typed(added));
    });
    const rest = lost.filter((e) => !back.includes(e));
    const words = keptFromCommands(shown, rest, (itemId) => this.#typed(itemId), detail);
    for (const kept of words) this.#aside.keep(kept);
    for (const itemId of lost.flatMap(addedItems)) this.#letGo(itemId);
    if (words.length === 0 && back.length === 0) this.#aside.refuse({ id: entry.commandId, code, detail });
  }

  #typed(itemId: string): string | null {
    const replica = this.#replicas.get(itemId);
    return replica ? textOf(replica) : null;
  }

  #letGo(itemId: string): void {
    this.#replicas.forget(itemId, findItem(this.#report(), itemId));
  }
}
