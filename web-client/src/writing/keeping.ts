import { newId } from "../ids";
import { addedItems, type Commands } from "../outbox/entry";
import type { Kept } from "../outbox/kept";
import { findItem, sectionOf } from "../report/evolve";
import type { ItemKind, ReportCommand, ReportEvent, ReportView, Stamp } from "../report/types";

/** The items that nobody can write in any more, now that this has happened. */
export function whatHinders(report: ReportView, event: ReportEvent): readonly string[] {
  switch (event.type) {
    case "item-removed":
      return [event.itemId];
    case "text-edited": // Only one that can't be read comes here: then nobody can tell what the text is.
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

/**
 * The words in commands that were refused, and in those given up with them: of items that were to be added, of which
 * `typed` knows what was written in them since, and of comments.
 */
export function keptFromCommands(
  report: ReportView,
  lost: readonly Commands[],
  typed: (itemId: string) => string | null,
  detail: string,
): readonly Kept[] {
  const added = lost.flatMap(addedItems);
  return lost
    .flatMap((entry) => entry.commands)
    .flatMap((command) => {
      const words = { before: "", unsent: true, stamp: null, detail };
      if (isAddition(command)) {
        const mine = typed(command.itemId) ?? command.text;
        const kept = keptFrom(report, command.itemId, { ...words, mine });
        const [why, stamp] = reasonIn(report, command.section);
        return [{ ...kept, section: command.section, kind: kindOf(command), why, stamp }];
      }
      if (command.type !== "comment-on-item") return [];
      const kept = keptFrom(report, command.itemId, { ...words, mine: command.text });
      if (added.includes(command.itemId)) return [kept];
      const { inReplyTo = null } = command;
      const [why, stamp] = reasonOfComment(report, command.itemId);
      return [{ ...kept, why, stamp, comment: { inReplyTo } }];
    })
    .filter((kept) => kept.mine.trim() !== "");
}

type Addition = Extract<ReportCommand, { section: string; text: string }>;
const isAddition = (command: ReportCommand): command is Addition =>
  command.type.startsWith("add-") && "text" in command;
const kindOf = (command: Addition): ItemKind => command.type.slice("add-".length) as ItemKind;

/** A refusal may come before the event that explains it: then the event's words take its place. */
export function withReason(kept: Kept, report: ReportView, itemId: string): Kept {
  if (kept.itemId !== itemId || kept.why !== "refused") return kept;
  const [why, stamp] = kept.comment ? reasonOfComment(report, itemId) : reason(report, itemId);
  return { ...kept, why, stamp };
}

type Reason = readonly [Kept["why"], Stamp | null];

function reason(report: ReportView, itemId: string): Reason {
  const item = findItem(report, itemId);
  const [why, stamp] = reasonIn(report, sectionOf(report, itemId)?.key);
  return why === "refused" && item?.removed ? ["removed", item.removed] : [why, stamp];
}

/** A final section takes comments: it is never what stands in their way. */
function reasonOfComment(report: ReportView, itemId: string): Reason {
  const item = findItem(report, itemId);
  if (report.status === "submitted") return ["submitted", report.submitted ?? null];
  return item?.removed ? ["removed", item.removed] : ["refused", null];
}

function reasonIn(report: ReportView, key: string | undefined): Reason {
  const section = report.sections.find((s) => s.key === key);
  if (report.status === "submitted") return ["submitted", report.submitted ?? null];
  return section?.final ? ["final", section.final] : ["refused", null];
}
