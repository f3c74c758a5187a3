import { DashboardStream } from "../live/dashboard-stream";
import { patched, type Json } from "./merge-patch";
import type { Told } from "./types";

export interface Shown {
  /** Null until the first of it was told. */
  readonly told: Told | null;
  readonly live: boolean;
  readonly problem: string | null;
}

export const NOTHING_TOLD: Shown = { told: null, live: false, problem: null };

/** A dashboard that is followed: `useSyncExternalStore(dashboard.subscribe, dashboard.state)`. */
export class Dashboard {
  readonly #listeners = new Set<() => void>();
  readonly #stream: DashboardStream;
  #state = NOTHING_TOLD;

  constructor(conferenceId: string) {
    this.#stream = new DashboardStream(conferenceId, {
      connected: (live) => this.#set({ live }),
      told: (patch, fresh) => {
        const before = fresh ? undefined : (this.#state.told ?? undefined);
        this.#set({ told: patched(before as Json | undefined, patch as Json) as unknown as Told });
      },
      refused: (problem) => this.#set({ problem }),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): Shown => this.#state;

  stop(): void {
    this.#stream.stop();
  }

  #set(change: Partial<Shown>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
