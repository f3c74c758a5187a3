import type { ItemKind, Tag } from "../report/types";

/** An item that stands, with words in it; no heading. */
export interface Point {
  readonly itemId: string;
  readonly kind: ItemKind;
  /** Of the paragraph in the report; quotes have none. */
  readonly number?: number | null;
  /** The heading above it. */
  readonly under?: string | null;
  readonly text: string;
  /** Of a quote, where they approved. */
  readonly speaker?: string | null;
  readonly tags: readonly Tag[];
}

/** A report's section. */
export interface TableSection {
  readonly reportId: string;
  readonly version: number;
  readonly status: "draft" | "submitted";
  readonly finalised: boolean;
  readonly points: readonly Point[];
}

/** As the server answers: the reports that were asked for, and the echoes of all. */
export interface AcrossView {
  readonly section: string;
  readonly reports: readonly TableSection[];
  /** What was said elsewhere in nearly the same words, as `report/item`, by `report/item`. */
  readonly echoes: Readonly<Record<string, readonly string[]>>;
}

/** What is gathered so far. */
export interface Gathered {
  readonly reports: ReadonlyMap<string, TableSection>;
  readonly echoes: AcrossView["echoes"];
}
export const NOTHING: Gathered = { reports: new Map(), echoes: {} };

/** With an answer to a question about some reports, or about all. */
export function gathered(before: Gathered, answer: AcrossView, asked: readonly string[] | null): Gathered {
  const reports = new Map(asked === null ? [] : before.reports);
  for (const report of asked ?? []) reports.delete(report);
  for (const table of answer.reports) reports.set(table.reportId, table);
  return { reports, echoes: answer.echoes };
}
