import { Maximize } from "lucide-react";
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { Hall } from "./hall";
import "./hall.css";
import { orderOf } from "./order";
import type { ScriptDesk } from "./script-desk";
import { indexOf, stepsOf } from "./steps";
import type { ToldBoard } from "./types";
import { useOutdated } from "./use-outdated";
import { useShown } from "./use-shown";

/** A window for the hall's screen: it shows what the presenter's window, in the same browser, is at. */
export function HallWindow({ desk }: { readonly desk: ScriptDesk }): ReactNode {
  const { told, live } = useSyncExternalStore(desk.board.subscribe, desk.board.state);
  return told && <Screen desk={desk} told={told} live={live} />;
}

function Screen(props: {
  readonly desk: ScriptDesk;
  readonly told: ToldBoard;
  readonly live: boolean;
}): ReactNode {
  const { desk, told, live } = props;
  const outdated = useOutdated(live);
  const { report } = useSyncExternalStore(desk.session.subscribe, desk.session.snapshot);
  const steps = useMemo(() => stepsOf(orderOf(report, told)), [report, told]);
  const { at, blank } = useShown(desk.conferenceId);
  const full = useFullScreen();
  const { conference } = told.board;
  useEffect(() => {
    document.title = `Hall, ${conference} · Roundtable`;
  }, [conference]);
  const index = indexOf(steps, at);
  return (
    <main>
      <h1 className="vh">{conference}, closing session</h1>
      <Hall
        {...{ conference, blank }}
        step={outdated ? null : (steps[index] ?? null)}
        number={index + 1}
        of={steps.length}
        alone
      />
      {!full && (
        <p className="hall-hint" data-theme="hall">
          Drag this window to the hall’s screen.
          <button className="btn" onClick={fill}>
            <Maximize className="i" aria-hidden="true" />
            Fill the screen
          </button>
        </p>
      )}
    </main>
  );
}

/** Where a browser may not, the window stays as it is. */
function fill(): void {
  document.documentElement.requestFullscreen().catch(() => undefined);
}

const FULL = matchMedia("(display-mode: fullscreen)");

/** Whether it fills the screen, by whatever way. */
function useFullScreen(): boolean {
  return useSyncExternalStore(followFullScreen, () => FULL.matches || document.fullscreenElement !== null);
}

function followFullScreen(listener: () => void): () => void {
  FULL.addEventListener("change", listener);
  document.addEventListener("fullscreenchange", listener);
  return () => {
    FULL.removeEventListener("change", listener);
    document.removeEventListener("fullscreenchange", listener);
  };
}
