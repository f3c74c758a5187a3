import { ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import type { ReactNode } from "react";
import { dateOf, secondsOf } from "../design/format";
import { TimeTrack } from "./time-track";
import type { View } from "./trail-page";
import { useStore } from "./use-store";

/** The moment shown, and every way to another one. */
export function TimePanel(view: View): ReactNode {
  const { trail, timeline, clock, numbers } = view;
  const { version, following, playing, connected } = useStore(trail);
  const { problem } = useStore(trail.moment);
  const last = timeline.version;
  const now = following
    ? connected
      ? "This is now."
      : "This was now a moment ago."
    : "You are looking at the past.";
  const retry = (): void => {
    trail.moment.reload();
    document.querySelector<HTMLElement>(".track")?.focus();
  };
  return (
    <section className="time" aria-label="Time">
      <div className="row">
        <b>{secondsOf(clock)}</b>
        <span className="meta">
          {isToday(clock) ? "" : `${dateOf(clock)}. `}Version {count(version)} of {count(last)}. {now}
        </span>
        <span className="grow" />
        <button
          className="btn btn-icon"
          aria-label="Previous change"
          aria-disabled={version <= 0}
          onClick={() => trail.step(-1)}
        >
          <ChevronLeft className="i" aria-hidden="true" />
        </button>
        <button className="btn play" onClick={() => (playing ? trail.pause() : trail.play())}>
          {playing ? <Pause className="i" aria-hidden="true" /> : <Play className="i" aria-hidden="true" />}
          {playing ? "Pause" : "Play"}
        </button>
        <button
          className="btn btn-icon"
          aria-label="Next change"
          aria-disabled={following}
          onClick={() => trail.step(1)}
        >
          <ChevronRight className="i" aria-hidden="true" />
        </button>
        <button className="btn" aria-disabled={following} onClick={() => trail.goToNow()}>
          Back to now
        </button>
      </div>
      <TimeTrack
        timeline={timeline}
        version={version}
        text={`${secondsOf(clock)}, version ${version} of ${last}`}
        sections={numbers.sections}
        goTo={(to) => trail.goTo(to)}
      />
      {problem !== null && (
        <p className="msg stop" role="alert">
          <span>
            This moment could not be loaded: {problem} What is shown below is the last one that could be.
          </span>
          <button className="btn btn-s" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </section>
  );
}

const count = (n: number): string => n.toLocaleString("en-GB");
const isToday = (clock: number): boolean => new Date(clock).toDateString() === new Date().toDateString();
