import { memo, type ReactNode } from "react";
import { Glyph } from "../design/glyph";
import { Ring } from "../design/ring";
import { Link, reportAddress } from "../navigation";
import { columnClass } from "./heads";
import { gathered, lastHour, seatsOf, wordsIn } from "./figures";
import type { Asked } from "./items-popover";
import { Sparkline } from "./sparkline";
import { StateCell, stateIn } from "./state-cell";
import type { Conference, Figures, Roundtable, TagSet } from "./types";

export const rowId = (reportId: string): string => `table-${reportId}`;

interface Props {
  readonly roundtable: Roundtable;
  /** Null while they are counted. */
  readonly figures: Figures | null;
  readonly conference: Conference;
  /** Whether the columns are sections rather than tags. */
  readonly sections: boolean;
  readonly on: boolean;
  readonly now: number;
  readonly ask: (asked: Asked) => void;
}

/** One roundtable; drawn anew only when something of it changed. */
export const TableRow = memo(function TableRow(props: Props): ReactNode {
  const { roundtable, figures, conference, sections, on, now, ask } = props;
  return (
    <tr id={rowId(roundtable.reportId)}>
      <th scope="row">
        <Name roundtable={roundtable} figures={figures} conference={conference} />
      </th>
      <StateCell figures={figures} on={on} closingAt={conference.closingAt} now={now} />
      <td className="act">
        <Activity figures={figures} minute={Math.floor(now / 60_000)} />
      </td>
      {sections ? (
        <SectionCells figures={figures} conference={conference} />
      ) : (
        conference.sets.map((set) => (
          <SetCells key={set.key} set={set} roundtable={roundtable} tags={figures?.tags[set.key]} ask={ask} />
        ))
      )}
    </tr>
  );
});

function Name(props: {
  readonly roundtable: Roundtable;
  readonly figures: Figures | null;
  readonly conference: Conference;
}): ReactNode {
  const { roundtable, figures, conference } = props;
  const line = (
    <>
      <Ring
        code={roundtable.code}
        seats={seatsOf(figures, conference)}
        submitted={figures?.status === "submitted"}
        size={40}
        label={`Roundtable ${roundtable.code}, ${stateIn(figures)}`}
      />
      <span>{roundtable.title}</span>
    </>
  );
  const isThere = figures !== null && (figures.status === "draft" || figures.status === "submitted");
  return isThere ? (
    <Link to={reportAddress(roundtable.reportId)} className="name">
      {line}
    </Link>
  ) : (
    <span className="name">{line}</span>
  );
}

const Activity = memo(function Activity(props: {
  readonly figures: Figures | null;
  readonly minute: number;
}): ReactNode {
  const counts = lastHour([props.figures], props.minute);
  const sum = counts.reduce((all, n) => all + n, 0);
  return (
    <>
      <Sparkline counts={gathered(counts, 3)} />
      <span className="vh">{sum === 0 ? "no change" : `${sum} ${sum === 1 ? "change" : "changes"}`}</span>
    </>
  );
});

/** Drawn anew only when the tags of this set changed: most of the page is made of these. */
const SetCells = memo(function SetCells(props: {
  readonly set: TagSet;
  readonly roundtable: Roundtable;
  readonly tags: Readonly<Record<string, readonly string[]>> | undefined;
  readonly ask: (asked: Asked) => void;
}): ReactNode {
  const { set, roundtable, tags, ask } = props;
  return (
    <>
      <td className="gapcol" />
      {set.tags.map(({ value, word }, i) => {
        const items = tags?.[value] ?? [];
        return (
          <td key={value} className={columnClass(i)}>
            {items.length > 0 && (
              <button
                tabIndex={-1}
                className={`dot n${sizeOf(items.length)}`}
                aria-label={`${set.key.toUpperCase()} ${value} ${word}, ${roundtable.code}: ${mentions(items.length)}`}
                onClick={(event) => ask({ at: event.currentTarget, roundtable, set, value, word })}
              />
            )}
          </td>
        );
      })}
    </>
  );
});

export const mentions = (n: number): string => (n === 1 ? "1 mention" : `${n} mentions`);
const sizeOf = (n: number): 1 | 2 | 3 => (n === 1 ? 1 : n < 4 ? 2 : 3);

function SectionCells(props: {
  readonly figures: Figures | null;
  readonly conference: Conference;
}): ReactNode {
  const { figures, conference } = props;
  return (
    <>
      {conference.sections.map(({ key }) => {
        const section = figures?.sections[key];
        return (
          <td key={key} className="stands">
            {section && (
              <>
                <span className={`sec-state is-${section.state}`}>
                  <Glyph state={section.state} />
                  {section.state}
                </span>
                <small>
                  {section.bullets} {section.bullets === 1 ? "bullet" : "bullets"}, {section.words}{" "}
                  {section.words === 1 ? "word" : "words"}
                </small>
              </>
            )}
          </td>
        );
      })}
      <td className="end">{figures === null ? "" : wordsIn(figures)}</td>
    </>
  );
}
