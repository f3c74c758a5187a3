import type { Tag, Tagging } from "./types";

/** The scheme of words of the writers' own; no set has this key. */
export const OWN_WORDS = "free";

/** A tag that a report's template offers. */
export interface Choice extends Tag {
  readonly word: string;
}

/** All that can be chosen from, in the template's order. */
export const choices = ({ sets }: Tagging): readonly Choice[] =>
  sets.flatMap(({ key, tags }) => tags.map(({ value, word }) => ({ scheme: key, value, word })));

/** Whether anything can be tagged at all. */
export const tagsAnything = ({ sets, ownWords }: Tagging): boolean => ownWords || sets.length > 0;

/** How a tag is called in short, such as `GCM 23`. */
export const codeOf = ({ scheme, value }: Tag): string =>
  scheme === OWN_WORDS ? value : `${scheme.toUpperCase()} ${value}`;

/** What a tag is about, such as `cooperation`; empty for words of the writers' own. */
export const wordOf = ({ scheme, value }: Tag, { sets }: Tagging): string =>
  sets.find((set) => set.key === scheme)?.tags.find((tag) => tag.value === value)?.word ?? "";

export const keyOf = (tag: Tag): string => `${tag.scheme}:${tag.value}`;
