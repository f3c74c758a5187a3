import { useCallback, useEffect, useMemo, useState } from "react";

export interface Alone {
  /** Whether only what the hall sees is on this screen. */
  readonly on: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
}

/** The hall's picture on the whole screen; where a browser may not fill that, on all of its window. */
export function useAlone(): Alone {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const left = (): void => setOn((was) => was && document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", left);
    return () => {
      document.removeEventListener("fullscreenchange", left);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, []);
  const enter = useCallback(() => {
    setOn(true);
    document.documentElement.requestFullscreen().catch(() => undefined);
  }, []);
  const leave = useCallback(() => {
    setOn(false);
    if (document.fullscreenElement !== null) void document.exitFullscreen();
  }, []);
  return useMemo(() => ({ on, enter, leave }), [on, enter, leave]);
}
