import { Socket } from "./socket";

export interface PatchHandlers {
  connected(open: boolean): void;
  /** `fresh`: what was told before counts no more. */
  told(patch: object, fresh: boolean): void;
  /** There is no such thing for this visitor. */
  refused(): void;
}

/** What is told of a conference in patches, its dashboard or its board: all of it at first, then what changes. */
export class PatchStream {
  readonly #what: "dashboard" | "board";
  readonly #topic: string;
  readonly #handlers: PatchHandlers;
  readonly #socket: Socket;
  #after = -1;

  constructor(what: "dashboard" | "board", conferenceId: string, handlers: PatchHandlers) {
    this.#what = what;
    this.#topic = `${what}:${conferenceId}`;
    this.#handlers = handlers;
    this.#socket = new Socket("/ws/live", {
      opened: () => this.#subscribe(),
      closed: () => handlers.connected(false),
      message: (message) => this.#heard(message),
    });
  }

  stop(): void {
    this.#socket.stop();
  }

  #subscribe(): void {
    this.#socket.send({ type: "subscribe", topic: this.#topic, after: this.#after });
  }

  #heard(message: Readonly<Record<string, unknown>>): void {
    if (message["topic"] !== this.#topic) return;
    if (message["type"] === "error") this.#failed(message);
    if (message["type"] === "subscribed") this.#handlers.connected(true);
    if (message["type"] !== this.#what) return;
    const fresh = message["fresh"] === true;
    // Another process counts from elsewhere: what doesn't follow is asked for anew.
    if (!fresh && message["from"] !== this.#after + 1) {
      this.#after = -1;
      this.#socket.restart();
      return;
    }
    this.#after = message["to"] as number;
    this.#handlers.told(message["patch"] as object, fresh);
  }

  #failed(message: Readonly<Record<string, unknown>>): void {
    if (message["code"] === "version-ahead") {
      this.#after = -1;
      this.#subscribe();
    } else if (message["code"] === "unknown-topic" || message["code"] === "not-for-your-role") {
      this.#handlers.refused();
    }
  }
}
