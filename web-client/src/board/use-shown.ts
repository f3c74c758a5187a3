import { useEffect, useState } from "react";
import { newId } from "../ids";
import { HallChannel, type Message, type Shown } from "./hall-channel";
import { BEFORE } from "./steps";

const NOTHING: Shown = { at: BEFORE, blank: false };
/** Milliseconds after which a presenter that says nothing isn't there any more: one that is loaded again, and one that is asked. */
const LOADING = 4_000;
const ANSWERING = 1_000;

/** What a window on the hall's screen is to show; before the first point while nobody presents. */
export function useShown(conferenceId: string): Shown {
  const [shown, setShown] = useState(NOTHING);
  useEffect(() => {
    const screen = new Screen(conferenceId, setShown);
    return () => screen.stop();
  }, [conferenceId]);
  return shown;
}

/** Follows a presenter as long as it is there, and another one then. */
class Screen {
  readonly #hall = newId();
  readonly #show: (shown: Shown) => void;
  readonly #channel: HallChannel;
  #follows: string | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(conferenceId: string, show: (shown: Shown) => void) {
    this.#show = show;
    this.#channel = new HallChannel(conferenceId, (message) => this.#heard(message));
    this.#say();
    addEventListener("pageshow", this.#say);
    addEventListener("pagehide", this.#close);
    addEventListener("keydown", this.#pressed);
  }

  stop(): void {
    removeEventListener("keydown", this.#pressed);
    removeEventListener("pagehide", this.#close);
    removeEventListener("pageshow", this.#say);
    clearTimeout(this.#waiting);
    this.#close();
    this.#channel.close();
  }

  #heard(message: Message): void {
    if (message.is === "called") {
      this.#say();
      if (this.#follows !== null) this.#await(ANSWERING);
    }
    if (message.is === "shown") {
      const { presenter, at, blank } = message;
      clearTimeout(this.#waiting);
      this.#show({ at, blank });
      if (this.#follows === presenter) return;
      this.#follows = presenter;
      this.#say();
    }
    if (message.is === "done" && message.presenter === this.#follows) {
      if (message.over) this.#leave();
      else this.#await(LOADING);
    }
  }

  #await(millis: number): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#leave(), millis);
  }

  /** Another presenter may be there. */
  #leave(): void {
    clearTimeout(this.#waiting);
    this.#follows = null;
    this.#show(NOTHING);
    this.#say();
  }

  readonly #say = (): void => this.#channel.say({ is: "open", hall: this.#hall, follows: this.#follows });
  readonly #close = (): void => this.#channel.say({ is: "closed", hall: this.#hall });

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.key === "Escape") return;
    if (event.key === " " && event.target instanceof Element && event.target.closest("button")) return;
    if (this.#follows !== null)
      this.#channel.say({ is: "pressed", key: event.key, presenter: this.#follows });
  };
}
