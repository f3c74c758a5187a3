import { useCallback, useEffect, useMemo, useRef, useState, type Dispatch, type SetStateAction } from "react";
import { announce } from "../design/announcer";
import { back, BEFORE, forward, indexOf, type At, type Step } from "./steps";
import type { ScriptDesk } from "./script-desk";

/** How far a speech is. */
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
  const [speech, setSpeech, forget] = useKept(
    `roundtable-speech/${desk.conferenceId}/${desk.session.actor.id}`,
  );
  const [blank, setBlank] = useState(false);
  const go = useCallback(
    (at: At) => {
      setSpeech((before) => ({ at, since: before.since ?? Date.now() }));
      setBlank(false);
      tell(steps, at);
    },
    [steps, setSpeech],
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

/** Long enough to load the page again, or to come back to it at once; too short for a rehearsal to come back in the session. */
const KEPT_MILLIS = 60_000;

type Stored = Speech & { readonly leftAt: number | null };

/** Keeps it in this window for who loads the page again in mid-speech, or leaves it by mistake. */
function useKept(key: string): readonly [Speech, Dispatch<SetStateAction<Speech>>, () => void] {
  const [speech, setSpeech] = useState(() => keptAt(key));
  const latest = useRef<Speech | null>(speech);
  useEffect(() => {
    latest.current = speech;
    keep(key, speech, null);
  }, [key, speech]);
  useEffect(() => {
    const left = (): void => {
      if (latest.current) keep(key, latest.current, Date.now());
    };
    addEventListener("pagehide", left);
    return () => {
      removeEventListener("pagehide", left);
      left();
    };
  }, [key]);
  const forget = useCallback(() => {
    latest.current = null;
    sessionStorage.removeItem(key);
  }, [key]);
  return [speech, setSpeech, forget];
}

const keep = (key: string, { at, since }: Speech, leftAt: number | null): void =>
  sessionStorage.setItem(key, JSON.stringify({ at, since, leftAt } satisfies Stored));

/** What broke off in mid-speech goes on. */
function keptAt(key: string): Speech {
  const stored = sessionStorage.getItem(key);
  if (stored === null) return START;
  const { at, since, leftAt } = JSON.parse(stored) as Stored;
  const isFresh = leftAt === null || Date.now() - leftAt < KEPT_MILLIS;
  return isFresh && at.is === "point" ? { at, since } : START;
}
