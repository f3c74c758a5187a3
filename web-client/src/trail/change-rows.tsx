import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { dateOf } from "../design/format";
import { may } from "../access/roles";
import { ChangeRow } from "./change-row";
import { isAfter } from "./entries";
import { focusList } from "./focus";
import { isEverything } from "./filter";
import type { View } from "./trail-page";
import type { Entry } from "./types";
import { useStore } from "./use-store";
import { useWindow } from "./use-window";

/** The rows of the list: only those in sight are drawn. Arrows go from row to row, the tabulator into one. */
export function ChangeRows(view: View): ReactNode {
  const { trail, numbers, colours, current, clock } = view;
  const { version, following, wishes, landing } = useStore(trail);
  const { entries, next, loading, filter } = useStore(trail.list);
  const [cursor, setCursor] = useState<{ readonly position: number; readonly turn: number } | null>(null);
  const place = indexOf(entries, cursor?.position ?? current?.position);
  const list = useWindow(entries, place);
  const { reveal, scroller } = list;
  const box = useRef<HTMLOListElement>(null);

  const move = (from: number, key: string): boolean => {
    const to = keyedTo(key, from, list.page, entries.length);
    const entry = entries[to ?? -1];
    if (to === null || !entry) return false;
    setCursor({ position: entry.position, turn: (cursor?.turn ?? 0) + 1 });
    reveal(to);
    return true;
  };
  useLayoutEffect(() => {
    if (cursor && cursor.turn > 0) focusRow(box.current, cursor.position);
  }, [cursor]);
  useEffect(() => {
    if (landing !== "rows") return;
    trail.set({ landing: null });
    focusList();
  }, [landing, trail]);

  const currentAt = indexOf(entries, current?.position);
  const granted = useRef(0);
  useEffect(() => {
    if (granted.current === wishes || currentAt < 0) return;
    granted.current = wishes;
    reveal(currentAt);
  }, [wishes, currentAt, reveal]);

  const lastDrawn = list.rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastDrawn >= entries.length - 15) void trail.list.more();
  }, [lastDrawn, entries.length, next, loading, trail]);

  // Who only looks leaves no version: nothing is after now.
  const moment = following ? Number.POSITIVE_INFINITY : clock;
  const separator = entries.findIndex((e) => !isAfter(e, version, moment));
  const restorable = may(trail.actor, "restore");
  return (
    <div className="rows" ref={scroller} onScroll={list.scrolled}>
      <ol ref={box} id="rows" style={{ height: list.height }} aria-label="Changes, newest first">
        {list.rows.map(({ index, top }) => {
          const entry = entries[index];
          if (!entry) return null;
          return (
            <ChangeRow
              key={entry.position}
              trail={trail}
              entry={entry}
              numbers={numbers}
              colour={colours.get(entry.by) ?? "p4"}
              top={top}
              index={index}
              count={next === null ? entries.length : -1}
              on={entry.position === current?.position}
              after={isAfter(entry, version, moment)}
              day={dayAbove(entries, index)}
              separator={index === separator && separator > 0}
              tabbable={index === Math.max(0, place)}
              followed={filter.item !== null}
              restorable={restorable}
              watch={list.watch}
              move={move}
            />
          );
        })}
      </ol>
      <p className="meta end">
        {next === null
          ? isEverything(filter)
            ? "This is where it begins."
            : "No earlier change fits."
          : loading === "more"
            ? "Loading earlier changes"
            : ""}
      </p>
    </div>
  );
}

function indexOf(entries: readonly Entry[], position: number | undefined): number {
  return position === undefined ? -1 : entries.findIndex((e) => e.position === position);
}

function focusRow(box: HTMLElement | null, position: number): void {
  const row = box?.querySelector<HTMLElement>(`[data-position="${position}"]`);
  row?.querySelector<HTMLElement>(".go")?.focus({ preventScroll: true });
  // The list may reach below the window.
  row?.scrollIntoView({ block: "nearest" });
}

function keyedTo(key: string, from: number, page: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count },
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, from + step));
}

/** The day, where it is another one than in the row above; null where it isn't, or is today. */
function dayAbove(entries: readonly Entry[], index: number): string | null {
  const [entry, above] = [entries[index], entries[index - 1]];
  if (!entry) return null;
  const day = dateOf(Date.parse(entry.at));
  if (above) return dateOf(Date.parse(above.at)) === day ? null : day;
  return day === dateOf(Date.now()) ? null : day;
}
