import { numbered } from "../design/format";
import { kindName } from "../report/kinds";
import { REASONS } from "../report/rule";
import { shortTitle } from "../report/outline";
import type { ReportView } from "../report/types";
import { isOfBoard, KINDS, type Entry, type Kind } from "./types";

/** What the sentences speak of by number: the paragraphs and sections of the report that is shown. */
export interface Numbers {
  readonly paragraphs: ReadonlyMap<string, number>;
  readonly sections: ReadonlyMap<string, number>;
}

export const sectionNumbers = (report: ReportView): ReadonlyMap<string, number> =>
  new Map(report.sections.map((section, i) => [section.key, i + 1]));

/** What somebody did, without their name: "edited ¶ 4". */
export function deed(entry: Entry, numbers: Numbers): string {
  const { kind, section, toSection, note } = entry;
  const what = thing(entry, numbers);
  const where = sectionName(section, numbers);
  const point = what.startsWith("¶") ? what : "a point";
  const minutes = numbered(Number(note ?? 0), "minute");
  const words: Record<Kind, () => string> = {
    opened: () => "opened the report",
    "rapporteur-assigned": () => `named ${note ?? "somebody"} as rapporteur`,
    "note-taker-assigned": () => `named ${note ?? "somebody"} as note taker`,
    added: () => (what.startsWith("¶") ? `added ${what}` : `added ${aKind(entry)}${to(" to", where)}`),
    typed: () => `edited ${what}`,
    moved: () =>
      toSection == null || toSection === section
        ? `moved ${what}${to(" within", where)}`
        : `moved ${what}${to(" from", where)}${to(" to", sectionName(toSection, numbers))}`,
    removed: () => `removed ${aKind(entry)}${to(" from", where)}`,
    restored: () => `restored ${what}`,
    tagged: () => `tagged ${what}${to(" with", tagName(note))}`,
    untagged: () => `took ${note == null ? "a tag" : `the tag ${tagName(note) ?? ""}`} off ${what}`,
    commented: () => `commented on ${what}`,
    "comment-resolved": () => `settled a discussion of ${what}`,
    "section-finalised": () => `made section ${where ?? ""} final`,
    "section-reopened": () => `reopened section ${where ?? ""}`,
    submitted: () => "submitted the report",
    withdrawn: () => "withdrew the report",
    "attribution-requested": () => "asked for approval of a quote",
    "attribution-approved": () => "recorded the approval of a quote",
    "quote-anonymous": () => "made a quote anonymous",
    redacted: () => `redacted ${aKind(entry)}${to(" in", where)}`,
    "participants-given": () => "gave the list of participants",
    "name-kept": () => `kept a name in ${what}`,
    "key-destroyed": () => "destroyed the key of what was forgotten",
    "signed-in": () => "opened this report to read",
    exported: () => exportedAs(note ?? ""),
    "board-begun": () => "began the board",
    pinned: () => `pinned ${point}`,
    unpinned: () => `took ${point} off the board`,
    "pin-released": () =>
      `took ${point} off the board: ${note === "redacted" ? "it was redacted" : "its speaker withdrew"}`,
    "wording-taken": () => `took the new wording of ${point}`,
    "wording-kept": () => `kept the earlier wording of ${point}`,
    said: () => `marked ${point} as said`,
    unsaid: () => `marked ${point} as not said`,
    "minutes-planned": () => `planned ${minutes} for a part of the speech`,
    "speech-planned": () =>
      note == null ? "left the minutes of the speech open" : `planned ${minutes} for the speech`,
  };
  return words[kind]();
}

const TAKEN: Readonly<Record<string, string>> = {
  trail: "the trail",
  conference: "the report with others",
  board: "points of the report with the board",
};

/** `form`: what was taken and how it ends, such as "board.pdf". */
function exportedAs(form: string): string {
  const [what = "", ending] = form.split(".");
  return `exported ${TAKEN[what] ?? "the report"}${ending === undefined ? "" : ` (${ending.toUpperCase()})`}`;
}

/** Names an item by its number where it has one, else by what it is and where. */
function thing(entry: Entry, { paragraphs, sections }: Numbers): string {
  const number = entry.itemId == null ? undefined : paragraphs.get(entry.itemId);
  if (number !== undefined) return `¶ ${number}`;
  const where = sectionName(entry.toSection ?? entry.section, { paragraphs, sections });
  return `${aKind(entry)}${to(" in", where)}`;
}

const aKind = ({ itemKind }: Entry): string =>
  itemKind == null ? "an entry" : `a ${kindName(itemKind).toLowerCase()}`;
const to = (word: string, what: string | null): string => (what === null ? "" : `${word} ${what}`);
const sectionName = (key: string | null | undefined, { sections }: Numbers): string | null =>
  key == null ? null : String(sections.get(key) ?? key);

/** A tag as the server writes it, `gcm 23`, as people do. */
function tagName(note: string | null | undefined): string | null {
  if (note == null) return null;
  const [, scheme = "", value = note] = /^(gcm|sdg|free)\s+(.+)$/isu.exec(note) ?? [];
  return scheme === "" || scheme.toLowerCase() === "free" ? value : `${scheme.toUpperCase()} ${value}`;
}

/** What a mark on the slider says. */
export function markWords(kind: Kind, section: string | null, sections: ReadonlyMap<string, number>): string {
  const number = section === null ? "" : ` ${sections.get(section) ?? ""}`;
  const words: Partial<Record<Kind, string>> = {
    opened: "opened",
    "section-finalised": `section${number} final`,
    "section-reopened": `section${number} reopened`,
    submitted: "submitted",
    withdrawn: "withdrawn",
    "quote-anonymous": "attribution shredded",
    redacted: "redacted",
  };
  return words[kind] ?? kind;
}

/** Why the words of an entry are gone; null where they aren't. */
export function forgottenWords(entry: Entry, time: (at: string) => string): string | null {
  if (entry.kind === "quote-anonymous")
    return "The name was destroyed and can’t be read by anyone. That it happened stays here, and the chain still verifies.";
  if (entry.kind === "redacted")
    return `Its words were destroyed${reason(entry.note)}. That it happened stays here, and the chain still verifies.`;
  const { forgotten } = entry;
  if (!forgotten) return null;
  const why = reason(forgotten.reason);
  return `${forgotten.by} had these words destroyed, ${time(forgotten.at)}${why}. That they were there stays, and the chain still verifies.`;
}

function reason(given: string | null | undefined): string {
  const known = given == null ? undefined : (REASONS as Readonly<Record<string, string>>)[given];
  return known === undefined ? "" : `: ${known}`;
}

interface KindChoice {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** Where it happens; in both where it isn't said. */
  readonly only?: "report" | "script";
}

/** The kinds as a reader chooses among them, those that belong together as one. */
export const KIND_CHOICES: readonly KindChoice[] = [
  { name: "Texts", kinds: ["added", "typed"] },
  { name: "Removed and restored", kinds: ["removed", "restored"] },
  { name: "Moved", kinds: ["moved"] },
  { name: "Tags", only: "report", kinds: ["tagged", "untagged"] },
  { name: "Comments", kinds: ["commented", "comment-resolved"] },
  {
    name: "Names and quotes",
    only: "report",
    kinds: ["attribution-requested", "attribution-approved", "quote-anonymous", "name-kept"],
  },
  { name: "Redactions", kinds: ["redacted", "key-destroyed"] },
  {
    name: "Final and submitted",
    only: "report",
    kinds: ["section-finalised", "section-reopened", "submitted", "withdrawn"],
  },
  {
    name: "The board",
    only: "script",
    kinds: KINDS.filter(isOfBoard),
  },
  {
    name: "People and rights",
    kinds: [
      "opened",
      "rapporteur-assigned",
      "note-taker-assigned",
      "participants-given",
      "signed-in",
      "exported",
    ],
  },
];

/** A section as its number and the beginning of its title. */
export function sectionLabel(report: ReportView, key: string): string {
  const at = report.template.sections.findIndex((section) => section.key === key);
  const title = report.template.sections[at]?.title;
  return title === undefined ? key : `${at + 1} ${shortTitle(title)}`;
}
