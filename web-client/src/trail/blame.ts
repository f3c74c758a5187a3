import { colour } from "../live/presence";
import type { Blame, PersonInTrail } from "./types";

export type Colour = "p1" | "p2" | "p3" | "p4";
const COLOURS: readonly Colour[] = ["p1", "p2", "p3", "p4"];

/** Each person's colour and line: their role's, or a free one where somebody of that role has it. */
export function coloursOf(people: readonly PersonInTrail[]): ReadonlyMap<string, Colour> {
  const given = new Map<string, Colour>();
  for (const { by, role } of people) {
    const own = colour(role ?? "reader");
    const taken = new Set(given.values());
    const free = [own, ...COLOURS].find((c) => !taken.has(c));
    if (!given.has(by)) given.set(by, free ?? own);
  }
  return given;
}

/** Words and who wrote them; null for nobody that is known. */
export interface Written {
  readonly text: string;
  readonly by: string | null;
}

/** An item's text in the runs of those who wrote it. Where the runs don't fit the text nobody is named. */
export function writtenBy(text: string, blame: Blame | null, itemId: string): readonly Written[] {
  const runs = blame?.items.find((item) => item.itemId === itemId)?.runs ?? [];
  const length = runs.reduce((sum, [units]) => sum + units, 0);
  if (!blame || length !== text.length) return text === "" ? [] : [{ text, by: null }];
  let at = 0;
  return runs.map(([units, person]) => {
    const start = at;
    at += units;
    return { text: text.slice(start, at), by: blame.people[person]?.by ?? null };
  });
}

/** Who wrote how much of a text, most first, in whole per cent. */
export function shares(
  written: readonly Written[],
): readonly { readonly by: string; readonly share: number }[] {
  const units = new Map<string, number>();
  let all = 0;
  for (const { text, by } of written) {
    all += text.length;
    if (by !== null) units.set(by, (units.get(by) ?? 0) + text.length);
  }
  return [...units]
    .sort((a, b) => b[1] - a[1])
    .map(([by, n]) => ({ by, share: Math.round((100 * n) / Math.max(1, all)) }));
}
