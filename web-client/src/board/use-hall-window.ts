import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { newId } from "../ids";
import { hallAddress } from "../navigation";
import { HallChannel } from "./hall-channel";
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
  const [presenter] = useState(newId);
  const channel = useRef<HallChannel | null>(null);
  const latest = useRef({ at, blank, press });
  const said = useRef({ at, blank });
  useEffect(() => {
    latest.current = { at, blank, press };
  }, [at, blank, press]);
  useEffect(() => {
    const joined = new HallChannel(conferenceId, (message) => {
      if (message.is === "pressed" && message.presenter === presenter) latest.current.press(message.key);
      if (message.is === "open" && (message.follows ?? presenter) === presenter) show();
      if (message.is === "open" || message.is === "closed")
        setHalls((known) => {
          const others = [...known].filter((hall) => hall !== message.hall);
          return new Set(message.is === "open" ? [...others, message.hall] : others);
        });
    });
    const show = (): void =>
      joined.say({ is: "shown", presenter, at: latest.current.at, blank: latest.current.blank });
    const done = (): void => joined.say({ is: "done", presenter });
    channel.current = joined;
    const call = (): void => joined.say({ is: "called" });
    call();
    addEventListener("pagehide", done);
    addEventListener("pageshow", call);
    return () => {
      removeEventListener("pagehide", done);
      removeEventListener("pageshow", call);
      channel.current = null;
      done();
      joined.close();
    };
  }, [conferenceId, presenter]);
  useEffect(() => {
    // Who only comes to look takes no hall away from who speaks.
    if (said.current.at === at && said.current.blank === blank) return;
    said.current = { at, blank };
    channel.current?.say({ is: "shown", presenter, at, blank });
  }, [presenter, at, blank]);
  const show = useCallback(() => bring(conferenceId), [conferenceId]);
  return useMemo(() => ({ open: halls.size > 0, show }), [halls, show]);
}

/** One that is open already goes on as it is: in full screen, and without being loaded again. */
function bring(conferenceId: string): void {
  const address = hallAddress(conferenceId);
  const hall = open("", `roundtable-hall-${conferenceId}`, "popup,width=1280,height=720");
  if (hall && hall.location.pathname !== address) hall.location.assign(address);
  hall?.focus();
}
