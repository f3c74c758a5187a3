import type { Role } from "./types";

/** What the server lets whom do with a report; it has the last word. */
export type Right = "write" | "assign" | "comment" | "conclude";
export const RIGHTS: Readonly<Record<Right, readonly Role[]>> = {
  write: ["rapporteur", "note-taker"],
  /** Name the rapporteur and the note taker. */
  assign: ["rapporteur", "note-taker", "organiser"],
  comment: ["rapporteur", "note-taker", "chair", "organiser"],
  /** Make sections final and reopen them, submit the report and withdraw it. */
  conclude: ["rapporteur"],
};
