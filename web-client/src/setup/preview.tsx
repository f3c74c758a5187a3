import type { ReactNode } from "react";
import { capital, counted } from "../design/format";
import type { RoundtableView } from "../home/conferences";
import { Rows, shortOf, Sum, type Cell } from "../list/rows";
import { stops } from "../list/sheet";
import type { Column, List, Row } from "./list";

const CELLS: readonly Cell<Column>[] = [
  { field: "code", head: "Code", className: "code" },
  { field: "title", head: "Title" },
  { field: "rapporteur", head: "Rapporteur", className: "em" },
  { field: "noteTaker", head: "Note taker", className: "em" },
];

/** What will be made of the list, line by line. */
export function Preview(props: {
  readonly list: List;
  readonly there: readonly RoundtableView[];
  readonly fix: (row: Row, field: Column, value: string) => void;
}): ReactNode {
  const { list, there, fix } = props;
  const { rows } = list;
  const wrong = rows.filter(stops).length;
  return (
    <section className="prev" aria-labelledby="preview-head">
      <h2 id="preview-head">What will be made</h2>
      {rows.length === 0 ? (
        <p className="meta">
          Nothing yet. Each line of the list becomes a roundtable with a report of its own.
        </p>
      ) : (
        <Sum ready={rows.length - wrong} noted={missingIn(rows)} wrong={wrong} />
      )}
      <Rows rows={rows} cells={CELLS} text={textOf} fix={fix} />
      {there.length > 0 && (
        <details className="there">
          <summary>{capital(counted(there.length, "roundtable"))} made already</summary>
          <ul>
            {there.map((r) => (
              <li key={r.reportId}>
                <b className="strong">{r.code}</b> {r.title}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function missingIn(rows: readonly Row[]): readonly string[] {
  const without = (field: "rapporteur" | "noteTaker", who: string): readonly string[] => {
    const count = rows.filter((row) => row.written[field] === "").length;
    return count === 0 ? [] : [`${count} without a ${who}`];
  };
  return [...without("rapporteur", "rapporteur"), ...without("noteTaker", "note taker")];
}

function textOf(row: Row, field: Column): string {
  if (field === "code" || field === "title") return row[field];
  return field === "rapporteur" || field === "noteTaker" ? shortOf(row[field], row.written[field]) : "";
}
