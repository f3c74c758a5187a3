import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { newId } from "../ids";
import { hallAddress } from "../navigation";
import { HallChannel } from "./hall-channel";
import type { Presenting } from "./use-presenting";

export interface HallWindow {
  /** Whether there is one on this computer, and whether it follows this presenter. */
  readonly state: "none" | "open" | "elsewhere";
  /** Opens it, or brings it to the front. */
  readonly show: () => void;
}

/** Lets windows for the hall's screen follow the speech. `press`: what a key does that was pressed in one of them. */
export function useHallWindow(
  conferenceId: string,
  { at, blank }: Presenting,
  press: (key: string) => boolean,
): HallWindow {
  /** Whom each hall follows. */
  const [halls, setHalls] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [presenter] = useState(ownId);
  const channel = useRef<HallChannel | null>(null);
  const latest = useRef({ at, blank, press });
  const said = useRef({ at, blank });
  useEffect(() => {
    latest.current = { at, blank, press };
  }, [at, blank, press]);
  useEffect(() => {
    const joined = new HallChannel(conferenceId, (message) => {
      if (message.is === "pressed" && message.presenter === presenter) latest.current.press(message.key);
      if (message.is === "closed")
        setHalls((known) => new Map([...known].filter(([hall]) => hall !== message.hall)));
      if (message.is === "open") {
        setHalls((known) => new Map(known).set(message.hall, message.follows));
        if ((message.follows ?? presenter) === presenter) show();
      }
    });
    const show = (): void =>
      joined.say({ is: "shown", presenter, at: latest.current.at, blank: latest.current.blank });
    const call = (): void => joined.say({ is: "called" });
    const away = (): void => joined.say({ is: "done", presenter, over: false });
    channel.current = joined;
    call();
    addEventListener("pagehide", away);
    addEventListener("pageshow", call);
    return () => {
      removeEventListener("pagehide", away);
      removeEventListener("pageshow", call);
      channel.current = null;
      joined.say({ is: "done", presenter, over: true });
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
  const follows = [...halls.values()];
  const state = follows.includes(presenter) ? "open" : follows.length > 0 ? "elsewhere" : "none";
  return useMemo(() => ({ state, show }), [state, show]);
}

const OWN = "roundtable-presenter";

/** The same after this window was loaded again. */
function ownId(): string {
  const own = sessionStorage.getItem(OWN) ?? newId();
  sessionStorage.setItem(OWN, own);
  return own;
}

/** One that is open already goes on as it is: in full screen, and without being loaded again. */
function bring(conferenceId: string): void {
  const address = hallAddress(conferenceId);
  const hall = open("", `roundtable-hall-${conferenceId}`, "popup,width=1280,height=720");
  if (!hall) return;
  if (pathOf(hall) !== address) hall.location.assign(new URL(address, location.href));
  hall.focus();
}

/** Null where somebody has gone to another site in it. */
function pathOf(other: Window): string | null {
  try {
    return other.location.pathname;
  } catch {
    return null;
  }
}
