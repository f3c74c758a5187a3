import { sentence } from "../http/request";
import { loadChain } from "./api";
import { Store } from "./store";
import type { ChainState } from "./types";

export interface SealState {
  readonly checking: boolean;
  /** The last answer; null before the first. */
  readonly chain: ChainState | null;
  /** Why the last check could not be made. */
  readonly problem: string | null;
}

/** Asks the server to verify the report's chain of commits. */
export class ChainCheck extends Store<SealState> {
  readonly #reportId: string;

  constructor(reportId: string) {
    super({ checking: false, chain: null, problem: null });
    this.#reportId = reportId;
  }

  async check(): Promise<void> {
    if (this.state().checking) return;
    this.set({ checking: true, problem: null });
    try {
      this.set({ chain: await loadChain(this.#reportId), checking: false });
    } catch (error) {
      this.set({ checking: false, problem: sentence(error) });
    }
  }
}
