import type { ReportEvent } from "../report/types";
import type { Cursor, Here } from "./presence";
import { Socket } from "./socket";
import { throttle } from "./throttle";

/** One commit of the report: `events[i]` is version `from + i`. */
export interface Commit {
  readonly from: number;
  readonly to: number;
  readonly at: string;
  readonly by: string;
  readonly commandId: string;
  readonly events: readonly ReportEvent[];
}
export interface StreamHandlers {
  /** The version to go on from; asked each time a connection opens. */
  after(): number;
  connected(open: boolean): void;
  commit(commit: Commit): void;
  people(people: readonly Here[]): void;
  /** The server has less than what was seen here: load all again. */
  lost(): void;
}

/** The live view of one report: what happened, resumed by version, and who is here. */
export class ReportStream {
  readonly #topic: string;
  readonly #clientId: string;
  readonly #socket: Socket;
  #cursor: Cursor | null = null;

  constructor(reportId: string, clientId: string, handlers: StreamHandlers) {
    this.#topic = `report:${reportId}`;
    this.#clientId = clientId;
    this.#socket = new Socket("/ws/live", {
      opened: () => {
        this.#socket.send({ type: "subscribe", topic: this.#topic, after: handlers.after() });
        this.#tell(this.#cursor);
        handlers.connected(true);
      },
      closed: () => handlers.connected(false),
      message: (message) => {
        if (message["type"] === "error" && message["code"] === "version-ahead") handlers.lost();
        if (message["topic"] !== this.#topic) return;
        if (message["type"] === "commit") handlers.commit(message as unknown as Commit);
        if (message["type"] === "presence") handlers.people(message["people"] as readonly Here[]);
      },
    });
  }

  /** Tells the others where this tab's cursor is; at most ten times a second. */
  readonly pointAt = throttle<Cursor | null>(100, (cursor) => {
    this.#cursor = cursor;
    this.#tell(cursor);
  });

  diverged(itemId: string, revision: number, expected: string, actual: string): void {
    this.#socket.send({ type: "diverged", topic: this.#topic, itemId, revision, expected, actual });
  }

  /** Asks again for all that came after the last version seen. */
  resume(): void {
    this.#socket.restart();
  }

  stop(): void {
    this.#socket.stop();
  }

  #tell(cursor: Cursor | null): void {
    this.#socket.send({ type: "presence", topic: this.#topic, clientId: this.#clientId, cursor });
  }
}
