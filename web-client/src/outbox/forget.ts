import type { ReportCommand, ReportView } from "../report/types";
import { newId } from "../ids";
import { concerns, type Entry } from "./entry";
import type { Kept } from "./kept";
import { keysOf, read, reportPrefix, type Unsent } from "./store";
import { whileClosed } from "./tab";

/*
 * A redaction promises that the words become unreadable for good, and the server destroys its keys. What a device has
 * stored lies outside that promise unless the page keeps it: an unsent edit holds the text that it was made on, a
 * comment that was set aside may repeat the name. So all of it goes, also the writer's own unsent words: they could
 * not be sent any more, and they may be just what was to be forgotten.
 */

/** What of a report was destroyed for good. */
export interface Forgotten {
  /** Redacted items. */
  readonly items: readonly string[];
  /** By quote, the number of the latest attribution that is over: declined, or withdrawn. */
  readonly attributions: ReadonlyMap<string, number>;
}

export function forgottenIn(report: ReportView): Forgotten {
  const items = report.sections.flatMap((s) => s.items);
  return {
    items: items.filter((i) => i.redacted).map((i) => i.id),
    attributions: new Map(items.map((i) => [i.id, i.attributionsOver ?? 0])),
  };
}

/** What waits here without anything of what was destroyed. */
export function withoutForgotten(unsent: Unsent, { items, attributions }: Forgotten): Unsent {
  const texts = Object.entries(unsent.texts).filter(([itemId]) => !items.includes(itemId));
  return {
    personId: unsent.personId,
    queue: queueWithoutAttributions(queueWithout(unsent.queue, items), attributions),
    texts: Object.fromEntries(texts),
    kept: keptWithout(unsent.kept, items),
  };
}

/**
 * What concerns these items and holds no words goes on waiting: where it can't be done any more, the server says so.
 * What was asked together with words that go is asked under a new id, for its old one stands for another body.
 */
export function queueWithout(queue: readonly Entry[], itemIds: readonly string[]): readonly Entry[] {
  return queue.flatMap((entry) => {
    if (!concerns(entry, itemIds)) return [entry];
    if (entry.kind === "typing") return [];
    const commands = entry.commands.filter(
      (c) => !("itemId" in c && itemIds.includes(c.itemId)) || WORDLESS.includes(c.type),
    );
    if (commands.length === entry.commands.length) return [entry];
    return commands.length === 0 ? [] : [{ ...entry, commandId: newId(), commands }];
  });
}

const WORDLESS: readonly ReportCommand["type"][] = [
  "move-item",
  "remove-item",
  "restore-item",
  "mark-quote-anonymous",
  "redact-item",
];

export const keptWithout = (kept: readonly Kept[], itemIds: readonly string[]): readonly Kept[] =>
  kept.filter((k) => !itemIds.includes(k.itemId));

/** A speaker who has said no isn't asked for again, or named, by a device that was behind. */
export function queueWithoutAttributions(
  queue: readonly Entry[],
  over: Forgotten["attributions"],
): readonly Entry[] {
  const isOver = (c: ReportCommand): boolean =>
    (c.type === "request-attribution" || c.type === "approve-attribution") &&
    c.attribution <= (over.get(c.itemId) ?? 0);
  return queue.filter((e) => e.kind === "typing" || !e.commands.some(isOver));
}

/** Forgets all this in what closed tabs left on the device, whoever worked in them; open tabs do so themselves. */
export async function forgetOfOthers(
  storage: Storage,
  reportId: string,
  forgotten: Forgotten,
): Promise<void> {
  for (const key of keysOf(storage, reportPrefix(reportId))) {
    await whileClosed(key.slice(key.lastIndexOf("/") + 1), () => {
      const unsent = read(storage, key);
      if (!unsent) return;
      const rest = withoutForgotten(unsent, forgotten);
      const empty = rest.queue.length + rest.kept.length + Object.keys(rest.texts).length === 0;
      if (empty) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(rest));
    });
  }
}
