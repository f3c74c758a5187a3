import type { ItemKind, Tagging, Template, TemplateSection } from "../report/types";
import { guidanceFaults, isObject, textFaults, unknownIn, type Fault } from "./fault";
import { MOST_SECTIONS, NAME_LENGTH } from "./limits";
import { taggingFaults } from "./tagging-check";

export const KINDS: readonly ItemKind[] = ["bullet", "heading", "paragraph", "quote"];
export const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u;

/**
 * A template from a file's text: the template, or all that is wrong with it.
 *
 * @param tagging the tags of a file that names none
 */
export function readTemplate(
  text: string,
  tagging: Tagging,
): {
  readonly template: Template | null;
  readonly faults: readonly Fault[];
} {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : "";
    return { template: null, faults: [{ at: "", says: `The file is no JSON${why}.` }] };
  }
  const faults = faultsOf(json);
  return {
    template:
      faults.length === 0
        ? templateOf({ ...(json as Template), tagging: (json as Partial<Template>).tagging ?? tagging })
        : null,
    faults,
  };
}

/** Says the same as docs/template.schema.json, in sentences. */
export function faultsOf(json: unknown): readonly Fault[] {
  if (!isObject(json)) return [{ at: "", says: "A template is an object with name, guidance and sections." }];
  const faults = [
    ...unknownIn(json, ["$schema", "name", "guidance", "sections", "tagging"], ""),
    ...textFaults(json["name"], "name", "The template needs a name.", NAME_LENGTH),
    ...guidanceFaults(json["guidance"], "guidance"),
    ...(json["tagging"] === undefined ? [] : taggingFaults(json["tagging"])),
  ];
  const sections = json["sections"];
  if (!Array.isArray(sections) || sections.length === 0)
    return [...faults, { at: "sections", says: "A template has a list of sections, one at least." }];
  if (sections.length > MOST_SECTIONS)
    faults.push({ at: "sections", says: `A template has ${MOST_SECTIONS} sections at most.` });
  const keys = sections.map((s: unknown) => (isObject(s) ? s["key"] : null));
  return [
    ...faults,
    ...sections.flatMap((section: unknown, i) => [
      ...sectionFaults(section, `sections[${i}]`),
      ...(typeof keys[i] === "string" && keys.indexOf(keys[i]) < i
        ? [
            {
              at: `sections[${i}].key`,
              says: `Another section has the key “${keys[i]}”. Each needs one of its own.`,
            },
          ]
        : []),
    ]),
  ];
}

function sectionFaults(section: unknown, at: string): readonly Fault[] {
  if (!isObject(section))
    return [{ at, says: "A section is an object with key, title, guidance and kinds." }];
  const { key, kinds } = section as { readonly key?: unknown; readonly kinds?: unknown };
  return [
    ...unknownIn(section, ["key", "title", "guidance", "kinds"], `${at}.`),
    ...(typeof key === "string" && KEY.test(key)
      ? []
      : [
          {
            at: `${at}.key`,
            says: "A section needs a key of 1 to 64 letters, digits, dots, hyphens or underscores, such as challenges.",
          },
        ]),
    ...textFaults(section["title"], `${at}.title`, "A section needs a title.", NAME_LENGTH),
    ...guidanceFaults(section["guidance"], `${at}.guidance`),
    ...kindFaults(kinds, `${at}.kinds`),
  ];
}

function kindFaults(kinds: unknown, at: string): readonly Fault[] {
  if (!Array.isArray(kinds) || kinds.length === 0)
    return [{ at, says: "A section allows at least one kind of entry." }];
  const wrong: unknown = kinds.find((kind: unknown) => !KINDS.includes(kind as ItemKind));
  if (wrong !== undefined)
    return [{ at, says: `There is no kind ${JSON.stringify(wrong)}. Kinds are ${KINDS.join(", ")}.` }];
  return new Set(kinds).size < kinds.length ? [{ at, says: "Each kind is named once." }] : [];
}

const templateOf = ({ name, guidance, sections, tagging }: Template): Template => ({
  name,
  guidance,
  sections,
  tagging,
});

/** The template as a file, which names its schema so that an editor can help with it. */
export const writeTemplate = (template: Template, schema: string): string =>
  `${JSON.stringify({ $schema: schema, ...template }, null, 2)}\n`;

/** A section more, with a key that no other has. */
export function withSection(template: Template): Template {
  const keys = template.sections.map((s) => s.key);
  let n = template.sections.length + 1;
  while (keys.includes(`section-${n}`)) n++;
  const section: TemplateSection = {
    key: `section-${n}`,
    title: "",
    guidance: "",
    kinds: ["bullet", "heading", "paragraph"],
  };
  return { ...template, sections: [...template.sections, section] };
}

/** A section one place further up or down. */
export function moved(template: Template, index: number, by: -1 | 1): Template {
  const sections = [...template.sections];
  const [section] = sections.splice(index, 1);
  if (section) sections.splice(index + by, 0, section);
  return { ...template, sections };
}
