import { ArrowLeft, ArrowRight, Maximize, MonitorOff, MonitorUp } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import type { Alone } from "./use-alone";
import type { HallWindow } from "./use-hall-window";
import type { Presenting } from "./use-presenting";

/** What can be done in the speech by pointer; all of it is a key, too. */
export function Controls({
  presenting,
  alone,
  hall,
}: {
  readonly presenting: Presenting;
  readonly alone: Alone;
  readonly hall: HallWindow;
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
      <button className="btn" onClick={(event) => clicked(event, hall.show)}>
        <MonitorUp className="i" aria-hidden="true" />
        Window for the hall
      </button>
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
