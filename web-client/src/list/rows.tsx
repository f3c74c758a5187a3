import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import { Fragment, useState, type ReactNode } from "react";
import { capital, counted, numbered } from "../design/format";
import type { Invitee } from "./person";
import { stops, type Problem } from "./sheet";

/** Lines shown at once, where nothing is wrong with the others. */
const SHOWN = 10;
/** Lines shown at once, however much is wrong: nobody reads more, and the page has to draw them. */
const MOST = 200;

interface Read<C> {
  readonly line: number;
  readonly problems: readonly Problem<C>[];
}
export interface Cell<C> {
  readonly field: C;
  readonly head: string;
  readonly className?: string;
}

/** What was understood, line by line, each problem with its way out. */
export function Rows<C extends string, R extends Read<C>>(props: {
  readonly rows: readonly R[];
  readonly cells: readonly Cell<C>[];
  readonly text: (row: R, field: C) => string;
  readonly fix: (row: R, field: C, value: string) => void;
}): ReactNode {
  const { rows, cells, text, fix } = props;
  const [all, setAll] = useState(false);
  const wanted = all ? rows : rows.filter((row, i) => i < SHOWN || row.problems.length > 0);
  const shown = all ? rows : wanted.slice(0, MOST);
  const hidden = rows.length - shown.length;
  const ready = wanted.length === shown.length;
  if (rows.length === 0) return null;
  return (
    <>
      <div className="wrap">
        <table>
          <thead>
            <tr>
              <th className="ln">Line</th>
              {cells.map(({ field, head }) => (
                <th key={field}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Line key={row.line} {...{ row, cells, text, fix }} />
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <p className="meta rest">
          {ready
            ? `${capital(counted(hidden, "more line is", "more lines are"))} ready too. `
            : `${capital(counted(hidden, "more line follows", "more lines follow"))}. `}
          <button type="button" className="link" onClick={() => setAll(true)}>
            Show them
          </button>
        </p>
      )}
    </>
  );
}

function Line<C extends string, R extends Read<C>>(props: {
  readonly row: R;
  readonly cells: readonly Cell<C>[];
  readonly text: (row: R, field: C) => string;
  readonly fix: (row: R, field: C, value: string) => void;
}): ReactNode {
  const { row, cells, text, fix } = props;
  const how = stops(row) ? "stop" : row.problems.length > 0 ? "warn" : "ok";
  const bad = (field: C): string | undefined =>
    row.problems.some((p) => p.how === "stop" && p.field === field) ? "bad" : undefined;
  return (
    <Fragment>
      <tr className={`${how} ${row.problems.length > 0 ? "unruled" : ""}`}>
        <td className="ln">{row.line}</td>
        {cells.map(({ field, className }) => (
          <td key={field} className={className}>
            <span className={bad(field)} dir="auto">
              {text(row, field)}
            </span>
          </td>
        ))}
      </tr>
      {row.problems.map((problem, i) => (
        <tr
          key={`${problem.field} ${problem.says}`}
          className={`why ${problem.how} ${i < row.problems.length - 1 ? "unruled" : ""}`}
        >
          <td />
          <td colSpan={cells.length}>
            <Why problem={problem} line={row.line} use={(value) => fix(row, problem.field, value)} />
          </td>
        </tr>
      ))}
    </Fragment>
  );
}

function Why(props: {
  readonly problem: Problem<string>;
  readonly line: number;
  readonly use: (value: string) => void;
}): ReactNode {
  const { problem, line, use } = props;
  const Icon = problem.how === "stop" ? TriangleAlert : CircleDashed;
  const value = problem.use;
  return (
    <p>
      <Icon className="i" aria-hidden="true" />
      <span>{problem.says}</span>
      {value !== undefined && (
        <button type="button" className="btn btn-s" onClick={() => use(value)}>
          Use {value}
          <span className="vh"> in line {line}</span>
        </button>
      )}
    </p>
  );
}

/** How many lines are ready, what is noteworthy, and how many have to be corrected. */
export function Sum(props: {
  readonly ready: number;
  readonly noted: readonly string[];
  readonly wrong: number;
}): ReactNode {
  const { ready, noted, wrong } = props;
  return (
    <p className="sum" role="status">
      <span className="state ok strong">
        <CircleCheck className="i" aria-hidden="true" />
        {numbered(ready, "line")} ready
      </span>
      {noted.map((says) => (
        <span key={says} className="state warn strong">
          <CircleDashed className="i" aria-hidden="true" />
          {says}
        </span>
      ))}
      {wrong > 0 && (
        <span className="state stop strong">
          <TriangleAlert className="i" aria-hidden="true" />
          {wrong} to correct
        </span>
      )}
    </p>
  );
}

/** Enough of an address to know whose it is. */
export function shortOf(person: Invitee | null, written: string | undefined): string {
  if (person === null) return written === undefined || written === "" ? "none" : written;
  return person.name === "" ? `${person.email.split("@")[0] ?? ""}@…` : person.name;
}
