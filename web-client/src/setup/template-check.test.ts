import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Tagging, Template } from "../report/types";
import { GUIDANCE_LENGTH, MOST_SECTIONS, NAME_LENGTH } from "./limits";
import { faultsOf, KEY, KINDS, moved, readTemplate, withSection, writeTemplate } from "./template-check";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const tagging: Tagging = {
  sets: [{ key: "sdg", title: "Goals", tags: [{ value: "1", word: "poverty" }] }],
  ownWords: true,
};
const sections = read(
  "../../../command-service/src/main/resources/roundtable/commands/conference/default-template.json",
) as Omit<Template, "tagging">;
const shipped: Template = { ...sections, tagging };
const otherTags: Tagging = { sets: [], ownWords: false };
const section = { key: "a", title: "A", guidance: "", kinds: ["bullet"] };
const at = (json: unknown): string[] => faultsOf(json).map((f) => f.at);

describe("a template", () => {
  test("that the product ships is well-formed, and comes back from its file", () => {
    expect(faultsOf(shipped)).toEqual([]);
    expect(readTemplate(writeTemplate(shipped, "/template.schema.json"), otherTags)).toEqual({
      template: shipped,
      faults: [],
    });
  });

  test("from before forms named their tags gets those that are brought along", () => {
    expect(faultsOf(sections)).toEqual([]);
    expect(readTemplate(JSON.stringify(sections), otherTags).template?.tagging).toEqual(otherTags);
  });

  test("is told all that is wrong with it, and where", () => {
    const sections = [
      { ...section, kinds: [] },
      { ...section, key: "a b" },
      { ...section, tags: 1 },
      section,
    ];
    expect(at({ name: " ", guidance: 1, sections })).toEqual([
      "name",
      "guidance",
      "sections[0].kinds",
      "sections[1].key",
      "sections[2].tags",
      "sections[2].key",
      "sections[3].key",
    ]);
    expect(at({ name: "T", guidance: "", sections: [{ ...section, kinds: ["bullet", "bullet"] }] })).toEqual([
      "sections[0].kinds",
    ]);
    expect(at({ name: "T", guidance: "", sections: [] })).toEqual(["sections"]);
    expect(readTemplate("{", otherTags).faults[0]?.says).toMatch(/^The file is no JSON/);
  });

  test("gets sections with keys of their own, in any order", () => {
    const more = withSection(withSection(shipped));
    expect(new Set(more.sections.map((s) => s.key)).size).toBe(8);
    expect(
      moved(shipped, 1, -1)
        .sections.map((s) => s.key)
        .slice(0, 2),
    ).toEqual(["challenges", "summary"]);
  });
});

test("the published schema has the same limits", () => {
  const schema = read("../../../docs/template.schema.json") as {
    readonly properties: Record<string, Record<string, unknown>>;
    readonly $defs: { readonly section: { readonly properties: Record<string, Record<string, unknown>> } };
  };
  const { name, guidance, sections } = schema.properties;
  const of = schema.$defs.section.properties;
  expect([name?.["maxLength"], of["title"]?.["maxLength"]]).toEqual([NAME_LENGTH, NAME_LENGTH]);
  expect([guidance?.["maxLength"], of["guidance"]?.["maxLength"]]).toEqual([
    GUIDANCE_LENGTH,
    GUIDANCE_LENGTH,
  ]);
  expect([sections?.["minItems"], sections?.["maxItems"]]).toEqual([1, MOST_SECTIONS]);
  expect(of["key"]?.["pattern"]).toBe(KEY.source);
  expect((of["kinds"]?.["items"] as { readonly enum: unknown }).enum).toEqual(KINDS);
});
