import type { KeyboardEvent, ReactNode } from "react";
import type { Finding } from "../guard/findings";
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

interface MarkedProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What looks like a name. */
  readonly findings: readonly Finding[];
  /** Where the text itself can't be written in: what a click on such words does. */
  readonly answer: ((finding: Finding) => void) | null;
}

/** A text with colleagues' carets and selections in it, and with names underlined. */
export function MarkedText({ text, marks, findings, answer }: MarkedProps): ReactNode {
  if (marks.length === 0 && findings.length === 0) return text;
  const places = [...marks, ...findings].flatMap((m) => [m.from, m.to]);
  const cuts = [...new Set([0, text.length, ...places])].sort((a, b) => a - b);
  return cuts.map((cut, i) => {
    const end = cuts[i + 1];
    const within = (m: { readonly from: number; readonly to: number }): boolean =>
      end !== undefined && m.from <= cut && m.to >= end;
    const covering = marks.find(within);
    const finding = findings.find(within);
    const part = text.slice(cut, end ?? cut);
    const words = covering ? <span className={`who ${covering.person} sel`}>{part}</span> : part;
    return (
      <span key={cut}>
        {marks
          .filter((m) => m.head === cut)
          .map((m) => (
            <span key={m.person} className={`who ${m.person} caret`} aria-hidden="true" />
          ))}
        {finding ? (
          <Guarded finding={finding} answer={answer}>
            {words}
          </Guarded>
        ) : (
          words
        )}
      </span>
    );
  });
}

/** Words that look like a name: in a text that can be written in, its own click opens the answers. */
function Guarded(props: {
  readonly finding: Finding;
  readonly answer: MarkedProps["answer"];
  readonly children: ReactNode;
}): ReactNode {
  const { finding, answer, children } = props;
  const shared = { className: "guard", "data-from": finding.from };
  if (!answer) return <span {...shared}>{children}</span>;
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    answer(finding);
  };
  return (
    <span
      {...shared}
      role="button"
      tabIndex={0}
      aria-haspopup="menu"
      onClick={() => answer(finding)}
      onKeyDown={pressed}
    >
      {children}
    </span>
  );
}
