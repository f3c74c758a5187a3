import { CircleCheckBig, Hourglass, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { timeOf } from "../design/format";
import { finalIn, minutesSince, needOf, writingNow } from "./figures";
import { span } from "./headline";
import type { Figures } from "./types";

/** How far a report is, who writes, and what waits for somebody. */
export function StateCell(props: {
  readonly figures: Figures | null;
  readonly on: boolean;
  readonly closingAt: string | undefined;
  readonly now: number;
}): ReactNode {
  const { figures, on, closingAt, now } = props;
  return (
    <td className="st">
      <Main figures={figures} need={needOf(figures, on, closingAt, now)} />
      <small>{figures ? whenOf(figures, now) : ""}</small>
      {figures && <Open figures={figures} />}
    </td>
  );
}

function Main(props: {
  readonly figures: Figures | null;
  readonly need: ReturnType<typeof needOf>;
}): ReactNode {
  const { figures, need } = props;
  if (figures?.status === "submitted")
    return (
      <span className="state ok">
        <CircleCheckBig className="i" aria-hidden="true" />
        Submitted
      </span>
    );
  if (need === "late" || need === "quiet")
    return (
      <span className="state stop">
        <TriangleAlert className="i" aria-hidden="true" />
        {need === "late" ? "Late" : "Quiet"}, {stateIn(figures)}
      </span>
    );
  if (need === "approval")
    return (
      <span className="state warn">
        <Hourglass className="i" aria-hidden="true" />
        {pending(figures?.approvals ?? 0)}
      </span>
    );
  return <span className="state plain">{stateIn(figures)}</span>;
}

const pending = (n: number): string => (n === 1 ? "1 approval pending" : `${n} approvals pending`);

/** In words, for the row's head. */
export function stateIn(figures: Figures | null): string {
  if (figures === null) return "being counted";
  if (figures.status === "opening") return "being opened";
  if (figures.status === "taken") return "another conference has its report";
  if (figures.status === "submitted") return "submitted";
  return `${finalIn(figures)} of ${Object.keys(figures.sections).length} final`;
}

function whenOf(figures: Figures, now: number): string {
  if (figures.status === "submitted" && figures.submittedAt !== undefined)
    return `at ${timeOf(figures.submittedAt)}`;
  const writing = writingNow(figures, now);
  if (writing.length > 0) return `${names(writing)} writing now`;
  if (figures.changedAt === undefined) return "";
  const minutes = minutesSince(figures.changedAt, now);
  return minutes === 0 ? "changed just now" : `changed ${span(minutes)} ago`;
}

function names(people: readonly string[]): string {
  const [first = "", second] = people;
  if (people.length === 1) return first;
  return people.length === 2 ? `${first}, ${second ?? ""}` : `${first} and ${people.length - 1} more`;
}

/** What else is open; nothing where nothing is. */
function Open({ figures }: { readonly figures: Figures }): ReactNode {
  const { comments, findings = 0, approvals, status } = figures;
  const open = [
    status === "submitted" && approvals > 0 ? pending(approvals) : "",
    comments > 0 ? `${comments} open ${comments === 1 ? "comment" : "comments"}` : "",
    findings > 0 ? `${findings} ${findings === 1 ? "name" : "names"} to look at` : "",
  ].filter(Boolean);
  return open.length === 0 ? null : <small className="open">{open.join(", ")}</small>;
}
