import { useMemo, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { timeOf } from "../design/format";
import { markWords } from "./sentences";
import { bars, shareOf, spacedMarks, versionAt } from "./timeline";
import type { Timeline } from "./types";

interface TrackProps {
  readonly timeline: Timeline;
  readonly version: number;
  /** The moment in words. */
  readonly text: string;
  readonly sections: ReadonlyMap<string, number>;
  readonly goTo: (version: number) => void;
}

/** The slider over all versions, with how lively it was and what happened when. */
export function TimeTrack({ timeline, version, text, sections, goTo }: TrackProps): ReactNode {
  const last = timeline.version;
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    goTo(versionAt(shareUnder(event), last));
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const mirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const to = keyedTo(event.key, version, last, mirrored);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(to);
  };
  const at = percent(shareOf(version, last));
  return (
    <div
      className="track"
      role="slider"
      tabIndex={0}
      aria-label="Moment"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={version}
      aria-valuetext={text}
      onKeyDown={press}
      onPointerDown={drag}
      onPointerMove={drag}
    >
      <Bars timeline={timeline} version={version} />
      <div className="line">
        <i style={{ width: at }} />
      </div>
      <span className="thumb" style={{ insetInlineStart: at }} />
      <Marks timeline={timeline} sections={sections} />
    </div>
  );
}

function keyedTo(key: string, version: number, last: number, mirrored: boolean): number | null {
  const page = Math.max(1, Math.round(last / 10));
  const side = mirrored ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowRight: side, ArrowLeft: -side, ArrowUp: 1, ArrowDown: -1, PageUp: page, PageDown: -page },
    ...{ Home: -last, End: last },
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(last, Math.max(0, version + step));
}

function shareUnder(event: PointerEvent<HTMLElement>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const share = (event.clientX - left) / width;
  return getComputedStyle(event.currentTarget).direction === "rtl" ? 1 - share : share;
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

function Bars({ timeline, version }: Pick<TrackProps, "timeline" | "version">): ReactNode {
  const drawn = useMemo(() => bars(timeline, version), [timeline, version]);
  return (
    <div className="bars" aria-hidden="true">
      {drawn.map((bar) => (
        <span
          key={bar.from}
          style={{ insetInlineStart: percent(bar.from), insetInlineEnd: percent(1 - bar.to) }}
        >
          <i className={bar.after ? "aft" : undefined} style={{ height: percent(bar.height) }} />
        </span>
      ))}
    </div>
  );
}

/** How much of the width the words of a mark take. */
const ROOM = 0.12;

function Marks({ timeline, sections }: Pick<TrackProps, "timeline" | "sections">): ReactNode {
  const marks = spacedMarks(timeline, ROOM);
  return (
    <div aria-hidden="true">
      {marks.map((mark, i) => (
        <span
          key={`${mark.version} ${mark.kind}`}
          className={i === 0 ? "mk" : "mk hide-s"}
          style={{ insetInlineStart: percent(shareOf(mark.version, timeline.version)) }}
        >
          {timeOf(mark.at)}
          <br />
          {markWords(mark.kind, mark.section ?? null, sections)}
        </span>
      ))}
      <span className="mk end">
        {timeOf(timeline.last)}
        <br />
        now
      </span>
    </div>
  );
}
