/** What the Chatham House Rule adds to a report: who may be named, what was destroyed, who sat at the table. */

import type { Person, Stamp } from "./types";

export type RedactionReason = "names-a-person" | "said-in-confidence" | "asked-to" | "other";
/** Why words were destroyed, as it goes on a line. */
export const REASONS: Readonly<Record<RedactionReason, string>> = {
  "names-a-person": "it names a person",
  "said-in-confidence": "it was said in confidence",
  "asked-to": "somebody concerned asked for it",
  other: "for another reason",
};
/** An item whose words were destroyed for good. */
export interface Redaction extends Stamp {
  readonly reason: RedactionReason;
}

/** Who is to be asked for approval; `how` they will be asked may be empty. */
export interface AttributionRequest {
  readonly speaker: string;
  readonly affiliation: string;
  readonly how: string;
}
/** Who approved, how, and on which day (ISO 8601). */
export interface Approval {
  readonly approvedBy: string;
  readonly how: string;
  readonly on: string;
}
/** Who a quote is, or may once be, attributed to. Who may not see it gets none. */
export interface Attribution extends AttributionRequest, Stamp {
  readonly state: "pending" | "approved";
  /** Given to this report's editors alone. */
  readonly approval?: (Approval & Stamp) | null;
}

/** Words that look like a participant's name, and that somebody decided to keep. */
export interface KeptName extends Stamp {
  readonly text: string;
}

export type RuleEvent =
  | {
      readonly type: "attribution-requested";
      readonly itemId: string;
      readonly attribution: number;
      /** Null for those who may not see it, and where it was destroyed since. */
      readonly request?: AttributionRequest | null;
    }
  | {
      readonly type: "attribution-approved";
      readonly itemId: string;
      readonly request?: AttributionRequest | null;
      readonly approval?: Approval | null;
    }
  | { readonly type: "quote-marked-anonymous"; readonly itemId: string; readonly attribution: number }
  | { readonly type: "item-redacted"; readonly itemId: string; readonly reason: RedactionReason }
  | { readonly type: "participants-given"; readonly participants?: readonly Person[] | null }
  | { readonly type: "name-kept"; readonly itemId: string; readonly text: string | null }
  /** The keys of what was destroyed are gone. */
  | { readonly type: "key-destroyed" };

export type RuleCommand =
  | ({
      readonly type: "request-attribution";
      readonly itemId: string;
      /** One more than the quote has had. */
      readonly attribution: number;
    } & AttributionRequest)
  | ({
      readonly type: "approve-attribution";
      readonly itemId: string;
      /** The one that waits, and whom it names: leave to name one person must never name another. */
      readonly attribution: number;
      readonly speaker: string;
    } & Approval)
  | { readonly type: "mark-quote-anonymous"; readonly itemId: string }
  | { readonly type: "redact-item"; readonly itemId: string; readonly reason: RedactionReason }
  | { readonly type: "give-participants"; readonly participants: readonly Person[] }
  | { readonly type: "keep-name"; readonly itemId: string; readonly text: string };

/** UTF-16 units that a name, an affiliation and the like may have; the server refuses more. */
export const LONGEST_PART = 200;
