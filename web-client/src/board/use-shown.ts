import { useEffect, useState } from "react";
import { newId } from "../ids";
import { HallChannel, type Shown } from "./hall-channel";
import { BEFORE } from "./steps";

const NOTHING: Shown = { at: BEFORE, blank: false };

/** What a window on the hall's screen is to show; before the first point while nobody presents. */
export function useShown(conferenceId: string): Shown {
  const [shown, setShown] = useState(NOTHING);
  useEffect(() => {
    const hall = newId();
    let followed: string | null = null;
    const channel = new HallChannel(conferenceId, (message) => {
      if (message.is === "called") open();
      if (message.is === "shown") {
        followed = message.presenter;
        setShown({ at: message.at, blank: message.blank });
      }
      if (message.is === "done" && message.presenter === followed) {
        followed = null;
        setShown(NOTHING);
        open(); // Another presenter may be there.
      }
    });
    const open = (): void => channel.say({ is: "open", hall, follows: followed });
    const close = (): void => channel.say({ is: "closed", hall });
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.key === "Escape") return;
      if (event.key === " " && event.target instanceof Element && event.target.closest("button")) return;
      if (followed !== null) channel.say({ is: "pressed", key: event.key, presenter: followed });
    };
    open();
    addEventListener("pageshow", open);
    addEventListener("pagehide", close);
    addEventListener("keydown", pressed);
    return () => {
      removeEventListener("keydown", pressed);
      removeEventListener("pagehide", close);
      removeEventListener("pageshow", open);
      close();
      channel.close();
    };
  }, [conferenceId]);
  return shown;
}
