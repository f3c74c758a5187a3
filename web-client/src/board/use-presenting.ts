import { useCallback, useEffect, useMemo, useState } from "react";
import { announce } from "../design/announcer";
import { back, BEFORE, forward, indexOf, type At, type Step } from "./steps";
import type { ScriptDesk } from "./script-desk";

/** How far a speech is: kept for a reload in the middle of it, and for who leaves it by mistake. */
interface Speech {
  readonly at: At;
  /** Milliseconds since 1970 of the first step; null before it. */
  readonly since: number | null;
}

export interface Presenting extends Speech {
  /** Whether the hall sees nothing. */
  readonly blank: boolean;
  readonly next: () => void;
  readonly goBack: () => void;
  readonly toggleBlank: () => void;
  /** The speech is over: the next one begins anew. */
  readonly forget: () => void;
}

const START: Speech = { at: BEFORE, since: null };

/** Goes through a speech point by point, and marks as said what was gone on from. */
export function usePresenting(
  desk: ScriptDesk,
  steps: readonly Step[],
  said: ReadonlySet<string>,
): Presenting {
  const [key] = useState(() => `roundtable-speech/${desk.conferenceId}`);
  const [speech, setSpeech] = useState<Speech>(() => kept(key));
  const [blank, setBlank] = useState(false);
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(speech)), [key, speech]);
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  const go = useCallback(
    (at: At) => {
      setSpeech((before) => ({ at, since: before.since ?? Date.now() }));
      setBlank(false);
      tell(steps, at);
    },
    [steps],
  );
  const { at } = speech;
  const next = useCallback(() => {
    const now = steps[indexOf(steps, at)];
    if (now && desk.leads && !said.has(now.place.item.id))
      desk.outgoing.ask({ type: "mark-said", itemId: now.place.item.id });
    go(forward(steps, at));
  }, [desk, steps, said, at, go]);
  const goBack = useCallback(() => go(back(steps, at)), [steps, at, go]);
  const toggleBlank = useCallback(() => {
    setBlank(!blank);
    announce(blank ? "The hall sees the point again." : "The hall is blank.");
  }, [blank]);
  return useMemo(
    () => ({ ...speech, blank, next, goBack, toggleBlank, forget }),
    [speech, blank, next, goBack, toggleBlank, forget],
  );
}

function tell(steps: readonly Step[], at: At): void {
  const index = indexOf(steps, at);
  if (index >= 0) announce(`Point ${index + 1} of ${steps.length}.`);
  else announce(at.is === "end" ? "The end." : "Before the first point.");
}

function kept(key: string): Speech {
  const stored = sessionStorage.getItem(key);
  return stored === null ? START : (JSON.parse(stored) as Speech);
}
