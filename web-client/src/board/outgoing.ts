import { sendsAs } from "../access/marker";
import { doubtSession } from "../access/signals";
import { request, Unreachable } from "../http/request";
import { newId } from "../ids";
import type { Accepted } from "../outbox/post";
import { Sender, type Letter } from "../outbox/sender";
import type { BoardCommand } from "./types";

export interface Sending {
  /** Commits that have no answer yet. */
  readonly waiting: number;
  /** False while the server doesn't answer. */
  readonly answering: boolean;
  /** What was last refused, in the server's words. */
  readonly refusal: string | null;
  /** Ids of the commits that were refused. */
  readonly refused: ReadonlySet<string>;
}

/**
 * What somebody does to the board, on its way to the server: in order, each until it is answered. It waits on this page
 * alone, not on the device.
 */
export class BoardOutgoing {
  readonly #path: string;
  readonly #personId: string;
  readonly #sender: Sender<BoardCommand>;
  readonly #listeners = new Set<() => void>();
  #left = false;
  #queue: readonly Letter<BoardCommand>[] = [];
  #state: Sending = { waiting: 0, answering: true, refusal: null, refused: new Set() };

  constructor(conferenceId: string, personId: string) {
    this.#path = `/api/boards/${encodeURIComponent(conferenceId)}/commands`;
    this.#personId = personId;
    this.#sender = new Sender<BoardCommand>((letter) => this.#send(letter), {
      next: () => this.#queue[0] ?? null,
      accepted: (letter) => this.#answered(letter, this.#state.refusal),
      refused: (letter, refusal) => {
        this.#set({ refused: new Set([...this.#state.refused, letter.commandId]) });
        this.#answered(letter, refusal.message);
      },
      unanswered: (signedOut) => {
        this.#set({ answering: false });
        if (signedOut) doubtSession();
        if (this.#left && !sendsAs(personId)) this.#end();
      },
    });
    addEventListener("online", this.#hurry);
    addEventListener("beforeunload", this.#stay);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): Sending => this.#state;

  /** Asks for commands as one commit, behind all that was asked before; the answer is its id. */
  ask(...commands: readonly BoardCommand[]): string {
    const commandId = newId();
    this.#queue = [...this.#queue, { commandId, commands }];
    this.#set({ waiting: this.#queue.length });
    this.#sender.wake();
    return commandId;
  }

  readonly understood = (): void => this.#set({ refusal: null });

  /** Nobody will ask for more. What waits is still sent, as long as whoever asked for it is signed in. */
  leave(): void {
    this.#left = true;
    if (this.#queue.length === 0) this.#end();
  }

  #end(): void {
    removeEventListener("online", this.#hurry);
    removeEventListener("beforeunload", this.#stay);
    this.#sender.stop();
  }

  /** Asks whether to leave while something waits here: it would be lost. */
  readonly #stay = (event: Event): void => {
    if (this.#queue.length > 0) event.preventDefault();
  };

  readonly #hurry = (): void => this.#sender.hurry();

  async #send({ commandId, commands }: Letter<BoardCommand>): Promise<Accepted> {
    if (!navigator.onLine) throw new Unreachable("This device is not connected.");
    if (!sendsAs(this.#personId)) throw new Unreachable("Somebody else, or nobody, is signed in here.");
    return request<Accepted>("POST", this.#path, { commandId, commands });
  }

  #answered(letter: Letter<BoardCommand>, refusal: string | null): void {
    this.#queue = this.#queue.filter((one) => one !== letter);
    this.#set({ waiting: this.#queue.length, answering: true, refusal });
    if (this.#left && this.#queue.length === 0) this.#end();
  }

  #set(change: Partial<Sending>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
