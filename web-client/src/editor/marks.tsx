import type { ReactNode } from "react";
import { colour, type Here } from "../live/presence";
import type { Replica } from "../text/replica";
import { toLocal } from "../text/replica";

/** A colleague's selection in the text as it is on this screen. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly person: string;
}

export function marksIn(
  people: readonly Here[],
  text: string,
  replica: Replica | undefined,
): readonly Mark[] {
  return people.flatMap(({ cursor, role }) => {
    if (!cursor) return [];
    const place = (p: number): number => Math.min(replica ? toLocal(replica, p) : p, text.length);
    const [anchor, head] = [place(cursor.anchor), place(cursor.head)];
    return [{ from: Math.min(anchor, head), to: Math.max(anchor, head), head, person: colour(role) }];
  });
}

/** A text with colleagues' carets and selections in it. */
export function MarkedText(props: { readonly text: string; readonly marks: readonly Mark[] }): ReactNode {
  const { text, marks } = props;
  if (marks.length === 0) return text;
  const cuts = [...new Set([0, text.length, ...marks.flatMap((m) => [m.from, m.to])])].sort((a, b) => a - b);
  return cuts.map((cut, i) => {
    const end = cuts[i + 1];
    const covering = end === undefined ? undefined : marks.find((m) => m.from <= cut && m.to >= end);
    const part = text.slice(cut, end ?? cut);
    return (
      <span key={cut}>
        {marks
          .filter((m) => m.head === cut)
          .map((m) => (
            <span key={m.person} className={`who ${m.person} caret`} aria-hidden="true" />
          ))}
        {covering ? <span className={`who ${covering.person} sel`}>{part}</span> : part}
      </span>
    );
  });
}
