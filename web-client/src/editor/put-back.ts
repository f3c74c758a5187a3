import { ownWords, type Kept } from "../outbox/kept";
import { findItem, sectionOf } from "../report/evolve";
import { isGone, living } from "../report/outline";
import type { ReportView, SectionView } from "../report/types";
import type { Desk } from "./desk";

/** What can be done with words that were set aside, as things are now. */
export interface Ways {
  /** Back into their item: its writer's change is made on what the item says by now. */
  readonly back: (() => void) | null;
  /** As an item of their own. */
  readonly asNew: (() => void) | null;
  /** As a comment once more. */
  readonly comment: (() => void) | null;
}

export function waysOf(desk: Desk, report: ReportView, kept: Kept): Ways {
  const known = sectionOf(report, kept.itemId);
  const section = known ?? report.sections.find((s) => s.key === kept.section);
  const item = findItem(report, kept.itemId);
  if (kept.comment) {
    const may = desk.may("comment") && report.status === "draft" && item && !item.removed && !isGone(item);
    return { back: null, asNew: null, comment: may ? () => commentAgain(desk, report, kept) : null };
  }
  const open = section !== undefined && desk.isOpen(section);
  return {
    back: open && item && !isGone(item) ? () => putBack(desk, kept, item.removed != null) : null,
    asNew: open ? () => addAsNew(desk, kept, section, known === section) : null,
    comment: null,
  };
}

function putBack(desk: Desk, kept: Kept, removed: boolean): void {
  const { session } = desk;
  if (removed) session.ask({ type: "restore-item", itemId: kept.itemId });
  if (kept.unsent) session.pen.redo(kept.itemId, kept.before, kept.mine);
  session.dismissKept(kept.id);
  desk.activate(kept.itemId, "end");
}

function addAsNew(desk: Desk, kept: Kept, section: SectionView, there: boolean): void {
  const after = there ? kept.itemId : (living(section).at(-1)?.id ?? null);
  const commandId = desk.add(kept.kind, section.key, after, ownWords(kept));
  desk.session.triedAgain(kept.id, commandId);
}

/** In its thread, where that is still open; else as a new one. */
function commentAgain(desk: Desk, report: ReportView, kept: Kept): void {
  const asked = kept.comment?.inReplyTo ?? null;
  const thread = findItem(report, kept.itemId)?.comments.find((c) => c.id === asked);
  const commandId = desk.comment(kept.itemId, kept.mine, thread && !thread.resolved ? thread.id : null);
  desk.session.triedAgain(kept.id, commandId);
}
