import { useEffect, useRef } from "react";
import { announce } from "../design/announcer";
import { kindName } from "./desk";
import type { Kept } from "../outbox/kept";
import type { Snapshot } from "../writing/snapshot";

/** Tells those who don't see it what a colleague, the network or a lock has taken. */
export function useAnnouncements({ save, kept }: Snapshot): void {
  const was = useRef(save.is);
  useEffect(() => {
    const before = was.current;
    was.current = save.is;
    if (save.is === before) return;
    if (save.is === "offline") announce("No connection. Your words are kept on this device.");
    else if (save.is === "refused") announce(save.detail);
    else if (before === "offline" && (save.is === "saved" || save.is === "ready"))
      announce("Connected again. All is saved.");
  }, [save]);
  const seen = useRef(kept.length);
  useEffect(() => {
    const newest = kept.at(-1);
    if (newest && kept.length > seen.current) announce(explain(newest));
    seen.current = kept.length;
  }, [kept]);
}

/** What happened to words that found no place: a sentence without its full stop. */
export function explain(kept: Kept): string {
  const who = kept.stamp ? kept.stamp.by : "Somebody";
  switch (kept.why) {
    case "removed":
      return `${who} removed this ${kindName(kept.kind).toLowerCase()}`;
    case "final":
      return `${who} made this section final`;
    case "submitted":
      return `${who} submitted the report`;
    case "refused":
    case "elsewhere":
      return (kept.detail ?? "This could not be saved").replace(/\.$/, "");
  }
}
