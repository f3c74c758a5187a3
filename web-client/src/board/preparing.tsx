import { Radio } from "lucide-react";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { Bar } from "../access/bar";
import { ConferenceNav } from "../access/conference-nav";
import type { Visitor } from "../access/types";
import { Dashboard } from "../dashboard/state";
import type { Told } from "../dashboard/types";
import { useNow } from "../dashboard/use-now";
import { announce } from "../design/announcer";
import { Avatar } from "../design/avatar";
import { until } from "../design/format";
import { everyone } from "../editor/people";
import { SaveLine } from "../editor/save-line";
import { useAnnouncements } from "../editor/use-announcements";
import type { Here } from "../live/presence";
import { Notices } from "./notices";
import { orderOf } from "./order";
import { Pool } from "./pool";
import { RunningOrder } from "./running-order";
import type { ScriptDesk } from "./script-desk";
import { Side } from "./side";
import { boardTidings } from "./tidings";
import type { ToldBoard } from "./types";
import { useDrag } from "./use-drag";
import { useFocusMoved } from "./use-focus-moved";

/** The board while the speech is prepared: what is gathered, the running order, and how long it takes. */
export function Preparing({
  desk,
  visitor,
}: {
  readonly desk: ScriptDesk;
  readonly visitor: Visitor;
}): ReactNode {
  const { board } = desk;
  const { told, live } = useSyncExternalStore(board.subscribe, board.state);
  return told && <Whole desk={desk} visitor={visitor} told={told} live={live} />;
}

interface Parts {
  readonly desk: ScriptDesk;
  readonly visitor: Visitor;
  readonly told: ToldBoard;
  readonly live: boolean;
}

function Whole({ desk, visitor, told, live }: Parts): ReactNode {
  const { session, arranging } = desk;
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const arrangement = useSyncExternalStore(arranging.subscribe, arranging.state);
  const tables = useTables(desk.conferenceId);
  const { report, people } = snapshot;
  const order = useMemo(() => orderOf(report, told), [report, told]);
  const { conferenceId, conference } = told.board;
  useAnnouncements(snapshot, session.actor.name);
  useBoardTidings(told);
  useDrag(desk);
  useFocusMoved(arranging);
  useEffect(() => {
    document.title = `Board, ${conference} · Roundtable`;
  }, [conference]);
  const shared = { desk, order, told, tables, lifted: arrangement.lifted };
  return (
    <>
      <Bar
        visitor={visitor}
        aside={<Aside {...{ desk, people, live }} closingAt={told.board.closingAt ?? null} />}
      >
        <ConferenceNav conference={{ id: conferenceId, name: conference }} visitor={visitor} at="board" />
      </Bar>
      <main className="board-page">
        <RunningOrder {...shared} snapshot={snapshot} state={state} />
        <Pool {...shared} />
        <Side {...shared} />
      </main>
      <div className="bd-foot">
        <Notices desk={desk} />
        <SaveLine snapshot={snapshot} desk={desk} writing={null} />
      </div>
    </>
  );
}

function useBoardTidings(told: ToldBoard): void {
  const before = useRef(told);
  useEffect(() => {
    const news = boardTidings(before.current, told);
    before.current = told;
    if (news.length > 0) announce(news.join(" "));
  }, [told]);
}

/** What is known of the conference's roundtables; null until it is. */
function useTables(conferenceId: string): Told | null {
  const [tables, setTables] = useState<Told | null>(null);
  useEffect(() => {
    const dashboard = new Dashboard(conferenceId);
    const heard = dashboard.subscribe(() => setTables(dashboard.state().told));
    return () => {
      heard();
      dashboard.stop();
    };
  }, [conferenceId]);
  return tables;
}

function Aside(props: {
  readonly desk: ScriptDesk;
  readonly people: readonly Here[];
  readonly live: boolean;
  readonly closingAt: string | null;
}): ReactNode {
  const { desk, people, live, closingAt } = props;
  const others = everyone(people).filter(({ name }) => name !== desk.session.actor.name);
  const now = useNow(30_000);
  const left = closingAt === null ? null : until(closingAt, new Date(now));
  return (
    <>
      <span className={live ? "state ok live-sign" : "state warn live-sign"} role="status">
        {live && <Radio className="i" aria-hidden="true" />}
        {live ? "Live" : "Not connected: this may be old"}
      </span>
      {left !== null && (
        <div className="count hide-s">
          Closing session in <b>{left}</b>
        </div>
      )}
      {others.length > 0 && (
        <div
          className="people"
          role="group"
          aria-label={`Here now, too: ${others.map((p) => p.name).join(", ")}`}
        >
          {others.map((one) => (
            <Avatar key={one.clientId} of={one} />
          ))}
        </div>
      )}
    </>
  );
}
