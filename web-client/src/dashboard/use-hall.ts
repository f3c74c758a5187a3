import { useCallback, useEffect, useState } from "react";
import { applyTheme, currentTheme } from "../design/theme";

export interface Hall {
  /** Whether the page fills the hall's screen. */
  readonly on: boolean;
  readonly toggle: () => void;
}

/** The whole screen, in the colours that are read from the last row; what was chosen before comes back after. */
export function useHall(): Hall {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const full = document.fullscreenElement !== null;
      setOn(full);
      applyTheme(full ? "hall" : currentTheme());
    };
    document.addEventListener("fullscreenchange", look);
    return () => {
      document.removeEventListener("fullscreenchange", look);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
      applyTheme(currentTheme());
    };
  }, []);
  const toggle = useCallback(() => {
    const change =
      document.fullscreenElement === null
        ? document.documentElement.requestFullscreen()
        : document.exitFullscreen();
    // A browser that may not fill the screen leaves everything as it is.
    change.catch(() => undefined);
  }, []);
  return { on, toggle };
}
