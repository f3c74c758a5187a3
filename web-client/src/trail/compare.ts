import { isGone, living, wordsOf } from "../report/outline";
import { keyOf } from "../report/tags";
import type { ItemView, ReportView, SectionView } from "../report/types";
import { shifted } from "./place";
import { wordDiff, type Piece } from "./word-diff";

/** What became of an item between two versions of its report. */
export interface ItemChange {
  readonly item: ItemView;
  readonly kind: "same" | "added" | "removed" | "edited" | "redacted";
  /** Its words, laid over those that it had. */
  readonly pieces: readonly Piece[];
  /** The section that it came from, where it stood in another. */
  readonly movedFrom: string | null;
}
export interface SectionChange {
  readonly key: string;
  readonly items: readonly ItemChange[];
}

/** The newer version as on paper, with what was removed at the place where it stood. */
export function compare(older: ReportView, newer: ReportView): readonly SectionChange[] {
  const stood = new Map(
    older.sections.flatMap((s) => living(s).map((item) => [item.id, { item, section: s.key }] as const)),
  );
  return newer.sections.map(({ key, items }) => ({
    key,
    items: items.flatMap((item) => {
      const was = stood.get(item.id);
      if (item.removed) return was ? [struck(item, was.item)] : [];
      const movedFrom = was && was.section !== key ? was.section : null;
      return [{ item, movedFrom, ...wordsBetween(was?.item ?? null, item) }];
    }),
  }));
}

function struck(item: ItemView, was: ItemView): ItemChange {
  const gone = isGone(item);
  const pieces = gone ? [] : ([{ kind: "del", text: wordsOf(was) }] as const);
  return { item, kind: gone ? "redacted" : "removed", pieces, movedFrom: null };
}

/** Words that were redacted since come without text from both versions: nothing brings them back. */
function wordsBetween(was: ItemView | null, item: ItemView): Pick<ItemChange, "kind" | "pieces"> {
  if (isGone(item)) return { kind: "redacted", pieces: [] };
  const text = wordsOf(item);
  if (!was || isGone(was)) return { kind: "added", pieces: [{ kind: "ins", text }] };
  if (wordsOf(was) === text) return { kind: "same", pieces: [{ kind: "same", text }] };
  return { kind: "edited", pieces: wordDiff(wordsOf(was), text) };
}

/** How much differs, in one sentence. */
export function summary(sections: readonly SectionChange[]): string {
  const all = sections.flatMap((s) => s.items);
  const counts = (["added", "edited", "removed"] as const).flatMap((kind) => {
    const n = all.filter((change) => change.kind === kind).length;
    return n === 0 ? [] : [`${n} ${kind}`];
  });
  const moved = all.filter((change) => change.movedFrom !== null).length;
  if (moved > 0) counts.push(`${moved} moved to another section`);
  return counts.length === 0 ? "No item differs." : `${counts.join(", ")}.`;
}

/** What of an earlier version is otherwise now: items by id, sections by key. */
export interface Differing {
  readonly items: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  /** Those of the items that were removed since. */
  readonly removed: ReadonlySet<string>;
}

export function differing(then: ReportView, now: ReportView): Differing {
  const [items, sections, removed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const today = new Map(
    now.sections.flatMap((s) => s.items.map((i) => [i.id, { item: i, key: s.key }] as const)),
  );
  for (const section of then.sections) {
    const current = now.sections.find((s) => s.key === section.key);
    const elsewhere = current ? shifted(section, current) : new Set<string>();
    for (const item of living(section)) {
      const is = today.get(item.id);
      if (!is || isGone(is.item) || isGone(item)) continue;
      if (is.item.removed) removed.add(item.id);
      if (is.key !== section.key || elsewhere.has(item.id) || isOther(item, is.item)) items.add(item.id);
    }
    if (current && order(current, today) !== order(section, today)) sections.add(section.key);
    if (living(section).some((item) => items.has(item.id))) sections.add(section.key);
  }
  return { items, sections, removed };
}

const isOther = (was: ItemView, is: ItemView): boolean =>
  Boolean(is.removed) || is.text !== was.text || tagsOf(is) !== tagsOf(was);

const tagsOf = (item: ItemView): string => item.tags.map(keyOf).sort().join(" ");

/** The section's living items in order, those that nobody can restore left out. */
function order(section: SectionView, today: ReadonlyMap<string, { readonly item: ItemView }>): string {
  return living(section)
    .filter((item) => !isGone(today.get(item.id)?.item ?? item))
    .map((item) => item.id)
    .join(" ");
}
