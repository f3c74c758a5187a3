import type { ItemView, ReportView, SectionView, TemplateSection } from "./types";

/** Waiting: a quote of it waits for approval. */
export type SectionState = "empty" | "drafting" | "waiting" | "final";

/** What the section list and the ring of seats show of a section. */
export interface SectionSummary {
  readonly state: SectionState;
  /** Living items, headings not counted. */
  readonly items: number;
  /** Quotes that wait for approval. */
  readonly waiting: number;
}

/** What is written in an item; nothing where it can't be read. */
export const wordsOf = (item: ItemView): string => item.text ?? "";

/** Whether its words are gone: redacted, or damaged. What is null on the wire may as well be left out. */
export const isGone = (item: ItemView): boolean => item.text == null;

export function living(section: SectionView): readonly ItemView[] {
  return section.items.filter((item) => !item.removed);
}

/** What the template says of a section. */
export function formOf(report: ReportView, key: string): TemplateSection | undefined {
  return report.template.sections.find((section) => section.key === key);
}

export interface Place {
  readonly section: string;
  readonly after: string | null;
}

/** One step up or down from where an item stands, into the next section that takes it where its own ends. */
export function neighbour(
  report: ReportView,
  itemId: string,
  by: -1 | 1,
  takes: (section: SectionView) => boolean,
): Place | null {
  const from = report.sections.findIndex((s) => s.items.some((i) => i.id === itemId));
  const section = report.sections[from];
  if (!section) return null;
  const items = living(section);
  const at = items.findIndex((i) => i.id === itemId);
  if (items[at + by]) {
    const after = (by < 0 ? items[at - 2]?.id : items[at + 1]?.id) ?? null;
    return { section: section.key, after };
  }
  const candidates = by < 0 ? report.sections.slice(0, from).reverse() : report.sections.slice(from + 1);
  const other = candidates.find(takes);
  return other ? { section: other.key, after: by < 0 ? (living(other).at(-1)?.id ?? null) : null } : null;
}

export function summarise(section: SectionView): SectionSummary {
  const all = living(section);
  const items = all.filter((i) => i.kind !== "heading" && wordsOf(i).trim() !== "").length;
  const waiting = all.filter((i) => i.attribution?.state === "pending").length;
  return { state: stateOf(section, waiting), items, waiting };
}

function stateOf(section: SectionView, waiting: number): SectionState {
  if (section.final) return "final";
  if (waiting > 0) return "waiting";
  return living(section).some((i) => wordsOf(i).trim() !== "") ? "drafting" : "empty";
}

/** Live labels for speaking, counted over the whole report, quotes and headings left out. Never ids. */
export function paragraphNumbers(report: ReportView): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const section of report.sections)
    for (const item of living(section))
      if (item.kind === "bullet" || item.kind === "paragraph") numbers.set(item.id, numbers.size + 1);
  return numbers;
}

/** Words of all living items; scripts without spaces count a word for each two characters or so. */
export function countWords(report: ReportView): number {
  let words = 0;
  for (const section of report.sections)
    for (const item of living(section)) {
      const text = wordsOf(item);
      const han = text.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
      const spaced = text.replace(/[\u3040-\u30ff\u3400-\u9fff]/gu, " ").match(/\S+/gu)?.length ?? 0;
      words += spaced + Math.ceil(han / 2);
    }
  return words;
}

/** A heading for narrow places: the title up to its first comma or dash, where that is still a heading. */
export function shortTitle(title: string): string {
  const [first = title] = title.split(/,| \/ | [–—] /u);
  return first.trim().length > 3 ? first.trim() : title;
}
