import type { Entry } from "../trail/types";
import { Socket } from "./socket";

/** Changes as they come: contiguous by version. What is no event of the report has no versions. */
export interface TrailMessage {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly entries: readonly Entry[];
}
export interface TrailHandlers {
  /** The version to go on from; asked each time anew. */
  after(): number;
  connected(open: boolean): void;
  came(message: TrailMessage): void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 16_000;
/** Milliseconds that a subscription has to last until all counts as well again. */
const LASTS = 10_000;

/**
 * The trail of one report, live. Where the server breaks off, or doesn't have the version yet that was seen here, it is
 * asked again, and less often each time: it may be starting, or behind another one that answered before.
 */
export class TrailStream {
  readonly #topic: string;
  readonly #handlers: TrailHandlers;
  readonly #socket: Socket;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reportId: string, handlers: TrailHandlers) {
    this.#topic = `trail:${reportId}`;
    this.#handlers = handlers;
    this.#socket = new Socket("/ws/live", {
      opened: () => this.#subscribe(),
      closed: () => {
        this.#failed();
        handlers.connected(false);
      },
      message: (message) => this.#heard(message),
    });
  }

  stop(): void {
    this.#socket.stop();
    clearTimeout(this.#timer);
  }

  #heard(message: Readonly<Record<string, unknown>>): void {
    const { type, code, topic } = message;
    if (type === "error" && code === "version-ahead") {
      this.#failed();
      this.#subscribe();
    }
    if (topic !== this.#topic) return;
    if (type === "subscribed") {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => (this.#failures = 0), LASTS);
      this.#handlers.connected(true);
    }
    if (type === "trail") this.#handlers.came(message as unknown as TrailMessage);
  }

  #failed(): void {
    clearTimeout(this.#timer);
    this.#failures++;
  }

  /** At once where all was well. */
  #subscribe(): void {
    const ask = (): void => {
      this.#socket.send({ type: "subscribe", topic: this.#topic, after: this.#handlers.after() });
    };
    clearTimeout(this.#timer);
    if (this.#failures === 0) ask();
    else this.#timer = setTimeout(ask, Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - 1)));
  }
}
