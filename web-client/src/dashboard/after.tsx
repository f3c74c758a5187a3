import { memo, type ReactNode } from "react";
import { gapSentences } from "./gaps";
import type { Conference, Table } from "./types";

/** What nobody has spoken of, and what the signs mean. */
export const After = memo(function After(props: {
  readonly conference: Conference;
  readonly tables: readonly Table[];
}): ReactNode {
  const { conference, tables } = props;
  return (
    <div className="after">
      {conference.sets.length > 0 && <Gaps conference={conference} tables={tables} />}
      {conference.sets.length > 0 && (
        <p className="key">
          {["1 mention", "2 to 3", "4 or more"].map((name, i) => (
            <span key={name} className="k">
              <i className={`n${i + 1}`} />
              {name}
            </span>
          ))}
        </p>
      )}
      <p className="meta key seats">
        One seat for each section, clockwise from the top. Thin: empty. Short dashes: drafting. Long dashes:
        waiting for approval. Thick: final. Full disc: submitted.
      </p>
    </div>
  );
});

function Gaps(props: { readonly conference: Conference; readonly tables: readonly Table[] }): ReactNode {
  const sentences = gapSentences(props.conference.sets, props.tables);
  if (sentences.length === 0) return <p>Everything that can be tagged was spoken of.</p>;
  return (
    <p>
      {sentences.map((what, i) => (
        <span key={i}>
          <b className="strong">Nobody has spoken of</b> {what}.{" "}
        </span>
      ))}
    </p>
  );
}
