import { ArrowLeft, ArrowRight, Maximize, MonitorOff, MonitorUp } from "lucide-react";
import { useEffect, useMemo, useSyncExternalStore, type MouseEvent, type ReactNode } from "react";
import { Brand } from "../design/brand";
import { ThemeMenu } from "../design/theme-menu";
import { boardAddress, Link } from "../navigation";
import { wordsOf } from "../report/outline";
import { Hall } from "./hall";
import { orderOf } from "./order";
import "./hall.css";
import "./presenter.css";
import { PresenterSide } from "./presenter-side";
import type { ScriptDesk } from "./script-desk";
import { indexOf, notesOf, stepsOf, type Step } from "./steps";
import type { ToldBoard } from "./types";
import { useAlone, type Alone } from "./use-alone";
import { usePresenterKeys } from "./use-presenter-keys";
import { usePresenting, type Presenting } from "./use-presenting";

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
  usePresenterKeys(conferenceId, presenting, alone);
  useEffect(() => {
    document.title = `Presenter, ${conference} · Roundtable`;
  }, [conference]);
  const index = indexOf(steps, presenting.at);
  const step = steps[index] ?? null;
  const hall = { conference, step, number: index + 1, of: steps.length, blank: presenting.blank };
  return (
    <div className={alone.on ? "presenter alone-on" : "presenter"}>
      <Head conferenceId={conferenceId} conference={conference} presenting={presenting} live={live} />
      <main className="pv">
        <h1 className="vh">Presenter</h1>
        <div>
          <div className="lab">
            <span className="strong">In the hall now</span>
            <span className="meta">{step && placeIn(step, index, steps.length)}</span>
          </div>
          <Hall {...hall} alone={alone.on} />
          <Notes step={step} presenting={presenting} />
        </div>
        <PresenterSide {...{ order, steps, step, presenting }} minutes={told.board.minutes ?? null} />
      </main>
      <Controls presenting={presenting} alone={alone} />
    </div>
  );
}

function placeIn({ block }: Step, index: number, of: number): string {
  const under = block.heading ? wordsOf(block.heading).trim() : "";
  return `Point ${index + 1} of ${of}${under === "" ? "" : `, ${under}`}`;
}

function Head(props: {
  readonly conferenceId: string;
  readonly conference: string;
  readonly presenting: Presenting;
  readonly live: boolean;
}): ReactNode {
  const { conferenceId, conference, presenting, live } = props;
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
      <span className="state ok strong">
        {presenting.blank ? (
          <MonitorOff className="i" aria-hidden="true" />
        ) : (
          <MonitorUp className="i" aria-hidden="true" />
        )}
        {presenting.blank ? "The hall is blank" : "Showing on the hall screen"}
      </span>
      <ThemeMenu />
      <Link className="btn" to={boardAddress(conferenceId)}>
        Back to the board
      </Link>
    </header>
  );
}

function Notes({
  step,
  presenting,
}: {
  readonly step: Step | null;
  readonly presenting: Presenting;
}): ReactNode {
  const { at } = presenting;
  if (at.is === "point" && !step)
    return (
      <div className="notes" role="status">
        <h2>This point has left the board</h2>
        <p>The hall no longer sees it. Go on to the next one.</p>
      </div>
    );
  if (!step)
    return (
      <div className="notes">
        <h2>{at.is === "end" ? "That was all" : "Before you begin"}</h2>
        <p>
          {at.is === "end"
            ? "The hall sees the conference’s name. Esc leads back to the board."
            : "The hall sees the conference’s name. The first “next” shows the first point and starts the clock."}
        </p>
      </div>
    );
  const notes = notesOf(step);
  if (notes.length === 0) return null;
  return (
    <div className="notes">
      <h2>Your notes</h2>
      {notes.map((note, i) => (
        <p key={i} dir="auto">
          {note}
        </p>
      ))}
    </div>
  );
}

function Controls({
  presenting,
  alone,
}: {
  readonly presenting: Presenting;
  readonly alone: Alone;
}): ReactNode {
  return (
    <footer className="ctl">
      <button className="btn" onClick={(event) => clicked(event, presenting.goBack)}>
        <ArrowLeft className="i" aria-hidden="true" />
        Back
      </button>
      <button className="btn btn-main" onClick={(event) => clicked(event, presenting.next)}>
        Next point
        <ArrowRight className="i" aria-hidden="true" />
      </button>
      <button
        className="btn"
        aria-pressed={presenting.blank}
        onClick={(event) => clicked(event, presenting.toggleBlank)}
      >
        <MonitorOff className="i" aria-hidden="true" />
        Blank the hall
      </button>
      <span className="grow" />
      <span className="meta hide-s">
        <kbd>Space</kbd> next&ensp;<kbd>←</kbd> back&ensp;<kbd>.</kbd> blank&ensp;<kbd>Esc</kbd> end
      </span>
      <button className="btn" onClick={(event) => clicked(event, alone.enter)}>
        <Maximize className="i" aria-hidden="true" />
        Hall screen alone
      </button>
    </footer>
  );
}

/** A pointer leaves no button in focus: the next Space is the speech's, and not the button's. */
function clicked(event: MouseEvent<HTMLElement>, action: () => void): void {
  if (event.detail > 0) event.currentTarget.blur();
  action();
}
