import { patched, type Json } from "./merge-patch";
import { PatchStream } from "./patch-stream";

export interface Shown<T> {
  /** Null until the first of it was told. */
  readonly told: T | null;
  readonly live: boolean;
  readonly problem: string | null;
}

export const NOTHING_TOLD: Shown<never> = { told: null, live: false, problem: null };

/** What is told of a conference in patches, followed: `useSyncExternalStore(followed.subscribe, followed.state)`. */
export class Followed<T extends object> {
  readonly #listeners = new Set<() => void>();
  readonly #stream: PatchStream;
  #state: Shown<T> = NOTHING_TOLD;

  /** @param refusal what to say to whom it isn't shown */
  constructor(what: "dashboard" | "board", conferenceId: string, refusal: string) {
    this.#stream = new PatchStream(what, conferenceId, {
      connected: (live) => this.#set({ live }),
      told: (patch, fresh) => {
        const before = fresh ? undefined : (this.#state.told ?? undefined);
        const told = patched(before as Json | undefined, patch as Json) as unknown as T;
        this.#set({ told });
      },
      refused: () => this.#set({ problem: refusal }),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): Shown<T> => this.#state;

  stop(): void {
    this.#stream.stop();
  }

  #set(change: Partial<Shown<T>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
