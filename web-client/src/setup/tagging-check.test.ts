import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Tagging, TagSet } from "../report/types";
import { MOST_TAGS, NAME_LENGTH, TAG_LENGTH, WORD_LENGTH } from "./limits";
import { linesOf, SET_KEY, taggingFaults, taggingInShort, tagsFrom, withSet } from "./tagging-check";

const GOALS: TagSet = { key: "sdg", title: "Goals", tags: [{ value: "1", word: "poverty" }] };
const tagging = (...sets: readonly unknown[]): unknown => ({ sets, ownWords: true });
const at = (json: unknown): string[] => taggingFaults(json).map((f) => f.at);

describe("tags of a template", () => {
  test("may be many, or none", () => {
    expect(at(tagging(GOALS, { ...GOALS, key: "gcm" }))).toEqual([]);
    expect(at(tagging())).toEqual([]);
  });

  test("are told all that is wrong with them, and where", () => {
    expect(at([])).toEqual(["tagging"]);
    expect(at({ sets: [], ownWords: "yes" })).toEqual(["tagging"]);
    expect(at(tagging(GOALS, GOALS))).toEqual(["tagging.sets[1].key"]);
    for (const key of ["", "SDG", "free", "a b", "thirteen-long"])
      expect(at(tagging({ ...GOALS, key }))).toEqual(["tagging.sets[0].key"]);
    expect(at(tagging({ ...GOALS, title: " " }, 7))).toEqual(["tagging.sets[0].title", "tagging.sets[1]"]);
    expect(at(tagging({ ...GOALS, tags: [] }))).toEqual(["tagging.sets[0].tags"]);
    const tags = [
      { value: "", word: "x".repeat(WORD_LENGTH + 1) },
      { value: "2" },
      { value: "2", word: "", n: 1 },
    ];
    expect(at(tagging({ ...GOALS, tags }))).toEqual([
      "tagging.sets[0].tags[0].value",
      "tagging.sets[0].tags[0].word",
      "tagging.sets[0].tags[1].word",
      "tagging.sets[0].tags[2].n",
      "tagging.sets[0].tags[2].value",
    ]);
    const many = Array.from({ length: MOST_TAGS + 1 }, (_, i) => ({ value: String(i), word: "" }));
    expect(at(tagging({ ...GOALS, tags: many }))).toEqual(["tagging.sets"]);
  });

  test("are the same after they were written as lines", () => {
    const tags = [
      { value: "1", word: "poverty" },
      { value: "2", word: "" },
      { value: "Safe water", word: "wells and taps" },
      { value: "Two words", word: "" },
    ];
    expect(tagsFrom(linesOf({ ...GOALS, tags }))).toEqual(tags);
    expect(tagsFrom("\n 3  health for all \n\n")).toEqual([{ value: "3", word: "health for all" }]);
  });

  test("get sets with keys of their own, and a short name", () => {
    const none: Tagging = { sets: [], ownWords: false };
    expect(taggingInShort(none)).toBe("none");
    const two = withSet(withSet(none));
    expect(new Set(two.sets.map((set) => set.key)).size).toBe(2);
    expect(taggingInShort({ sets: [GOALS, { ...GOALS, key: "gcm" }], ownWords: true })).toBe(
      "SDG, GCM and own words",
    );
  });
});

test("the published schema has the same limits", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../../docs/template.schema.json", import.meta.url), "utf8"),
  ) as { readonly $defs: Record<string, { readonly properties: Record<string, Record<string, unknown>> }> };
  const { tagging: whole, tagSet, tag } = schema.$defs;
  expect(tagSet?.properties["key"]?.["pattern"]).toBe(SET_KEY.source);
  expect(tagSet?.properties["title"]?.["maxLength"]).toBe(NAME_LENGTH);
  expect([whole?.properties["sets"]?.["maxItems"], tagSet?.properties["tags"]?.["maxItems"]]).toEqual([
    MOST_TAGS,
    MOST_TAGS,
  ]);
  expect([tag?.properties["value"]?.["maxLength"], tag?.properties["word"]?.["maxLength"]]).toEqual([
    TAG_LENGTH,
    WORD_LENGTH,
  ]);
});
