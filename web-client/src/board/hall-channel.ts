import type { At } from "./steps";

/** What the hall is shown. */
export interface Shown {
  readonly at: At;
  /** Whether it sees nothing. */
  readonly blank: boolean;
}

/**
 * What windows of one speech tell each other: presenters, and those that stand on a hall's screen. Of two presenters a hall
 * follows the one that went on last.
 */
export type Message =
  | ({ readonly is: "shown"; readonly presenter: string } & Shown)
  /** A presenter asks which halls there are. */
  | { readonly is: "called" }
  /** A presenter is left; `over`: on purpose, else it may only be loaded again. */
  | { readonly is: "done"; readonly presenter: string; readonly over: boolean }
  /** `follows`: the presenter that a hall follows, which answers with what it shows; where there is none, all do. */
  | { readonly is: "open"; readonly hall: string; readonly follows: string | null }
  | { readonly is: "closed"; readonly hall: string }
  /** A key in a hall's window: a remote control presses it in whichever window was used last. */
  | { readonly is: "pressed"; readonly key: string; readonly presenter: string };

/** Joins the windows of one conference's speech, all in one browser. */
export class HallChannel {
  readonly #channel: BroadcastChannel;

  constructor(conferenceId: string, hear: (message: Message) => void) {
    this.#channel = new BroadcastChannel(`roundtable-hall/${conferenceId}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>): void => hear(data);
  }

  say(message: Message): void {
    this.#channel.postMessage(message);
  }

  close(): void {
    this.#channel.close();
  }
}
