import { MessagesSquare } from "lucide-react";
import type { ReactNode } from "react";
import { PinButton, pinnable } from "../board/pin-button";
import type { Pinning } from "../board/use-pinning";
import { seatsOf } from "../dashboard/figures";
import type { Conference, Roundtable, Told } from "../dashboard/types";
import { Ring } from "../design/ring";
import { itemAddress, Link, reportAddress } from "../navigation";
import { codeOf, keyOf } from "../report/tags";
import type { Shown, View } from "./view";

/** The points on one sheet, under their roundtables or those first that came up at the most of them. */
export function Points(props: {
  readonly conference: Conference;
  readonly told: Told;
  readonly shown: readonly Shown[];
  readonly view: View;
  /** Null for who can't pin anything to the board. */
  readonly pinning: Pinning | null;
}): ReactNode {
  const { conference, told, shown, view, pinning } = props;
  const byId = new Map(conference.roundtables.map((r) => [r.reportId, r]));
  if (view.order === "echo")
    return (
      <div className="across-sheet">
        <ol className="pts">
          {shown.map((one) => (
            <Point
              key={`${one.table.reportId}/${one.point.itemId}`}
              one={one}
              roundtable={byId.get(one.table.reportId)}
              pinning={pinning}
            />
          ))}
        </ol>
      </div>
    );
  const tables = conference.roundtables
    .map((roundtable) => ({
      roundtable,
      points: shown.filter(({ table }) => table.reportId === roundtable.reportId),
    }))
    .filter(({ points }) => points.length > 0);
  return (
    <div className="across-sheet">
      {tables.map(({ roundtable, points }) => (
        <section key={roundtable.reportId} className="rt" aria-labelledby={`rt-${roundtable.reportId}`}>
          <header>
            <Ring
              code={roundtable.code}
              seats={seatsOf(told.reports[roundtable.reportId] ?? null, conference)}
              submitted={points[0]?.table.status === "submitted"}
              size={44}
              label={`Roundtable ${roundtable.code}`}
            />
            <h2 id={`rt-${roundtable.reportId}`}>
              <Link to={reportAddress(roundtable.reportId)}>{roundtable.title}</Link>
              <small>{points[0] && stateOf(points[0])}</small>
            </h2>
          </header>
          <ol className="pts">
            {points.map((one) => (
              <Point key={one.point.itemId} one={one} roundtable={null} pinning={pinning} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function stateOf({ table }: Shown): string {
  if (table.status === "submitted") return "submitted";
  return table.finalised ? "section final" : "still drafting";
}

/** @param roundtable named beside the point; null where it stands above it */
function Point(props: {
  readonly one: Shown;
  readonly roundtable: Roundtable | null | undefined;
  readonly pinning: Pinning | null;
}): ReactNode {
  const { one, roundtable, pinning } = props;
  const { table, point, echoes } = one;
  const item = { reportId: table.reportId, itemId: point.itemId, version: table.version };
  return (
    <li className="pt" {...(pinning ? pinnable(item) : {})}>
      <Link to={itemAddress(table.reportId, point.itemId)} className="ref">
        {roundtable && <b className="strong">{roundtable.code} </b>}
        {point.number == null ? (point.kind === "quote" ? "Quote" : "") : `¶ ${point.number}`}
        <span className="vh">, open it in the report</span>
      </Link>
      <div>
        <p className={point.kind === "quote" ? "said quoted" : "said"} dir="auto">
          {marked(point.text, one.marks)}
        </p>
        {point.speaker != null && <p className="meta">{point.speaker}</p>}
        <div className="row">
          {point.tags.map((tag) => (
            <span key={keyOf(tag)} className="tag">
              {codeOf(tag)}
            </span>
          ))}
          {echoes.length > 0 && (
            <span className="echo">
              <MessagesSquare className="i" aria-hidden="true" />
              also at{" "}
              {echoes.map(({ reportId, itemId, code }, i) => (
                <span key={reportId}>
                  {i > 0 && ", "}
                  <Link to={itemAddress(reportId, itemId)}>{code}</Link>
                </span>
              ))}
            </span>
          )}
          {pinning && <PinButton pinning={pinning} item={item} name={point.text.slice(0, 40)} />}
        </div>
      </div>
    </li>
  );
}

/** The text with what was looked for marked. */
function marked(text: string, marks: Shown["marks"]): ReactNode {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  parts.push(text.slice(done));
  return parts;
}
