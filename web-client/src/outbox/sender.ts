import { Refused, Unreachable } from "../http/request";
import type { ReportCommand } from "../report/types";
import type { Accepted } from "./post";

export interface Letter<C = ReportCommand> {
  readonly commandId: string;
  readonly commands: readonly C[];
}
export interface SenderHandlers<C = ReportCommand> {
  /** The next letter; the same one again until it is answered. Null where there is nothing to send. */
  next(): Letter<C> | null;
  accepted(letter: Letter<C>, answer: Accepted): void;
  refused(letter: Letter<C>, refusal: Refused): void;
  /** The last letter got no answer; it will be sent again. `signedOut`: nobody is signed in any more. */
  unanswered(signedOut: boolean): void;
}

const LONGEST_WAIT = 5_000;
/** However long the server asks to wait. */
const LONGEST_ASKED_MILLIS = 60_000;
const SIGNED_OUT = 401;

/** Sends letters in their order, one at a time, each until it is answered. */
export class Sender<C = ReportCommand> {
  readonly #send: (letter: Letter<C>) => Promise<Accepted>;
  readonly #handlers: SenderHandlers<C>;
  #busy = false;
  #stopped = false;
  #failures = 0;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (letter: Letter<C>) => Promise<Accepted>, handlers: SenderHandlers<C>) {
    this.#send = send;
    this.#handlers = handlers;
  }

  /** There may be something to send. Costs nothing where there isn't. */
  wake(): void {
    if (!this.#busy && this.#timer === undefined) void this.#run();
  }

  /** The connection is back: no need to wait any longer, unless the server asked for it. */
  hurry(): void {
    if (Date.now() < this.#notBefore) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#failures = 0;
    this.wake();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#busy = true;
    try {
      for (let letter = this.#next(); letter; letter = this.#next()) {
        if (!(await this.#deliver(letter))) break;
      }
    } finally {
      this.#busy = false;
    }
  }

  #next(): Letter<C> | null {
    return this.#stopped ? null : this.#handlers.next();
  }

  async #deliver(letter: Letter<C>): Promise<boolean> {
    try {
      const answer = await this.#send(letter);
      this.#failures = 0;
      if (!this.#stopped) this.#handlers.accepted(letter, answer);
      return true;
    } catch (error) {
      if (this.#stopped) return false;
      if (error instanceof Refused && error.status !== SIGNED_OUT) {
        this.#handlers.refused(letter, error);
        return true;
      }
      this.#handlers.unanswered(error instanceof Refused);
      const asked = error instanceof Unreachable ? Math.min(LONGEST_ASKED_MILLIS, error.retryAfterMillis) : 0;
      const wait = Math.max(asked, Math.min(LONGEST_WAIT, 200 * 2 ** this.#failures++));
      this.#notBefore = Date.now() + asked;
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.wake();
      }, wait);
      return false;
    }
  }
}
