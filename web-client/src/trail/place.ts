import { findItem } from "../report/evolve";
import { living } from "../report/outline";
import type { ItemView, ReportView, SectionView } from "../report/types";
import { displaced } from "./order";

/** The nearest item before it in the old version that lives in that section still; null where there is none. */
export function predecessor(from: SectionView, now: ReportView, itemId: string): string | null {
  const there = new Set(
    now.sections.filter((s) => s.key === from.key).flatMap((s) => living(s).map((item) => item.id)),
  );
  const place = from.items.findIndex((item) => item.id === itemId);
  const before = from.items.slice(0, Math.max(0, place));
  return before.findLast((item) => there.has(item.id))?.id ?? null;
}

/**
 * Those of a section's items that stand elsewhere within it than then. What was put before or behind others does; the
 * others, and what has new neighbours only because something came or went, don't. A removed one is taken as if it lived.
 */
export function shifted(
  was: SectionView,
  is: SectionView,
  itemId: string | null = null,
): ReadonlySet<string> {
  const stands = (item: ItemView): boolean => !item.removed || item.id === itemId;
  const ranks = new Map(was.items.filter(stands).map((item, i) => [item.id, i]));
  const common = is.items.filter(stands).flatMap(({ id }) => {
    const rank = ranks.get(id);
    return rank === undefined ? [] : [{ id, rank }];
  });
  const loose = displaced(common.map(({ rank }) => rank));
  const before = nearest(common);
  return new Set(
    common.flatMap(({ id }, i) => (loose.has(i) && common[i - 1]?.id !== before.get(id) ? [id] : [])),
  );
}

/** What stood right before each of them then. */
function nearest(
  common: readonly { readonly id: string; readonly rank: number }[],
): ReadonlyMap<string, string | undefined> {
  const ordered = common.toSorted((a, b) => a.rank - b.rank);
  return new Map(ordered.map(({ id }, i) => [id, ordered[i - 1]?.id]));
}

/** Whether an item stands elsewhere within its section than then. */
export function isShifted(was: SectionView, now: ReportView, itemId: string): boolean {
  const is = now.sections.find((s) => s.key === was.key);
  return is !== undefined && findItem(now, itemId) !== undefined && shifted(was, is, itemId).has(itemId);
}
