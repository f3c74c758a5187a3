import type { ItemView, ReportView } from "./types";

/** The items that a name may have come into, or gone from, between two states of a report. */
export function changedItems(before: ReportView, after: ReportView): readonly string[] {
  const known = byId(before);
  return itemsIn(after)
    .filter((item) => {
      const was = known.get(item.id);
      return was !== item && (!was || matters(was, item));
    })
    .map((item) => item.id);
}

/** What happened to the items that both states have, in the order on paper. */
export function pairs(before: ReportView, after: ReportView): readonly (readonly [ItemView, ItemView])[] {
  if (before === after) return [];
  const known = byId(before);
  return itemsIn(after).flatMap((item) => {
    const was = known.get(item.id);
    return was && was !== item ? [[was, item] as const] : [];
  });
}

const itemsIn = (report: ReportView): readonly ItemView[] => report.sections.flatMap((s) => s.items);
const byId = (report: ReportView): ReadonlyMap<string, ItemView> =>
  new Map(itemsIn(report).map((item) => [item.id, item]));

const matters = (a: ItemView, b: ItemView): boolean =>
  a.text !== b.text ||
  a.attribution !== b.attribution ||
  a.kept !== b.kept ||
  Boolean(a.removed) !== Boolean(b.removed);
