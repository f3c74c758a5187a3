import type { ItemKind, ReportCommand } from "../report/types";

export interface Place {
  readonly itemId: string;
  readonly section: string;
  /** The item that it follows; null for the section's first. */
  readonly after: string | null;
  readonly text: string;
}

export const addition = (kind: ItemKind, place: Place): ReportCommand =>
  kind === "heading" ? { type: "add-heading", level: 1, ...place } : { type: `add-${kind}`, ...place };
