import type { ItemKind } from "../report/types";

/** What a chair pinned: an item of a report, as it was when they pinned it or last took it over. */
export interface Pin {
  readonly pinId: string;
  readonly reportId: string;
  readonly itemId: string;
  /** Of the roundtable, as its title. */
  readonly code: string;
  readonly roundtable: string;
  /** The title of the item's section. */
  readonly section: string;
  readonly kind: ItemKind;
  /** Of the report, at which it was pinned or last taken over. */
  readonly version: number;
  readonly by: string;
  readonly at: string;
  /** What it said at that version; nothing where it can't be read. */
  readonly then?: string | null;
  /** What it says now; nothing where it was removed or can't be read. */
  readonly now?: string | null;
  /** What in `then` looks like a name that nobody decided on: places in UTF-16 units. */
  readonly names: readonly { readonly from: number; readonly to: number }[];
  /** `then` as the hall hears it, without these names; nothing where there are none. */
  readonly aloud?: string | null;
  readonly state: "same" | "changed" | "removed" | "unreadable";
  /** The latest change since then. */
  readonly changed?: { readonly by: string; readonly at: string; readonly version: number } | null;
  readonly attribution: {
    readonly status: "none" | "pending" | "approved";
    /** Named only where they approved. */
    readonly speaker?: string | null;
    readonly affiliation?: string | null;
  };
}

/** What had to leave the board. */
export interface Left {
  readonly pinId: string;
  readonly code: string;
  readonly why: "redacted" | "approval-withdrawn";
  readonly at: string;
}

/** What the chairs have prepared, beside the running order itself: that is a script, edited as a report is. */
export interface BoardView {
  readonly conferenceId: string;
  readonly scriptId: string;
  /** -1 before it is begun. */
  readonly version: number;
  readonly begun: boolean;
  /** Of the whole speech. */
  readonly minutes?: number | null;
  readonly closingAt?: string | null;
  readonly conference: string;
  /** The pins, the oldest first. */
  readonly order: readonly string[];
  readonly left: readonly Left[];
  /** Pins that somebody took off. What stands at the place of one in the script is a note to it, and not to be said. */
  readonly dropped: readonly string[];
  /** Items of the script. */
  readonly said: readonly { readonly itemId: string; readonly by: string; readonly at: string }[];
  /** Headings of the script. */
  readonly planned: readonly { readonly itemId: string; readonly minutes: number }[];
}

/** All that is told of a board. */
export interface ToldBoard {
  readonly board: BoardView;
  readonly pins: Readonly<Record<string, Pin>>;
}

export type BoardCommand =
  | { readonly type: "begin-board" }
  | {
      readonly type: "pin-item";
      readonly pinId: string;
      readonly reportId: string;
      readonly itemId: string;
      readonly version: number;
    }
  | { readonly type: "drop-pin"; readonly pinId: string }
  | { readonly type: "take-over-wording" | "keep-wording"; readonly pinId: string; readonly version: number }
  | { readonly type: "mark-said" | "mark-unsaid"; readonly itemId: string }
  | { readonly type: "plan-minutes"; readonly itemId: string; readonly minutes: number }
  | { readonly type: "plan-speech"; readonly minutes: number | null };
