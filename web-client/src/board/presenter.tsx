import { Monitor, MonitorOff, MonitorUp } from "lucide-react";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { Brand } from "../design/brand";
import { ThemeMenu } from "../design/theme-menu";
import { boardAddress, go } from "../navigation";
import { wordsOf } from "../report/outline";
import { Hall } from "./hall";
import { LeaveSpeech } from "./leave-speech";
import { NotDone } from "./notices";
import { orderOf } from "./order";
import "./hall.css";
import "./presenter.css";
import { Controls } from "./presenter-controls";
import { Notes } from "./presenter-notes";
import { PresenterSide } from "./presenter-side";
import type { ScriptDesk } from "./script-desk";
import { indexOf, stepsOf, type Step } from "./steps";
import type { ToldBoard } from "./types";
import { useAlone } from "./use-alone";
import { useHallWindow } from "./use-hall-window";
import { useOutdated } from "./use-outdated";
import { usePresenterKeys } from "./use-presenter-keys";
import { usePresenting } from "./use-presenting";

/** The speech: what the hall sees, the chair's notes, what comes next, and how long is left. */
export function Presenter({ desk }: { readonly desk: ScriptDesk }): ReactNode {
  const { told, live } = useSyncExternalStore(desk.board.subscribe, desk.board.state);
  return told && <Speech desk={desk} told={told} live={live} />;
}

function Speech(props: {
  readonly desk: ScriptDesk;
  readonly told: ToldBoard;
  readonly live: boolean;
}): ReactNode {
  const { desk, told, live } = props;
  const { report } = useSyncExternalStore(desk.session.subscribe, desk.session.snapshot);
  const order = useMemo(() => orderOf(report, told), [report, told]);
  const steps = useMemo(() => stepsOf(order), [order]);
  const presenting = usePresenting(desk, steps, order.said);
  const alone = useAlone();
  const { conference, conferenceId } = told.board;
  const [leaving, setLeaving] = useState(false);
  const stay = useCallback(() => setLeaving(false), []);
  const { forget } = presenting;
  const leave = useCallback(() => {
    forget();
    go(boardAddress(conferenceId));
  }, [forget, conferenceId]);
  const isSpeaking = presenting.at.is === "point";
  const end = useCallback(() => (isSpeaking ? setLeaving(true) : leave()), [isSpeaking, leave]);
  const press = usePresenterKeys(presenting, alone, end);
  const hallWindow = useHallWindow(conferenceId, presenting, leaving ? deaf : press);
  useEffect(() => {
    document.title = `Presenter, ${conference} · Roundtable`;
  }, [conference]);
  const index = indexOf(steps, presenting.at);
  const step = steps[index] ?? null;
  const outdated = useOutdated(live);
  const hall = {
    conference,
    step: outdated ? null : step,
    number: index + 1,
    of: steps.length,
    blank: presenting.blank,
  };
  return (
    <div className={alone.on ? "presenter alone-on" : "presenter"}>
      <Head {...{ conference, end, live }} hall={presenting.blank ? "blank" : hallWindow.state} />
      <main className="pv">
        <h1 className="vh" tabIndex={-1}>
          Presenter
        </h1>
        <div>
          <div className="lab">
            <span className="strong">In the hall now</span>
            <span className="meta">{step && placeIn(step, index, steps.length)}</span>
          </div>
          <Hall {...hall} alone={alone.on} />
          <NotDone outgoing={desk.outgoing} />
          {outdated && (
            <p className="notes" role="status">
              Nothing new is heard from the server, so the hall sees the conference’s name.
            </p>
          )}
          <Notes step={step} presenting={presenting} />
        </div>
        <PresenterSide {...{ order, steps, step, presenting }} minutes={told.board.minutes ?? null} />
      </main>
      <Controls presenting={presenting} alone={alone} hall={hallWindow} />
      {leaving && <LeaveSpeech leave={leave} stay={stay} />}
    </div>
  );
}

function placeIn({ block }: Step, index: number, of: number): string {
  const under = block.heading ? wordsOf(block.heading).trim() : "";
  return `Point ${index + 1} of ${of}${under === "" ? "" : `, ${under}`}`;
}

const deaf = (): boolean => false;

const HALLS = {
  blank: ["warn", "The hall is blank", MonitorOff],
  open: ["ok", "In the hall’s window", MonitorUp],
  none: ["", "No window for the hall is open", Monitor],
  elsewhere: ["warn", "The hall follows another window", Monitor],
} as const;

function Head(props: {
  readonly conference: string;
  readonly end: () => void;
  readonly live: boolean;
  readonly hall: keyof typeof HALLS;
}): ReactNode {
  const { conference, end, live, hall } = props;
  const [state, says, Sign] = HALLS[hall];
  return (
    <header className="bar">
      <Brand />
      <div className="crumb hide-s">
        Closing session&ensp;/&ensp;<b>{conference}</b>
      </div>
      <div className="grow" />
      {!live && (
        <span className="state warn strong" role="status">
          Not connected: this may be old
        </span>
      )}
      <span className={`state ${state} strong`} role="status">
        <Sign className="i" aria-hidden="true" />
        {says}
      </span>
      <ThemeMenu />
      <button className="btn" onClick={end}>
        Back to the board
      </button>
    </header>
  );
}
