import type { Dashboard } from "../dashboard/state";
import type { Told } from "../dashboard/types";
import { Refused, request, sentence } from "../http/request";
import { gathered, NOTHING, type AcrossView, type Gathered } from "./types";

export interface AcrossState {
  /** Null until the section has come. */
  readonly gathered: Gathered | null;
  readonly problem: string | null;
}

/** Shorter than from one news of the dashboard to the next, so that none has to wait; and never none at all. */
const PAUSE = 100;
const AFTER_A_FAULT = 5000;

/** One section of all reports, kept as they are now. */
export class Across {
  readonly #dashboard: Dashboard;
  readonly #conferenceId: string;
  readonly #section: string;
  readonly #listeners = new Set<() => void>();
  readonly #left: () => void;
  #state: AcrossState = { gathered: null, problem: null };
  #asking = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(dashboard: Dashboard, conferenceId: string, section: string) {
    this.#dashboard = dashboard;
    this.#conferenceId = conferenceId;
    this.#section = section;
    this.#left = dashboard.subscribe(() => this.#look());
    this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): AcrossState => this.#state;

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#left();
  }

  #look(): void {
    const { told } = this.#dashboard.state();
    if (!told || this.#asking || this.#stopped) return;
    const known = this.#state.gathered;
    const asked = known === null ? null : outdated(told, known, this.#section);
    if (asked !== null && asked.length === 0) return;
    this.#asking = true;
    this.#ask(asked).then(
      () => this.#again(PAUSE),
      (error: unknown) => {
        this.#set({ problem: sentence(error) });
        if (error instanceof Refused && error.status < 500 && error.status !== 429) return;
        this.#again(AFTER_A_FAULT);
      },
    );
  }

  async #ask(asked: readonly string[] | null): Promise<void> {
    const query = new URLSearchParams({ section: this.#section });
    for (const report of asked ?? []) query.append("report", report);
    const answer = await request<AcrossView>(
      "GET",
      `/api/conferences/${encodeURIComponent(this.#conferenceId)}/across?${query.toString()}`,
    );
    this.#set({ gathered: gathered(this.#state.gathered ?? NOTHING, answer, asked), problem: null });
  }

  #again(after: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#asking = false;
      this.#look();
    }, after);
  }

  #set(change: Partial<AcrossState>): void {
    if (this.#stopped) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Reports that have the section and are further than what is known of them. */
export const outdated = ({ reports }: Told, known: Gathered, section: string): readonly string[] =>
  Object.entries(reports)
    .filter(([, figures]) => figures.sections[section] !== undefined)
    .filter(([id, figures]) => figures.version > (known.reports.get(id)?.version ?? -1))
    .map(([id]) => id);
