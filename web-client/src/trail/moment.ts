import { Refused, sentence } from "../http/request";
import { throttle } from "../live/throttle";
import { evolve } from "../report/evolve";
import type { RedactionReason } from "../report/rule";
import type { ReportView, Stamp } from "../report/types";
import { loadBlame, loadVersion } from "./api";
import { Store } from "./store";
import type { Blame } from "./types";

export interface MomentState {
  /** The version that is asked for; null for none. */
  readonly wanted: number | null;
  /** What was loaded last: until the answer is there, an earlier one. */
  readonly report: ReportView | null;
  readonly blame: Blame | null;
  readonly problem: string | null;
}

/** At most one question in so many milliseconds while the slider moves; the last one is always asked. */
const PAUSE = 120;

/** The report as it was at a version. An answer that comes after a later one's is dropped. */
export class Moment extends Store<MomentState> {
  readonly #reportId: string;
  readonly #signedOut: () => void;
  #asked = 0;
  #answered = 0;
  #blaming = false;

  constructor(reportId: string, signedOut: () => void) {
    super({ wanted: null, report: null, blame: null, problem: null });
    this.#reportId = reportId;
    this.#signedOut = signedOut;
  }

  show(version: number | null): void {
    if (version === this.state().wanted) return;
    this.set({ wanted: version });
    if (version === null) {
      this.#answered = ++this.#asked;
      this.set({ report: null, blame: null, problem: null });
    } else this.#ask(version);
  }

  /** Asks again, also for what is shown already. */
  reload(): void {
    const { wanted } = this.state();
    if (wanted !== null) this.#ask(wanted);
  }

  /** Whether to ask who wrote which words, too. */
  blaming(on: boolean): void {
    this.#blaming = on;
    if (on) this.reload();
  }

  /** Words that were destroyed leave the page at once, before the server is asked again. */
  forget(itemId: string, reason: RedactionReason, stamp: Stamp): void {
    const { report } = this.state();
    if (!report) return;
    const forgotten = evolve(report, { type: "item-redacted", itemId, reason }, stamp);
    this.set({ report: { ...forgotten, version: report.version }, blame: null });
  }

  readonly #ask = throttle<number>(PAUSE, (version) => void this.#load(version));

  async #load(version: number): Promise<void> {
    const turn = ++this.#asked;
    try {
      const [report, blame] = await Promise.all([
        loadVersion(this.#reportId, version),
        this.#blaming ? loadBlame(this.#reportId, version) : null,
      ]);
      if (turn < this.#answered) return;
      this.#answered = turn;
      this.set({ report, blame, problem: null });
    } catch (error) {
      if (turn !== this.#asked) return;
      if (error instanceof Refused && error.status === 401) this.#signedOut();
      this.set({ problem: sentence(error) });
    }
  }
}
