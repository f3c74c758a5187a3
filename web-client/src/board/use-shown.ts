import { useEffect, useState } from "react";
import { newId } from "../ids";
import { HallChannel, type Shown } from "./hall-channel";
import { BEFORE } from "./steps";

/** What a window on the hall's screen is to show; before the first point while nobody presents. */
export function useShown(conferenceId: string): Shown {
  const [shown, setShown] = useState<Shown>({ at: BEFORE, blank: false });
  useEffect(() => {
    const hall = newId();
    const channel = new HallChannel(conferenceId, (message) => {
      if (message.is === "shown") setShown({ at: message.at, blank: message.blank });
      if (message.is === "called") channel.say({ is: "open", hall });
    });
    const close = (): void => channel.say({ is: "closed", hall });
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.key === "Escape") return;
      if (event.key === " " && event.target instanceof Element && event.target.closest("button")) return;
      channel.say({ is: "pressed", key: event.key });
    };
    channel.say({ is: "open", hall });
    addEventListener("pagehide", close);
    addEventListener("keydown", pressed);
    return () => {
      removeEventListener("keydown", pressed);
      removeEventListener("pagehide", close);
      close();
      channel.close();
    };
  }, [conferenceId]);
  return shown;
}
