import { announce } from "../design/announcer";
import { neutral, place, type Finding } from "../guard/findings";
import { findItem, sectionOf } from "../report/evolve";
import { isGone, wordsOf } from "../report/outline";
import type { Desk } from "./desk";

/** What can be done about words that look like a participant's name; null for what one may not do here. */
export interface Answers {
  readonly replace: (() => void) | null;
  readonly keep: (() => void) | null;
  readonly redact: (() => void) | null;
}

export function answersTo(desk: Desk, itemId: string, finding: Finding): Answers {
  const { report } = desk.session.snapshot();
  const section = sectionOf(report, itemId);
  const open = section !== undefined && desk.isOpen(section);
  return {
    replace: open ? () => replace(desk, itemId, finding) : null,
    keep: desk.may("attribute") ? () => keep(desk, itemId, finding) : null,
    redact: desk.may("redact") ? () => desk.set({ redacting: itemId, answering: null }) : null,
  };
}

/** In the text as it is by now: somebody else may have changed it since the menu was opened. */
function replace(desk: Desk, itemId: string, finding: Finding): void {
  const item = findItem(desk.session.snapshot().report, itemId);
  const [now] = item && !isGone(item) ? place([finding], wordsOf(item)) : [];
  desk.set({ answering: null });
  if (!item || !now) return;
  const text = wordsOf(item);
  desk.session.pen.redo(itemId, text, neutral(text, now));
  announce("Replaced by “a participant”.");
}

function keep(desk: Desk, itemId: string, { text }: Finding): void {
  desk.session.ask({ type: "keep-name", itemId, text });
  desk.set({ answering: null });
  announce(`“${text}” is kept, as it is public.`);
}
