import { sendsAs } from "../access/marker";
import { bearable, isPassing, Refused, request, Unreachable } from "../http/request";
import { Socket } from "../live/socket";
import type { ReportCommand } from "../report/types";

export interface Accepted {
  readonly version: number;
  readonly revisions: Readonly<Record<string, number>>;
}

const PATIENCE = 10_000;
/** The status of a message that isn't understood, on a socket that has none. */
const MALFORMED = 400;
/** The code of what failed on the server's side, and may be asked again. */
const FAULT = "fault";

/**
 * Sends commands over the WebSocket where it is open, by HTTP where it isn't. Both know a command id that they have
 * seen, so that a request whose answer was lost may go the other way. Sends for one person only: nothing goes out
 * while somebody else, or nobody, is signed in in this browser.
 */
export class Post {
  readonly #reportId: string;
  readonly #personId: string;
  readonly #waiting = new Map<string, (answer: Record<string, unknown> | null) => void>();
  readonly #socket: Socket;

  constructor(reportId: string, personId: string) {
    this.#reportId = reportId;
    this.#personId = personId;
    this.#socket = new Socket("/ws/commands", {
      opened: () => undefined,
      closed: () => this.#waiting.forEach((answer) => answer(null)),
      message: (message) => this.#answered(message),
    });
  }

  /** Throws Refused, or Unreachable where it isn't known whether the command arrived. */
  async send(commandId: string, commands: readonly ReportCommand[]): Promise<Accepted> {
    if (!navigator.onLine) throw new Unreachable("This device is not connected.");
    if (!sendsAs(this.#personId)) throw new Unreachable("Somebody else, or nobody, is signed in here.");
    const body = { commandId, commands };
    if (!this.#socket.isOpen) {
      return request<Accepted>("POST", `/api/reports/${encodeURIComponent(this.#reportId)}/commands`, body);
    }
    const answer = await this.#ask(commandId, {
      type: "command",
      topic: `report:${this.#reportId}`,
      ...body,
    });
    if (!answer) throw new Unreachable("The connection was lost.");
    if (answer["type"] === "result") return answer as unknown as Accepted;
    const detail = String(answer["detail"]);
    const status = Number(answer["status"] ?? MALFORMED);
    if (isPassing(status) || answer["code"] === FAULT) {
      throw new Unreachable(detail, null, bearable(Number(answer["retryAfterMillis"] ?? 0)));
    }
    throw new Refused(status, String(answer["code"]), detail);
  }

  /** A message that the server didn't understand it can't name: then what waits is meant, one letter at a time. */
  #answered(message: Readonly<Record<string, unknown>>): void {
    const id = message["commandId"];
    if (typeof id === "string") this.#waiting.get(id)?.(message);
    else if (message["type"] === "error") this.#waiting.forEach((answer) => answer(message));
  }

  stop(): void {
    this.#socket.stop();
  }

  #ask(commandId: string, message: object): Promise<Record<string, unknown> | null> {
    return new Promise((resolve) => {
      const settle = (answer: Record<string, unknown> | null): void => {
        clearTimeout(timer);
        this.#waiting.delete(commandId);
        resolve(answer);
      };
      const timer = setTimeout(() => {
        settle(null);
        this.#socket.restart();
      }, PATIENCE);
      this.#waiting.set(commandId, settle);
      if (!this.#socket.send(message)) settle(null);
    });
  }
}
