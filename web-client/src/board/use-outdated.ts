import { useEffect, useState } from "react";
import { useAccess } from "../access/use-access";

/** Milliseconds without a connection that a hall goes on with what it shows: a short one is made again meanwhile. */
const LONGEST = 30_000;

/**
 * Whether what is shown may have been redacted without anybody here having heard of it: as soon as the session has ended, and
 * after a while without a connection.
 */
export function useOutdated(live: boolean): boolean {
  const access = useAccess();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (live) return undefined;
    const timer = setTimeout(() => setLate(true), LONGEST);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [live]);
  return late || (access.is === "in" && access.lapsed);
}
