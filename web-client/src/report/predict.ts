import { evolve, findItem, sectionOf } from "./evolve";
import type { ReportCommand, ReportEvent, ReportView, SectionView, Stamp } from "./types";

/**
 * What a command that waits for its answer will probably do, so that the page shows it at once. Whatever the
 * server decides replaces it; a command that can't be foreseen changes nothing.
 */
export function predict(report: ReportView, command: ReportCommand, stamp: Stamp): ReportView {
  const event = foresee(report, command);
  return event ? { ...evolve(report, event, stamp), version: report.version } : report;
}

function foresee(report: ReportView, command: ReportCommand): ReportEvent | null {
  switch (command.type) {
    case "add-bullet":
    case "add-paragraph":
    case "add-quote":
    case "add-heading":
      return foreseeAddition(report, command);
    case "move-item": {
      const section = report.sections.find((s) => s.key === command.section);
      if (!section || !findItem(report, command.itemId)) return null;
      return { ...command, type: "item-moved", after: living(section, command.after, command.itemId) };
    }
    case "remove-item":
      return { type: "item-removed", itemId: command.itemId };
    case "restore-item":
      return { type: "item-restored", itemId: command.itemId };
    case "tag-item":
      return { ...command, type: "item-tagged" };
    case "untag-item":
      return { ...command, type: "item-untagged" };
    case "comment-on-item":
      return { ...command, type: "item-commented" };
    case "resolve-comment": {
      const item = report.sections
        .flatMap((s) => s.items)
        .find((i) => i.comments.some((c) => c.id === command.commentId));
      return item ? { ...command, type: "comment-resolved", itemId: item.id } : null;
    }
    case "assign-rapporteur":
      return { ...command, type: "rapporteur-assigned" };
    case "assign-note-taker":
      return { ...command, type: "note-taker-assigned" };
    case "request-attribution": {
      const { itemId, attribution, speaker, affiliation, how } = command;
      return { type: "attribution-requested", itemId, attribution, request: { speaker, affiliation, how } };
    }
    case "keep-name":
      return { ...command, type: "name-kept" };
    // Named, anonymous again, destroyed: as long as the server hasn't said so, it isn't so.
    case "approve-attribution":
    case "mark-quote-anonymous":
    case "redact-item":
    case "give-participants":
    // Final, reopened, submitted, withdrawn: promises to others, shown only when they hold. Text: its replica shows it.
    case "finalise-section":
    case "reopen-section":
    case "submit-report":
    case "withdraw-report":
    case "edit-text":
      return null;
  }
}

type Addition = Extract<ReportCommand, { section: string; text: string }>;

function foreseeAddition(report: ReportView, command: Addition): ReportEvent | null {
  const section = report.sections.find((s) => s.key === command.section);
  if (!section || sectionOf(report, command.itemId)) return null;
  const after = living(section, command.after, null);
  return command.type === "add-heading"
    ? { ...command, type: "heading-added", after }
    : { ...command, type: ADDED[command.type], after };
}

const ADDED = {
  "add-bullet": "bullet-added",
  "add-paragraph": "paragraph-added",
  "add-quote": "quote-added",
} as const;

/** The item named, or its nearest living predecessor; null is the section's start. */
function living(
  section: SectionView,
  after: string | null | undefined,
  moving: string | null,
): string | null {
  for (let at = section.items.findIndex((i) => i.id === after); at >= 0; at--) {
    const item = section.items[at];
    if (item && !item.removed && item.id !== moving) return item.id;
  }
  return null;
}
