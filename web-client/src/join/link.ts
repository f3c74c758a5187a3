import { Refused, request, sentence } from "../http/request";
import type { Role } from "../report/types";

/** What a link is for. */
export interface Offer {
  readonly kind: "first" | "invitation" | "recovery";
  readonly role: Role | null;
  readonly conference: {
    readonly id: string;
    readonly name: string;
    readonly place: string;
    readonly from?: string | null;
    readonly to?: string | null;
  } | null;
  readonly roundtable: {
    readonly reportId: string;
    readonly code: string;
    readonly title: string;
    readonly date?: string | null;
  } | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly expiresAt: string;
}

/** Why a link leads nowhere, and what to do about it. */
export interface DeadLink {
  readonly head: string;
  readonly says: string;
  /** Whether it may come right by itself. */
  readonly again: boolean;
}

export const look = (token: string): Promise<Offer> => request("POST", "/api/join/look", { token });

const DEAD: Readonly<Record<string, DeadLink>> = {
  "link-used": {
    head: "This link has been used",
    says: "Each link works once. If it was you, sign in with the password that you chose. If it was not, tell the organiser, and ask for a fresh link.",
    again: false,
  },
  "link-expired": {
    head: "This link has expired",
    says: "Ask the organiser for a fresh one; that takes a moment. The link that Roundtable prints when it is started for the first time holds for ten minutes: start it again for a new one.",
    again: false,
  },
  "link-unknown": {
    head: "This link leads nowhere",
    says: "It may have been cut off: open it again, or copy it in full. It may also have been withdrawn, or replaced by a fresh one that you were sent later.",
    again: false,
  },
};

export const NO_LINK: DeadLink = {
  head: "Open your link again",
  says: "This page belongs to a link with which one joins, and holds it no longer: for safety it is forgotten when the page is loaded again. The link itself still works.",
  again: false,
};

export function deadLink(error: unknown): DeadLink {
  const known = error instanceof Refused ? DEAD[error.code] : undefined;
  return (
    known ?? {
      head: "This link can’t be looked at now",
      says: sentence(error),
      again: !(error instanceof Refused),
    }
  );
}

/** Which field a refusal is about; null for the whole. */
export function fieldOf(error: unknown): "name" | "email" | "password" | null {
  const about = error instanceof Refused ? error.code.split("-")[0] : undefined;
  return about === "name" || about === "email" || about === "password" ? about : null;
}
