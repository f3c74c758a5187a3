import type { Entry } from "../trail/types";
import { Socket } from "./socket";

/** Changes as they come: contiguous by version. What is no event of the report has no versions. */
export interface TrailMessage {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly entries: readonly Entry[];
}
export interface TrailHandlers {
  /** The version to go on from; asked each time a connection opens. */
  after(): number;
  connected(open: boolean): void;
  came(message: TrailMessage): void;
  /** The server has less than what was seen here: load all again. */
  lost(): void;
}

/** The trail of one report, live. */
export class TrailStream {
  readonly #socket: Socket;

  constructor(reportId: string, handlers: TrailHandlers) {
    const topic = `trail:${reportId}`;
    this.#socket = new Socket("/ws/live", {
      opened: () => this.#socket.send({ type: "subscribe", topic, after: handlers.after() }),
      closed: () => handlers.connected(false),
      message: (message) => {
        if (message["type"] === "error" && message["code"] === "version-ahead") handlers.lost();
        if (message["topic"] !== topic) return;
        if (message["type"] === "subscribed") handlers.connected(true);
        if (message["type"] === "trail") handlers.came(message as unknown as TrailMessage);
      },
    });
  }

  stop(): void {
    this.#socket.stop();
  }
}
