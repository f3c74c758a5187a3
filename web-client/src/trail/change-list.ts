import { Refused, sentence } from "../http/request";
import type { TrailMessage } from "../live/trail-stream";
import { loadPage } from "./api";
import { forgetting, merged, withLive } from "./entries";
import { EVERYTHING, type Filter } from "./filter";
import { joined } from "./people";
import { Store } from "./store";
import type { Entry, PersonInTrail, TrailPage } from "./types";

export interface ListState {
  readonly filter: Filter;
  readonly entries: readonly Entry[];
  readonly people: readonly PersonInTrail[];
  /** Where the next page begins; null once all is loaded. */
  readonly next: number | null;
  /** The version that the list knows of. */
  readonly version: number;
  readonly loading: "first" | "more" | null;
  readonly problem: string | null;
}

/** How many entries a page has: few for the first, so that it comes at once. */
const FIRST = 50;
const MORE = 200;

/**
 * The changes that fit a filter: page by page backwards, and live. Answers to an earlier filter are dropped. Pages and
 * live messages come in any order: a page may be older than what was heard live while it was on its way.
 */
export class ChangeList extends Store<ListState> {
  readonly #reportId: string;
  readonly #signedOut: () => void;
  #turn = 0;
  /** Whether what is shown fits the filter; not before its first page is there. */
  #begun = false;
  /** What came live while the first page is waited for. */
  #heard: readonly Entry[] = [];
  /** Every redaction heard of: no page brings its words back. */
  #redactions: readonly Entry[] = [];

  constructor(reportId: string, signedOut: () => void) {
    super({
      ...{ filter: EVERYTHING, entries: [], people: [], next: null, version: -1 },
      ...{ loading: "first", problem: null },
    });
    this.#reportId = reportId;
    this.#signedOut = signedOut;
  }

  /** Begins anew; what is shown stays until the first page is there. */
  async open(filter: Filter): Promise<void> {
    this.set({ filter });
    await this.#load(null);
  }

  async more(): Promise<void> {
    const { next, loading, problem } = this.state();
    if (next !== null && loading === null && problem === null) await this.#load(next);
  }

  async retry(): Promise<void> {
    await this.#load(this.#begun ? this.state().next : null);
  }

  /** Visits and copies belong to no version, so none that were missed are sent again: the newest changes are loaded anew. */
  /** Whether its first page is here. */
  get begun(): boolean {
    return this.#begun;
  }

  async refresh(): Promise<void> {
    const newest = this.state().entries[0]?.position;
    if (!this.#begun || newest === undefined) {
      await this.#load(null);
      return;
    }
    const turn = this.#turn;
    try {
      const page = await loadPage(this.#reportId, this.state().filter, null, MORE);
      if (turn !== this.#turn) return;
      const [reached, next] = [page.next ?? null, this.state().next];
      if (reached !== null && reached > newest) {
        await this.#load(null);
        return;
      }
      const oldest = reached === null || next === null ? null : Math.min(reached, next);
      this.set({ ...this.#with(page, oldest), next: oldest });
    } catch (error) {
      if (error instanceof Refused && error.status === 401) this.#signedOut();
      // What is there stays, and the next connection asks again.
    }
  }

  /** Loads back to the change that made a version. */
  async cover(version: number): Promise<void> {
    const turn = this.#turn;
    const reaches = (): boolean =>
      (this.state().entries.findLast((e) => e.from != null)?.from ?? 0) <= version;
    while (turn === this.#turn && this.state().next !== null && !reaches()) {
      const before = this.state().next;
      await this.more();
      if (this.state().next === before) return;
    }
  }

  live({ to, entries }: TrailMessage): void {
    const { filter, entries: known, next, version, people } = this.state();
    this.#redactions = [...this.#redactions, ...entries.filter((e) => e.kind === "redacted")];
    if (!this.#begun) this.#heard = this.#readable(merged(this.#heard, entries));
    this.set({
      version: Math.max(version, to ?? -1),
      people: joined(people, entries),
      entries: this.#readable(this.#begun ? withLive(known, entries, filter, next) : known),
    });
  }

  #readable(entries: readonly Entry[]): readonly Entry[] {
    return forgetting(entries, this.#redactions);
  }

  async #load(before: number | null): Promise<void> {
    const turn = before === null ? ++this.#turn : this.#turn;
    if (before === null) this.#begun = false;
    this.set({ loading: before === null ? "first" : "more", problem: null });
    try {
      const page = await loadPage(
        this.#reportId,
        this.state().filter,
        before,
        before === null ? FIRST : MORE,
      );
      if (turn === this.#turn) this.#take(page);
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof Refused && error.status === 401) this.#signedOut();
      // What is shown does not fit a filter whose first page did not come.
      const unfit = this.#begun ? {} : { entries: [], next: null };
      this.set({ loading: null, problem: sentence(error), ...unfit });
    }
  }

  #take(page: TrailPage): void {
    const { version } = this.state();
    const next = page.next ?? null;
    this.set({
      ...{ ...this.#with(page, next), next, loading: null },
      version: Math.max(version, page.version),
    });
    this.#begun = true;
    this.#heard = [];
  }

  /** What is there together with a page, and over it what came live meanwhile. */
  #with(page: TrailPage, oldest: number | null): Pick<ListState, "entries" | "people"> {
    const { filter, entries, people } = this.state();
    const whole = merged(page.entries, this.#begun ? entries : []);
    return {
      entries: this.#readable(withLive(whole, this.#heard, filter, oldest)),
      people: joined(people, page.people),
    };
  }
}
