import { Socket } from "./socket";

/** Codes that no second try changes. */
const REFUSALS: ReadonlySet<unknown> = new Set(["unknown-topic", "not-for-your-role", "id-malformed"]);

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
  /** Messages that belong together, until the last of them is here. */
  #gathered: { readonly patch: object; readonly fresh: boolean }[] = [];

  constructor(what: "dashboard" | "board", conferenceId: string, handlers: PatchHandlers) {
    this.#what = what;
    this.#topic = `${what}:${conferenceId}`;
    this.#handlers = handlers;
    this.#socket = new Socket("/ws/live", {
      opened: () => this.#subscribe(),
      closed: () => {
        if (this.#gathered.length > 0) this.#startAnew();
        handlers.connected(false);
      },
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
      this.#startAnew();
      this.#socket.restart();
      return;
    }
    this.#after = message["to"] as number;
    this.#gathered.push({ patch: message["patch"] as object, fresh });
    if (message["more"] === true) return;
    const whole = this.#gathered;
    this.#gathered = [];
    for (const one of whole) this.#handlers.told(one.patch, one.fresh);
  }

  /** What came of a whole that never came to its end is asked for again. */
  #startAnew(): void {
    this.#after = -1;
    this.#gathered = [];
  }

  #failed(message: Readonly<Record<string, unknown>>): void {
    if (message["code"] === "version-ahead") {
      this.#startAnew();
      this.#subscribe();
    } else if (REFUSALS.has(message["code"])) {
      this.#handlers.refused();
    }
  }
}
