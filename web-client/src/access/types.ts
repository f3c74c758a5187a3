import type { Role } from "../report/types";

/** A role, and how far it reaches: both null for all of this Roundtable. */
export interface Held {
  readonly role: Role;
  readonly conferenceId: string | null;
  readonly reportId: string | null;
}

/** Who has signed in, with all the roles that they hold. */
export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Held[];
}

/** A visitor at one report. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** The strongest of `roles`, which they are shown in. */
  readonly role: Role;
  /** All roles that hold on this report, the strongest first. */
  readonly roles: readonly Role[];
}

/** When a session ends: because nobody did anything, and in any case. ISO 8601, by the server's clock. */
export interface Ends {
  readonly idleEndsAt: string;
  readonly endsAt: string;
}
export interface SessionAnswer extends Ends {
  readonly person: { readonly id: string; readonly name: string };
  readonly roles: readonly Held[];
}
