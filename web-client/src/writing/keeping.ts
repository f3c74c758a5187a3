import { newId } from "../ids";
import type { Kept } from "../outbox/kept";
import { findItem, sectionOf } from "../report/evolve";
import type { ReportEvent, ReportView, Stamp } from "../report/types";

/** The items that nobody can write in any more, now that this has happened. */
export function whatHinders(report: ReportView, event: ReportEvent): readonly string[] {
  switch (event.type) {
    case "item-removed":
      return [event.itemId];
    case "section-finalised":
      return report.sections.filter((s) => s.key === event.section).flatMap((s) => s.items.map((i) => i.id));
    case "report-submitted":
      return report.sections.flatMap((s) => s.items.map((i) => i.id));
    default:
      return [];
  }
}

interface Words {
  readonly before: string;
  readonly mine: string;
  readonly unsent: boolean;
  readonly stamp: Stamp | null;
  readonly detail: string | null;
}

/** Words set aside, with what stands in their way as far as the report tells. */
export function keptFrom(report: ReportView, itemId: string, words: Words): Kept {
  const section = sectionOf(report, itemId);
  const item = findItem(report, itemId);
  const [why, stamp] = reason(report, itemId);
  return {
    id: `${itemId}-${newId()}`,
    itemId,
    section: section?.key ?? null,
    kind: item?.kind ?? "bullet",
    ...words,
    why,
    stamp: words.stamp ?? stamp,
  };
}

/** A refusal may come before the event that explains it: then the event's words take its place. */
export function withReason(kept: Kept, report: ReportView, itemId: string): Kept {
  if (kept.itemId !== itemId || kept.why !== "refused") return kept;
  const [why, stamp] = reason(report, itemId);
  return { ...kept, why, stamp };
}

function reason(report: ReportView, itemId: string): [Kept["why"], Stamp | null] {
  const section = sectionOf(report, itemId);
  const item = findItem(report, itemId);
  if (report.status === "submitted") return ["submitted", report.submitted ?? null];
  if (section?.final) return ["final", section.final];
  if (item?.removed) return ["removed", item.removed];
  return ["refused", null];
}
