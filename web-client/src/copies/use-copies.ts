import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "../design/announcer";
import { askFor, copiesOf, removeCopy, type Copy, type Wish } from "./api";
import { pauseFor, tidings } from "./words";

export interface Copies {
  readonly conferenceId: string;
  /** The newest first. */
  readonly all: readonly Copy[];
  readonly ask: (wish: Wish) => Promise<void>;
  /** Calls one off, drops its file, takes it off the list. */
  readonly remove: (copy: Copy) => Promise<void>;
  /** Its file was asked for. */
  readonly take: (copy: Copy) => void;
  /** Ids of those whose files were asked for here. */
  readonly taken: ReadonlySet<string>;
}

/** The visitor's copies of a conference, looked at again as long as one of them may change. */
export function useCopies(conferenceId: string): Copies {
  const [all, setAll] = useState<readonly Copy[] | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const known = useRef<readonly Copy[]>([]);
  const looks = useRef(0);
  const tell = useCallback((now: readonly Copy[]) => {
    const news = tidings(known.current, now);
    if (news !== "") announce(news);
    known.current = now;
    setAll(now);
  }, []);
  const look = useCallback(async () => {
    const number = ++looks.current;
    const found = await copiesOf(conferenceId);
    if (number === looks.current) tell(found);
  }, [conferenceId, tell]);
  useEffect(() => {
    look().catch(() => undefined);
    return () => {
      looks.current += 1;
    };
  }, [look]);
  const pause = pauseFor(all, taken);
  useEffect(() => {
    if (pause === null) return undefined;
    // Without a connection what was known stays, and is looked at again.
    const timer = setInterval(() => void look().catch(() => undefined), pause);
    return () => clearInterval(timer);
  }, [pause, look]);
  const ask = useCallback(
    async (wish: Wish) => {
      const asked = await askFor(conferenceId, wish);
      looks.current += 1;
      tell([asked, ...known.current]);
    },
    [conferenceId, tell],
  );
  const remove = useCallback(
    async ({ id }: Copy) => {
      await removeCopy(conferenceId, id);
      looks.current += 1;
      tell(known.current.filter((other) => other.id !== id));
    },
    [conferenceId, tell],
  );
  const take = useCallback(({ id }: Copy) => setTaken((before) => new Set([...before, id])), []);
  return { conferenceId, all: all ?? [], ask, remove, take, taken };
}
