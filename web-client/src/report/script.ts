import type { ReportView } from "./types";

/** Whether a document is the script of a closing session: its id says so. */
export const isScript = (documentId: string): boolean => documentId.startsWith("script.");

/** Ids of pins begin with it, and so do their places in a script: those of pins that are gone are told from a chair's own words. */
export const PIN = "pin-";

/** What a document is called beside others: "Roundtable 1.1", "Closing session". */
export const documentName = ({ id, roundtable }: ReportView): string =>
  isScript(id) ? roundtable.title : `Roundtable ${roundtable.code}`;
