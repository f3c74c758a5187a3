/** The read model of one report and what happens to it, as docs/protocol.md has them on the wire. */

import type { Attribution, KeptName, Redaction, RuleCommand, RuleEvent } from "./rule";

export type Role = "organiser" | "rapporteur" | "note-taker" | "chair" | "auditor" | "reader";
/** Who did something, and when (ISO 8601, UTC). */
export interface Stamp {
  readonly by: string;
  readonly at: string;
}

export type ItemKind = "bullet" | "heading" | "paragraph" | "quote";
export interface Tag {
  /** Key of a set of the template, or `free`. */
  readonly scheme: string;
  readonly value: string;
}

export interface Person {
  readonly name: string;
  readonly affiliation: string;
}
export interface Roundtable {
  readonly reportId: string;
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly date?: string | null;
}
export interface TemplateSection {
  readonly key: string;
  readonly title: string;
  readonly guidance: string;
  /** What may stand in the section; a new line makes the first of them. */
  readonly kinds: readonly ItemKind[];
}
export interface Template {
  readonly name: string;
  readonly guidance: string;
  readonly sections: readonly TemplateSection[];
  readonly tagging: Tagging;
}

/** What entries are tagged with. */
export interface Tagging {
  readonly sets: readonly TagSet[];
  readonly ownWords: boolean;
}
export interface TagSet {
  /** In capitals before each value. */
  readonly key: string;
  readonly title: string;
  readonly tags: readonly { readonly value: string; readonly word: string }[];
}

export interface CommentView {
  readonly id: string;
  readonly inReplyTo?: string | null;
  /** Null where it can't be read any more. */
  readonly text: string | null;
  readonly by: string;
  readonly at: string;
  readonly resolved?: Stamp | null;
}
export interface ItemView {
  readonly id: string;
  readonly kind: ItemKind;
  /** 1 to 3, of a heading. */
  readonly level?: number | null;
  /** Null where it was redacted, or can't be read any more. */
  readonly text: string | null;
  /** How many changes the text has had. */
  readonly revision: number;
  readonly added: Stamp;
  readonly changed: Stamp;
  readonly removed?: Stamp | null;
  readonly tags: readonly Tag[];
  readonly comments: readonly CommentView[];
  readonly redacted?: Redaction | null;
  /** Of a quote; null for an anonymous one. */
  readonly attribution?: Attribution | null;
  /** How many attributions a quote has had; the number of the latest. */
  readonly attributions?: number;
  /** Up to which number they were declined or withdrawn. */
  readonly attributionsOver?: number;
  /** Names that stay by somebody's decision, for this report's editors. */
  readonly kept?: readonly KeptName[];
}
export interface SectionView {
  readonly key: string;
  readonly final?: Stamp | null;
  /** In the order on paper; removed items stay at their old place. */
  readonly items: readonly ItemView[];
}
export interface ReportView {
  readonly id: string;
  /** Number of the last event in it. */
  readonly version: number;
  readonly conferenceId: string;
  readonly conference: string;
  readonly roundtable: Roundtable;
  readonly rapporteur?: Person | null;
  readonly noteTaker?: Person | null;
  readonly status: "draft" | "submitted";
  readonly submitted?: Stamp | null;
  readonly template: Template;
  readonly sections: readonly SectionView[];
  /** Who sat at the table; null for those who may not see it. */
  readonly participants?: readonly Person[] | null;
}

/** A ChangeSet in CodeMirror's JSON. */
export type ChangeJson = readonly (number | readonly [number, ...string[]])[];

interface Placed {
  readonly itemId: string;
  readonly section: string;
  readonly after?: string | null;
}
export interface TextEdited {
  readonly type: "text-edited";
  readonly itemId: string;
  readonly revision: number;
  readonly clientId: string;
  readonly sequence: number;
  /** Null where they can't be read any more. */
  readonly changes: ChangeJson | null;
  readonly checksum?: string | null;
}
/** In all of them, words that are null were destroyed, or can't be read any more. */
export type ReportEvent =
  | RuleEvent
  | { readonly type: "report-opened" }
  | { readonly type: "rapporteur-assigned" | "note-taker-assigned"; readonly person: Person | null }
  | ({
      readonly type: "bullet-added" | "paragraph-added" | "quote-added";
      readonly text: string | null;
    } & Placed)
  | ({ readonly type: "heading-added"; readonly level: number; readonly text: string | null } & Placed)
  | TextEdited
  | ({ readonly type: "item-moved" } & Placed)
  | { readonly type: "item-removed" | "item-restored"; readonly itemId: string }
  | { readonly type: "item-tagged" | "item-untagged"; readonly itemId: string; readonly tag: Tag | null }
  | {
      readonly type: "item-commented";
      readonly itemId: string;
      readonly commentId: string;
      readonly inReplyTo?: string | null;
      readonly text: string | null;
    }
  | { readonly type: "comment-resolved"; readonly itemId: string; readonly commentId: string }
  | { readonly type: "section-finalised" | "section-reopened"; readonly section: string }
  | { readonly type: "report-submitted" | "report-withdrawn" };

export type ReportCommand =
  | RuleCommand
  | { readonly type: "assign-rapporteur" | "assign-note-taker"; readonly person: Person }
  | ({ readonly type: "add-bullet" | "add-paragraph" | "add-quote"; readonly text: string } & Placed)
  | ({ readonly type: "add-heading"; readonly level: number; readonly text: string } & Placed)
  | {
      readonly type: "edit-text";
      readonly itemId: string;
      readonly revision: number;
      readonly clientId: string;
      readonly sequence: number;
      readonly changes: readonly ChangeJson[];
    }
  | ({ readonly type: "move-item" } & Placed)
  | { readonly type: "remove-item" | "restore-item"; readonly itemId: string }
  | { readonly type: "tag-item" | "untag-item"; readonly itemId: string; readonly tag: Tag }
  | {
      readonly type: "comment-on-item";
      readonly itemId: string;
      readonly commentId: string;
      readonly inReplyTo?: string | null;
      readonly text: string;
    }
  | { readonly type: "resolve-comment"; readonly commentId: string }
  | { readonly type: "finalise-section" | "reopen-section"; readonly section: string }
  | { readonly type: "submit-report" | "withdraw-report" };
