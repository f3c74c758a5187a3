import { useCallback, useLayoutEffect } from "react";
import type { Presenting } from "./use-presenting";
import type { Alone } from "./use-alone";

/**
 * The presenter by keys alone; those of a remote control, too. The answer presses one as if it had been pressed here, and says
 * whether it means anything.
 */
export function usePresenterKeys(
  presenting: Presenting,
  alone: Alone,
  end: () => void,
): (key: string) => boolean {
  const press = useCallback(
    (key: string) => {
      const actions: Readonly<Record<string, () => void>> = {
        " ": presenting.next,
        ArrowRight: presenting.next,
        PageDown: presenting.next,
        ArrowLeft: presenting.goBack,
        PageUp: presenting.goBack,
        ".": presenting.toggleBlank,
        Escape: alone.on ? alone.leave : end,
      };
      actions[key]?.();
      return key in actions;
    },
    [presenting, alone, end],
  );
  // Before anything is painted: whoever sees the speech can go on with it.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target instanceof Element ? event.target : null;
      // A menu has its own keys; on a button, Space is that button's.
      if (
        target?.closest("[role=menu], [role=alertdialog], input") ||
        (event.key === " " && target?.closest("button, a"))
      )
        return;
      if (press(event.key)) event.preventDefault();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [press]);
  return press;
}
