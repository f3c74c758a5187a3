import { keptWithout } from "../outbox/forget";
import { joined, ownWords, type Kept } from "../outbox/kept";
import type { ReportView } from "../report/types";
import { withReason } from "./keeping";
import type { Refusal } from "./snapshot";

/** Refusals whose sentence quotes what is written in the report. */
const QUOTING = ["names-unanswered", "approvals-pending"];

/** What found no place in the report, until its writer has seen it: words set aside, and what was not done. */
export class Aside {
  #kept: readonly Kept[];
  #refusals: readonly Refusal[] = [];

  constructor(kept: readonly Kept[]) {
    this.#kept = kept;
  }

  /** All words set aside, for the device to keep. */
  get all(): readonly Kept[] {
    return this.#kept;
  }
  /** Those to be shown: the ones that are being tried again show in the report. */
  get kept(): readonly Kept[] {
    return this.#kept.filter((k) => k.again === undefined);
  }
  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  /** Sets words aside; what only explains a lock is said once, and not beside words that it stopped. */
  keep(kept: Kept): void {
    const told = this.#kept.some(
      (k) => k.itemId === kept.itemId && k.why === kept.why && k.stamp?.at === kept.stamp?.at,
    );
    if (kept.unsent || !told) this.#kept = [...this.#kept, kept];
  }

  /** Sets aside what was typed in an item, as one with what was set aside of the same run of words before. */
  keepTyped(kept: Kept): void {
    for (const earlier of this.#kept) {
      const whole = joined(earlier, kept);
      if (whole === null) continue;
      this.#kept = this.#kept.map((k) => (k === earlier ? whole : k));
      return;
    }
    this.keep(kept);
  }

  /** An event has told why words of this item were refused. */
  explain(report: ReportView, itemId: string): void {
    this.#kept = this.#kept.map((kept) => withReason(kept, report, itemId));
  }

  /** These words are on their way once more, as part of a command. */
  tryAgain(id: string, commandId: string): void {
    this.#kept = this.#kept.map((k) => (k.id === id ? { ...k, again: commandId } : k));
  }

  /** A command is in the report: words that it carried are no longer set aside. */
  arrived(commandId: string): void {
    this.#kept = this.#kept.filter((k) => k.again !== commandId);
  }

  /** A command was refused; true where its words, `typed` being what they had become, are shown here again. */
  comeBack(commandId: string, detail: string, typed: string | null): boolean {
    const carried = this.#kept.some((k) => k.again === commandId);
    this.#kept = this.#kept.map(({ again, ...k }) => {
      if (again !== commandId) return again === undefined ? k : { ...k, again };
      const grown = typed !== null && typed !== ownWords(k);
      return grown ? { ...k, detail, before: "", mine: typed } : { ...k, detail };
    });
    return carried;
  }

  /** The words of this item were destroyed for good; a refusal may name them. */
  forget(itemId: string): void {
    this.#kept = keptWithout(this.#kept, [itemId]);
    this.#refusals = this.#refusals.filter((r) => !QUOTING.includes(r.code));
  }

  dismiss(id: string): void {
    this.#kept = this.#kept.filter((k) => k.id !== id);
  }

  refuse(refusal: Refusal): void {
    this.#refusals = [...this.#refusals.filter((r) => r.id !== refusal.id), refusal];
  }

  /** The writer has read the first of the refusals. */
  understood(): void {
    this.#refusals = this.#refusals.slice(1);
  }
}
