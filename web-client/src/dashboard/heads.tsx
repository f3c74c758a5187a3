import type { CSSProperties, ReactNode } from "react";
import { shortTitle } from "../report/outline";
import type { Conference, TagSet } from "./types";

const FIRST = ["Roundtable", "State", "Last hour"];
/** After so many columns a line helps the eye down. */
export const LINE_EVERY = 5;

/** The sets' numbers; those that nobody has spoken of are marked. */
export function SetHeads(props: {
  readonly sets: readonly TagSet[];
  readonly gaps: ReadonlySet<string>;
}): ReactNode {
  const { sets, gaps } = props;
  return (
    <>
      {sets.length > 0 && (
        <tr className="grp">
          <td colSpan={FIRST.length} style={across(FIRST.length)} />
          {sets.map((set) => (
            <SetTitle key={set.key} set={set} />
          ))}
        </tr>
      )}
      <tr className="nums">
        {FIRST.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        {sets.map((set) => (
          <SetNumbers key={set.key} set={set} gaps={gaps} />
        ))}
      </tr>
    </>
  );
}

const across = (columns: number): CSSProperties => ({ gridColumnEnd: `span ${columns}` });

function SetTitle({ set }: { readonly set: TagSet }): ReactNode {
  return (
    <>
      <td className="gapcol" />
      <th colSpan={set.tags.length} scope="colgroup" style={across(set.tags.length)}>
        {set.title}
      </th>
    </>
  );
}

function SetNumbers(props: { readonly set: TagSet; readonly gaps: ReadonlySet<string> }): ReactNode {
  const { set, gaps } = props;
  return (
    <>
      <td className="gapcol" />
      {set.tags.map(({ value, word }, i) => {
        const gap = gaps.has(`${set.key}:${value}`);
        return (
          <th key={value} scope="col" className={columnClass(i, gap)} title={word}>
            {value}
            <span className="vh">
              {" "}
              {word}
              {gap && ", nobody has spoken of it"}
            </span>
          </th>
        );
      })}
    </>
  );
}

export const columnClass = (i: number, gap = false): string =>
  `c${i > 0 && i % LINE_EVERY === 0 ? " five" : ""}${gap ? " gap" : ""}`;

export function SectionHeads({ sections }: { readonly sections: Conference["sections"] }): ReactNode {
  return (
    <tr className="nums">
      {[...FIRST, ...sections.map(({ title }) => shortTitle(title))].map((head, i) => (
        <th key={i} scope="col">
          {head}
        </th>
      ))}
      <th scope="col" className="end">
        Words
      </th>
    </tr>
  );
}
