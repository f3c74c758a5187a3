import type { SectionState } from "../report/outline";

/** A section in figures. */
export interface SectionFigures {
  readonly state: SectionState;
  /** Written ones, headings not counted. */
  readonly items: number;
  readonly bullets: number;
  readonly words: number;
}

/** A report in figures, as the server counts it. */
export interface Figures {
  readonly version: number;
  readonly status: "opening" | "taken" | "draft" | "submitted";
  readonly submittedAt?: string;
  readonly changedAt?: string;
  /** Who wrote in the minute up to `changedAt`. */
  readonly writing: readonly string[];
  readonly sections: Readonly<Record<string, SectionFigures>>;
  readonly approvals: number;
  readonly comments: number;
  /** Missing while it is counted, and for who may not see it. */
  readonly findings?: number;
  /** Ids of items by set and value. */
  readonly tags: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Events by minute, in minutes since 1970. */
  readonly activity: Readonly<Record<string, number>>;
}

export interface TagSet {
  readonly key: string;
  readonly title: string;
  readonly tags: readonly { readonly value: string; readonly word: string }[];
}

export interface Roundtable {
  readonly reportId: string;
  readonly code: string;
  readonly title: string;
  readonly date?: string;
}

export interface Conference {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly closingAt?: string;
  readonly sections: readonly { readonly key: string; readonly title: string }[];
  readonly sets: readonly TagSet[];
  readonly roundtables: readonly Roundtable[];
}

/** All that was told. A report that is being counted is missing. */
export interface Told {
  readonly conference: Conference;
  readonly reports: Readonly<Record<string, Figures>>;
}

/** A roundtable and its figures; null while they are counted. */
export interface Table {
  readonly roundtable: Roundtable;
  readonly figures: Figures | null;
}

export const tablesOf = ({ conference, reports }: Told): readonly Table[] =>
  conference.roundtables.map((roundtable) => ({ roundtable, figures: reports[roundtable.reportId] ?? null }));
