import type { At } from "./steps";

/** What the hall is shown. */
export interface Shown {
  readonly at: At;
  /** Whether it sees nothing. */
  readonly blank: boolean;
}

/**
 * What windows of one speech tell each other: the presenter's, and those that stand on a hall's screen. Of two presenters a hall
 * follows the one that went on last.
 */
export type Message =
  | ({ readonly is: "shown"; readonly presenter: string } & Shown)
  /** The presenter's window is left. */
  | { readonly is: "done"; readonly presenter: string }
  /** A presenter asks which halls there are. */
  | { readonly is: "called" }
  /** `follows`: the presenter that it follows; null where there is none. */
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
