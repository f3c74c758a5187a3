import type { ReactNode } from "react";
import { formOf, wordsOf } from "../report/outline";
import type { ReportView } from "../report/types";
import { directionOf, languageOf } from "../text/language";
import { summary, type ItemChange, type SectionChange } from "./compare";
import { Pieces } from "./pieces";
import { sectionNumbers } from "./sentences";
import type { View } from "./trail-page";

/** Two versions of the report laid over each other. */
export function Comparison(
  props: View & {
    readonly older: ReportView;
    readonly newer: ReportView;
    readonly sections: readonly SectionChange[];
  },
): ReactNode {
  const { older, newer, sections } = props;
  const numbers = sectionNumbers(newer);
  return (
    <>
      <p className="between" role="status">
        <b className="strong">
          From version {older.version.toLocaleString("en-GB")} to {newer.version.toLocaleString("en-GB")}:
        </b>{" "}
        {summary(sections)}
      </p>
      {sections.map(({ key, items }, i) => (
        <section className="sec" key={key} aria-labelledby={`t-${key}`}>
          <div className="sec-h">
            <span className="n" aria-hidden="true">
              {i + 1}
            </span>
            <h2 id={`t-${key}`} dir="auto">
              <span className="vh">{i + 1}. </span>
              {formOf(newer, key)?.title ?? key}
            </h2>
          </div>
          {items.length === 0 && <p className="meta ui">Nothing here in either version.</p>}
          {items.map((change) => (
            <Changed key={change.item.id} change={change} numbers={numbers} />
          ))}
        </section>
      ))}
    </>
  );
}

function Changed(props: {
  readonly change: ItemChange;
  readonly numbers: ReadonlyMap<string, number>;
}): ReactNode {
  const { item, kind, pieces, movedFrom } = props.change;
  const text = wordsOf(item);
  const shape = { dir: directionOf(text), lang: languageOf(text) };
  const classes = { bullet: "b", paragraph: "par", heading: "sub", quote: "quoted" };
  return (
    <div className={`item k-${item.kind} cmp-${kind}`}>
      {movedFrom !== null && (
        <span className="moved">Moved here from section {props.numbers.get(movedFrom) ?? movedFrom} </span>
      )}
      {kind === "redacted" ? (
        <div className="shredded">
          <span>These words were destroyed, or can’t be read. Neither version shows them.</span>
        </div>
      ) : (
        <div className={classes[item.kind]} {...shape}>
          <span className="text">
            <Pieces pieces={pieces} />
          </span>
        </div>
      )}
    </div>
  );
}
