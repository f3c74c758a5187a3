import type { Role } from "./types";

/** What the server lets whom do with a report; it has the last word. */
export type Right =
  | "write"
  | "assign"
  | "comment"
  | "conclude"
  | "attribute"
  | "anonymise"
  | "redact"
  | "guard"
  | "list"
  | "restore";
export const RIGHTS: Readonly<Record<Right, readonly Role[]>> = {
  write: ["rapporteur", "note-taker"],
  /** Name the rapporteur and the note taker. */
  assign: ["rapporteur", "note-taker", "organiser"],
  comment: ["rapporteur", "note-taker", "chair", "organiser"],
  /** Make sections final and reopen them, submit the report and withdraw it. */
  conclude: ["rapporteur"],
  /** Ask whether a quote may be attributed, say that it may, keep a name because it is public. */
  attribute: ["rapporteur", "note-taker"],
  /** Mark a quote anonymous. */
  anonymise: ["rapporteur", "note-taker", "organiser"],
  /** Destroy the words of an item. */
  redact: ["rapporteur", "organiser"],
  /** Be told what looks like a participant's name, and see who the participants are. */
  guard: ["rapporteur", "note-taker", "organiser"],
  /** Give the list of participants. */
  list: ["organiser"],
  /** Bring back what was removed; who may also write restores earlier words as well. */
  restore: ["rapporteur", "note-taker", "auditor"],
};

/** Whether somebody is offered to restore from the trail. */
export const restores = (role: Role): boolean => RIGHTS.restore.includes(role);
