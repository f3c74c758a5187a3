import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { useSearch } from "../navigation";
import { paragraphNumbers } from "../report/outline";
import { documentName } from "../report/script";
import type { ReportView } from "../report/types";
import { coloursOf } from "./blame";
import { Changes } from "./changes";
import { currentAt } from "./entries";
import { filterIn, paramsOf } from "./filter";
import { focusList } from "./focus";
import { Head } from "./head";
import { NoticeLine } from "./notice-line";
import { Paper } from "./paper";
import { RestoreDialog } from "./restore-dialog";
import { Seal } from "./seal";
import { sectionNumbers, type Numbers } from "./sentences";
import { TimePanel } from "./time-panel";
import { clockOf } from "./timeline";
import type { Trail } from "./trail";
import type { Entry, PersonInTrail, Timeline } from "./types";
import { useStore } from "./use-store";

/** Who changed what, and when: the moments of a report, its changes, and the report at the moment shown. */
export function TrailPage(props: {
  readonly trail: Trail;
  readonly now: ReportView;
  readonly timeline: Timeline;
}): ReactNode {
  const { trail, now, timeline } = props;
  const { version } = useStore(trail);
  const { entries, people } = useStore(trail.list);
  const { report: loaded } = useStore(trail.moment);
  const shown = loaded ?? now;
  const colours = useMemo(() => coloursOf(people), [people]);
  const numbers = useMemo<Numbers>(
    () => ({ paragraphs: paragraphNumbers(shown), sections: sectionNumbers(shown) }),
    [shown],
  );
  const current = useMemo(() => currentAt(entries, version), [entries, version]);
  const clock = clockAt(current, timeline, version);
  useFilterOfAddress(trail);
  const name = documentName(now);
  useEffect(() => {
    document.title = `${name}, trail · Roundtable`;
  }, [name]);
  const view = { trail, now, timeline, shown, numbers, colours, current, clock, people };
  return (
    <>
      <button className="skip btn" onClick={focusList}>
        Skip to the changes
      </button>
      <Head trail={trail} report={now} />
      <main className="tr">
        <div className="hd">
          <h1>Who changed what, and when</h1>
          <Seal check={trail.chain} />
        </div>
        <TimePanel {...view} />
        <NoticeLine trail={trail} />
        <div className="two">
          <Changes {...view} />
          <Paper {...view} />
        </div>
      </main>
      <RestoreDialog restoring={trail.restoring} />
    </>
  );
}

/** What the parts of the page have in common. */
export interface View {
  readonly trail: Trail;
  readonly now: ReportView;
  readonly timeline: Timeline;
  /** The report at the moment shown; a moment before it while it is being loaded. */
  readonly shown: ReportView;
  readonly numbers: Numbers;
  readonly colours: ReturnType<typeof coloursOf>;
  /** The change that made the moment shown, where it is among those looked at. */
  readonly current: Entry | null;
  /** When the moment shown was, in milliseconds. */
  readonly clock: number;
  readonly people: readonly PersonInTrail[];
}

/** To the second where the change is known, else as if changes came evenly. */
function clockAt(current: Entry | null, timeline: Timeline, version: number): number {
  if (current?.version === version) return Date.parse(current.until);
  return clockOf(timeline, version);
}

/** The address says which changes are looked at, so that it can be passed on, and the browser's Back goes back. */
function useFilterOfAddress(trail: Trail): void {
  const search = useSearch();
  const wish = paramsOf(filterIn(search)).toString();
  const opened = useRef(wish);
  useEffect(() => {
    if (opened.current === wish) return;
    opened.current = wish;
    void trail.list.open(filterIn(location.search));
  }, [trail, wish]);
}
