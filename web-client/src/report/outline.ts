import type { ItemView, ReportView, SectionView } from "./types";

export type SectionState = "empty" | "drafting" | "final";

/** What the section list and the ring of seats show of a section. */
export interface SectionSummary {
  readonly state: SectionState;
  /** Living items, headings not counted. */
  readonly items: number;
}

export function living(section: SectionView): readonly ItemView[] {
  return section.items.filter((item) => !item.removed);
}

export function summarise(section: SectionView): SectionSummary {
  const items = living(section).filter((i) => i.kind !== "heading" && i.text.trim() !== "").length;
  if (section.final) return { state: "final", items };
  return { state: living(section).some((i) => i.text.trim() !== "") ? "drafting" : "empty", items };
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
      const han = item.text.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
      const spaced = item.text.replace(/[\u3040-\u30ff\u3400-\u9fff]/gu, " ").match(/\S+/gu)?.length ?? 0;
      words += spaced + Math.ceil(han / 2);
    }
  return words;
}

/** A heading for narrow places: the title up to its first comma or dash, where that is still a heading. */
export function shortTitle(title: string): string {
  const [first = title] = title.split(/,| \/ | [–—] /u);
  return first.trim().length > 3 ? first.trim() : title;
}
