/** A text without accents and case, and where each of its units was before. */
interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

function fold(text: string): Folded {
  let folded = "";
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = character
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
    folded += plain;
    at.push(...new Array<number>(plain.length).fill(place));
    place += character.length;
  }
  at.push(text.length);
  return { text: folded, at };
}

/** What is looked for: each of its words has to be found somewhere. */
export const wordsOf = (query: string): readonly string[] =>
  fold(query)
    .text.split(/\s+/u)
    .filter((word) => word !== "");

/** Where words stand in a text, in UTF-16 units, in order and not overlapping; null where one of them doesn't. */
export function found(text: string, words: readonly string[]): readonly (readonly [number, number])[] | null {
  const { text: folded, at } = fold(text);
  const ranges: [number, number][] = [];
  for (const word of words) {
    let from = folded.indexOf(word);
    if (from < 0) return null;
    for (; from >= 0; from = folded.indexOf(word, from + word.length))
      ranges.push([at[from] ?? 0, endOf(text, at[from + word.length - 1] ?? 0)]);
  }
  ranges.sort(([a], [b]) => a - b);
  return joined(ranges);
}

/** The end of the character at a place, with the accents that follow it. */
function endOf(text: string, place: number): number {
  const rest = text.slice(place);
  return place + (/^.\p{M}*/su.exec(rest)?.[0].length ?? 1);
}

function joined(ranges: readonly [number, number][]): readonly [number, number][] {
  const all: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}
