/** One replacement in a text: units from `from` to `to` give way to `insert`. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The shortest single replacement that turns one text into another; never cuts a surrogate pair in two. */
export function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end--;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Above this many pairs of words the texts are too unlike to be worth comparing word by word. */
const MOST_PAIRS = 1_000_000;

/** The replacements, in order and word by word, that turn one text into another. */
export function differences(before: string, after: string): readonly Difference[] {
  const whole = difference(before, after);
  const { from, to, insert } = whole;
  if (from === to && insert === "") return [];
  const [old, fresh] = [wordsOf(before.slice(from, to)), wordsOf(insert)];
  if (old.length * fresh.length > MOST_PAIRS) return [whole];
  return replacements(from, old, fresh, commonLengths(old, fresh));
}

function replacements(
  start: number,
  old: readonly string[],
  fresh: readonly string[],
  common: readonly Uint16Array[],
): readonly Difference[] {
  const found: Difference[] = [];
  let [i, j, at] = [0, 0, start];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && old[i] === fresh[j]) {
      at += lengthOf(old[i++]);
      j++;
      continue;
    }
    let [to, insert] = [at, ""];
    while ((i < old.length || j < fresh.length) && (i >= old.length || old[i] !== fresh[j])) {
      const dropping = i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? -1);
      if (dropping || j >= fresh.length) to += lengthOf(old[i++]);
      else insert += fresh[j++] ?? "";
    }
    found.push({ from: at, to, insert });
    at = to;
  }
  return found;
}

/** How many words the ends from `i` and from `j` on have in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const [here, below] = [lengths[i], lengths[i + 1]];
      if (here && below)
        here[j] = old[i] === fresh[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  return lengths;
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|./gu) ?? [];
const lengthOf = (word: string | undefined): number => word?.length ?? 0;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
