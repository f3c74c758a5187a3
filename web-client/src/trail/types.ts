/** The trail of one report on the wire, as docs/protocol.md has it. What is null there may as well be left out. */

import type { RedactionReason } from "../report/rule";
import type { ItemKind, Role } from "../report/types";

export const KINDS = [
  "opened",
  "rapporteur-assigned",
  "note-taker-assigned",
  "added",
  "typed",
  "moved",
  "removed",
  "restored",
  "tagged",
  "untagged",
  "commented",
  "comment-resolved",
  "section-finalised",
  "section-reopened",
  "submitted",
  "withdrawn",
  "attribution-requested",
  "attribution-approved",
  "quote-anonymous",
  "redacted",
  "participants-given",
  "name-kept",
  "key-destroyed",
  "signed-in",
  "exported",
  "board-begun",
  "pinned",
  "unpinned",
  "pin-released",
  "wording-taken",
  "wording-kept",
  "said",
  "unsaid",
  "minutes-planned",
  "speech-planned",
] as const;
export type Kind = (typeof KINDS)[number];
/** Whether it was done to a board: it has none of the words of its point, so nothing of it is ever forgotten. */
export const isOfBoard = (kind: Kind): boolean => KINDS.indexOf(kind) >= KINDS.indexOf("board-begun");

/** One meaningful change: a burst of typing, or one event of another kind. */
export interface Entry {
  /** Unique, grows with time; stays the same while a burst grows. */
  readonly position: number;
  /** The versions that it spans; null for what is no event of the report. */
  readonly from?: number | null;
  readonly to?: number | null;
  /** The report's version after it. */
  readonly version: number;
  /** How many events it holds. */
  readonly edits: number;
  readonly at: string;
  readonly until: string;
  readonly by: string;
  readonly role?: Role | null;
  readonly kind: Kind;
  readonly section?: string | null;
  readonly toSection?: string | null;
  readonly itemId?: string | null;
  readonly itemKind?: ItemKind | null;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly note?: string | null;
  /** Its texts were destroyed since. */
  readonly forgotten?: Forgotten | null;
}
export interface Forgotten {
  readonly by: string;
  readonly at: string;
  readonly reason?: RedactionReason | null;
}
export interface PersonInTrail {
  readonly by: string;
  readonly role?: Role | null;
}
export interface TrailPage {
  readonly reportId: string;
  readonly version: number;
  /** Everybody in the whole trail. */
  readonly people: readonly PersonInTrail[];
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly next?: number | null;
}

export interface Tick {
  readonly version: number;
  readonly at: string;
}
export interface TimeMark extends Tick {
  readonly kind: Kind;
  readonly section?: string | null;
}
export interface Timeline {
  readonly version: number;
  readonly first: string;
  readonly last: string;
  /** From the first version to the last. */
  readonly ticks: readonly Tick[];
  readonly marks: readonly TimeMark[];
}

/** Who wrote which words: runs of a length in UTF-16 units and an index into `people`. */
export interface Blame {
  readonly version: number;
  readonly people: readonly PersonInTrail[];
  readonly items: readonly {
    readonly itemId: string;
    readonly runs: readonly (readonly [number, number])[];
  }[];
}

export interface ChainState {
  readonly verified: boolean;
  readonly commits: number;
  readonly events: number;
  readonly head: string;
  readonly checkedAt: string;
  readonly fault?: { readonly version: number; readonly sentence: string } | null;
  /** The newest one that covers this report. */
  readonly checkpoint?: { readonly number: number; readonly at: string; readonly version: number } | null;
}
