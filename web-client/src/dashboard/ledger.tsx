import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { counted } from "../design/format";
import { gapsIn, isOn } from "./figures";
import { ItemsPopover, type Asked } from "./items-popover";
import type { View } from "./order";
import { TableRow } from "./row";
import { SectionHeads, SetHeads } from "./heads";
import { tracksOf } from "./tracks";
import type { Conference, Table } from "./types";

/** The roundtables, a line each, and what they cover. Arrows go from figure to figure, Enter opens one. */
export function Ledger(props: {
  readonly conference: Conference;
  readonly rows: readonly Table[];
  readonly all: readonly Table[];
  readonly view: View;
  readonly now: number;
}): ReactNode {
  const { conference, rows, all, view, now } = props;
  const [asked, setAsked] = useState<Asked | null>(null);
  const on = isOn(all, now);
  const gaps = useMemo(
    () =>
      new Set(conference.sets.flatMap((set) => gapsIn(set, all).map(({ value }) => `${set.key}:${value}`))),
    [conference.sets, all],
  );
  const sections = view.show === "sections";
  const tracks = useMemo(() => tracksOf(conference, sections), [conference, sections]);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    reachOne(table.current);
    return walked(table.current);
  });
  if (rows.length === 0) return <p className="ledger none">No roundtable is like this just now.</p>;
  return (
    <div className="ledger" role="region" aria-label="Roundtables and what they cover">
      <table ref={table} style={tracks}>
        <caption className="vh">
          {counted(rows.length, "roundtable")}: state, activity of the last hour, and{" "}
          {sections ? "what stands in each section" : "what was spoken of"}
        </caption>
        <thead>
          {sections ? (
            <SectionHeads sections={conference.sections} />
          ) : (
            <SetHeads sets={conference.sets} gaps={gaps} />
          )}
        </thead>
        <tbody>
          {rows.map(({ roundtable, figures }) => (
            <TableRow
              key={roundtable.reportId}
              roundtable={roundtable}
              figures={figures}
              conference={conference}
              sections={sections}
              on={on}
              now={now}
              ask={setAsked}
            />
          ))}
        </tbody>
      </table>
      {asked && <ItemsPopover asked={asked} close={() => setAsked(null)} />}
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Follows the focus in a table; a table is nothing to press, so that is no property of its markup. Of its figures one can
 * be reached by Tab, the one that was looked at last: there may be thousands, and the arrows go to the others.
 */
function walked(table: HTMLTableElement | null): (() => void) | undefined {
  table?.addEventListener("keydown", walk);
  table?.addEventListener("focusin", mark);
  return () => {
    table?.removeEventListener("keydown", walk);
    table?.removeEventListener("focusin", mark);
  };
}

function mark({ target, currentTarget }: FocusEvent): void {
  if (!(target instanceof HTMLButtonElement) || !(currentTarget instanceof HTMLTableElement)) return;
  for (const other of currentTarget.querySelectorAll<HTMLElement>(REACHED)) other.tabIndex = -1;
  target.tabIndex = 0;
}

const REACHED = '.dot[tabindex="0"]';

function reachOne(table: HTMLTableElement | null): void {
  if (table?.querySelector(REACHED)) return;
  const first = table?.querySelector<HTMLElement>(".dot");
  if (first) first.tabIndex = 0;
}

/** To the next figure that there is in the direction of the arrow. */
function walk(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const from = event.target instanceof Element ? event.target.closest("td") : null;
  const row = from?.parentElement;
  if (!step || !from || !(row instanceof HTMLTableRowElement)) return;
  const [down, right] = step;
  const rows = [...(row.parentElement?.children ?? [])];
  let [y, x] = [rows.indexOf(row), [...row.cells].indexOf(from)];
  for (;;) {
    y += down;
    x += right;
    const cell = (rows[y] as HTMLTableRowElement | undefined)?.cells[x];
    if (!cell) return;
    const figure = cell.querySelector("button");
    if (figure) {
      event.preventDefault();
      figure.focus();
      return;
    }
  }
}
