import { gapsIn } from "./figures";
import type { Table, TagSet } from "./types";

/** More of them are said by their numbers alone. */
const MOST_WORDS = 8;
const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** What nobody has spoken of, a set at a time, to stand after these words; nothing of a set that was spoken of as a whole. */
export const gapSentences = (sets: readonly TagSet[], tables: readonly Table[]): readonly string[] =>
  sets.flatMap((set) => {
    const missing = gapsIn(set, tables);
    if (missing.length === 0) return [];
    if (missing.length === set.tags.length) return [`any of the ${set.title} yet`];
    const names = missing.map(({ value, word }) =>
      missing.length > MOST_WORDS ? value : `${value} ${word}`,
    );
    return [`${set.key.toUpperCase()} ${LIST.format(names)}`];
  });
