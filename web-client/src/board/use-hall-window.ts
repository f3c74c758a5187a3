import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { hallAddress } from "../navigation";
import { HallChannel } from "./hall-channel";
import { BEFORE } from "./steps";
import type { Presenting } from "./use-presenting";

export interface HallWindow {
  /** Whether there is one, on this computer. */
  readonly open: boolean;
  /** Opens it, or brings it to the front. */
  readonly show: () => void;
}

/** Lets windows for the hall's screen follow the speech. `press`: what a key does that was pressed in one of them. */
export function useHallWindow(
  conferenceId: string,
  { at, blank }: Presenting,
  press: (key: string) => boolean,
): HallWindow {
  const [halls, setHalls] = useState<ReadonlySet<string>>(new Set());
  const channel = useRef<HallChannel | null>(null);
  const latest = useRef({ at, blank, press });
  useEffect(() => {
    latest.current = { at, blank, press };
    channel.current?.say({ is: "shown", at, blank });
  }, [at, blank, press]);
  useEffect(() => {
    const joined = new HallChannel(conferenceId, (message) => {
      if (message.is === "pressed") latest.current.press(message.key);
      if (message.is !== "open" && message.is !== "closed") return;
      setHalls((known) => {
        const others = [...known].filter((hall) => hall !== message.hall);
        return new Set(message.is === "open" ? [...others, message.hall] : others);
      });
      if (message.is === "open")
        joined.say({ is: "shown", at: latest.current.at, blank: latest.current.blank });
    });
    channel.current = joined;
    joined.say({ is: "called" });
    return () => {
      channel.current = null;
      joined.say({ is: "shown", at: BEFORE, blank: false });
      joined.close();
    };
  }, [conferenceId]);
  const show = useCallback(() => {
    const name = `roundtable-hall-${conferenceId}`;
    open(hallAddress(conferenceId), name, "popup,width=1280,height=720")?.focus();
  }, [conferenceId]);
  return useMemo(() => ({ open: halls.size > 0, show }), [halls, show]);
}
