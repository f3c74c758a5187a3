import { OWN_WORDS } from "../report/tags";
import type { Tagging, TagSet } from "../report/types";
import { isObject, textFaults, unknownIn, type Fault } from "./fault";
import { MOST_TAGS, NAME_LENGTH, TAG_LENGTH, WORD_LENGTH } from "./limits";

export const SET_KEY = /^[a-z0-9-]{1,12}$/u;

/** What is wrong with a template's tags; says the same as docs/template.schema.json, in sentences. */
export function taggingFaults(json: unknown): readonly Fault[] {
  if (!isObject(json) || !Array.isArray(json["sets"]) || typeof json["ownWords"] !== "boolean")
    return [{ at: "tagging", says: "Tags are an object with a list of sets, and ownWords: true or false." }];
  const sets: readonly unknown[] = json["sets"];
  const count = sets.reduce<number>((sum, set) => sum + tagsOf(set).length, 0);
  return [
    ...unknownIn(json, ["sets", "ownWords"], "tagging."),
    ...(count > MOST_TAGS
      ? [{ at: "tagging.sets", says: `A template has ${MOST_TAGS} tags at most, in all its sets together.` }]
      : []),
    ...sets.flatMap((set, i) => setFaults(set, `tagging.sets[${i}]`)),
    ...doubled(
      sets.map((set) => (isObject(set) ? set["key"] : null)),
      (i, key) => ({
        at: `tagging.sets[${i}].key`,
        says: `Another set has the key “${key}”. Each needs one of its own.`,
      }),
    ),
  ];
}

const tagsOf = (set: unknown): readonly unknown[] =>
  isObject(set) && Array.isArray(set["tags"]) ? (set["tags"] as readonly unknown[]) : [];

function setFaults(set: unknown, at: string): readonly Fault[] {
  if (!isObject(set)) return [{ at, says: "A set of tags is an object with key, title and tags." }];
  const tags = tagsOf(set);
  return [
    ...unknownIn(set, ["key", "title", "tags"], `${at}.`),
    ...(typeof set["key"] === "string" && SET_KEY.test(set["key"]) && set["key"] !== OWN_WORDS
      ? []
      : [
          {
            at: `${at}.key`,
            says: "A set of tags needs a key of 1 to 12 small letters, digits or hyphens, such as sdg; “free” is taken.",
          },
        ]),
    ...textFaults(set["title"], `${at}.title`, "A set of tags needs a title.", NAME_LENGTH),
    ...(tags.length === 0 ? [{ at: `${at}.tags`, says: "A set has one tag at least." }] : []),
    ...tags.flatMap((tag, i) => tagFaults(tag, `${at}.tags[${i}]`)),
    ...doubled(
      tags.map((tag) => (isObject(tag) ? tag["value"] : null)),
      (i, value) => ({ at: `${at}.tags[${i}].value`, says: `Another tag of the set is “${value}”, too.` }),
    ),
  ];
}

function tagFaults(tag: unknown, at: string): readonly Fault[] {
  if (!isObject(tag)) return [{ at, says: "A tag is an object with value and word." }];
  const word = tag["word"];
  return [
    ...unknownIn(tag, ["value", "word"], `${at}.`),
    ...textFaults(tag["value"], `${at}.value`, "A tag needs a number or a short name.", TAG_LENGTH),
    ...(typeof word === "string" && word.length <= WORD_LENGTH
      ? []
      : [
          {
            at: `${at}.word`,
            says: `The word on a tag has ${WORD_LENGTH} characters at most; it may be empty.`,
          },
        ]),
  ];
}

function doubled(
  values: readonly unknown[],
  fault: (index: number, value: string) => Fault,
): readonly Fault[] {
  return values.flatMap((value, i) =>
    typeof value === "string" && values.indexOf(value) < i ? [fault(i, value)] : [],
  );
}

/** A set's tags as lines of text: the number or short name, then a word on it. */
export const linesOf = ({ tags }: TagSet): string =>
  tags
    .map(({ value, word }) => (/\s/u.test(value) ? `${value}\t${word}` : `${value} ${word}`.trimEnd()))
    .join("\n");

/** The tags of such lines. A tab ends the short name; without one the first space does. */
export const tagsFrom = (lines: string): TagSet["tags"] =>
  lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, value = "", word = ""] =
        (line.includes("\t") ? /^([^\t]*)\t(.*)$/u : /^\s*(\S+)\s*(.*)$/u).exec(line) ?? [];
      return { value: value.trim(), word: word.trim() };
    });

/** A set more, with a key that no other has. */
export function withSet(tagging: Tagging): Tagging {
  const keys = tagging.sets.map((set) => set.key);
  let n = tagging.sets.length + 1;
  while (keys.includes(`set-${n}`)) n++;
  return { ...tagging, sets: [...tagging.sets, { key: `set-${n}`, title: "", tags: [] }] };
}

/** Such as `GCM, SDG and own words`. */
export function taggingInShort({ sets, ownWords }: Tagging): string {
  const names = [...sets.map((set) => set.key.toUpperCase()), ...(ownWords ? ["own words"] : [])];
  if (names.length === 0) return "none";
  return names.length === 1 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
