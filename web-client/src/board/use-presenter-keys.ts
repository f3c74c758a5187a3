import { useEffect } from "react";
import { boardAddress, go } from "../navigation";
import type { Presenting } from "./use-presenting";
import type { Alone } from "./use-alone";

/** The presenter by keys alone; those of a remote control, too. */
export function usePresenterKeys(conferenceId: string, presenting: Presenting, alone: Alone): void {
  useEffect(() => {
    const end = (): void => (alone.on ? alone.leave() : go(boardAddress(conferenceId)));
    const actions: Readonly<Record<string, () => void>> = {
      " ": presenting.next,
      ArrowRight: presenting.next,
      PageDown: presenting.next,
      ArrowLeft: presenting.goBack,
      PageUp: presenting.goBack,
      ".": presenting.toggleBlank,
      Escape: end,
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target instanceof Element ? event.target : null;
      // A menu has its own keys; on a button, Space is that button's.
      if (
        target?.closest("[role=menu], [role=dialog], input") ||
        (event.key === " " && target?.closest("button, a"))
      )
        return;
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [conferenceId, presenting, alone]);
}
