import type { ItemView } from "../report/types";
import { isGone, wordsOf } from "../report/outline";

/** Words that look like a participant's name or affiliation; places are UTF-16 units of the item's text. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  readonly kind: "name" | "affiliation";
  readonly text: string;
}
/** What the server found in one item, as its text was at `revision`. */
export interface ItemFindings {
  readonly itemId: string;
  readonly revision: number;
  readonly findings: readonly Finding[];
}

/** What stands in for a name. */
export const NEUTRAL = "a participant";

/** Where findings stand in an item as it is shown: what was typed since may have moved them, or done away with them. */
export function placedIn(item: ItemView, findings: readonly Finding[]): readonly Finding[] {
  if (isGone(item) || findings.length === 0) return [];
  const kept = new Set(item.kept?.map((k) => k.text));
  return place(
    findings.filter((f) => !kept.has(f.text)),
    wordsOf(item),
  );
}

/** The findings whose words the text still has, each at the nearest place. */
export function place(findings: readonly Finding[], text: string): readonly Finding[] {
  const taken = new Set<number>();
  return findings.flatMap((finding) => {
    const from = nearest(finding, text);
    if (from === null || taken.has(from)) return [];
    taken.add(from);
    return [{ ...finding, from, to: from + finding.text.length }];
  });
}

function nearest({ from, text: words }: Finding, text: string): number | null {
  const places = [text.lastIndexOf(words, from), text.indexOf(words, from)].filter((at) => at >= 0);
  const [first, second] = places;
  if (first === undefined) return null;
  return second !== undefined && second - from < from - first ? second : first;
}

/** The text with neutral words in the place of a finding. */
export function neutral(text: string, { from, to }: Finding): string {
  const begins = /(^|[.!?…:]\s+|\n\s*|[“"«]\s*)$/u.test(text.slice(0, from));
  const words = begins ? NEUTRAL.charAt(0).toUpperCase() + NEUTRAL.slice(1) : NEUTRAL;
  return text.slice(0, from) + words + text.slice(to);
}

/** Whether these are the same findings, so that what is drawn can stay. */
export const sameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length &&
  a.every((f, i) => f.from === b[i]?.from && f.text === b[i].text && f.kind === b[i].kind);
