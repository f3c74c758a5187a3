import { Refused, request, Unreachable } from "../http/request";
import { findItem, replaceText } from "../report/evolve";
import type { ReportView } from "../report/types";
import type { Outgoing } from "./outgoing";
import type { Replicas } from "./replicas";

export interface RecoveryHost {
  /** The server's report, as far as it was seen. */
  report(): ReportView;
  /** Another report stands in its place. */
  replace(report: ReportView): void;
  /** Follows the live view from the report's version on. */
  resume(): void;
}

/**
 * Loads again what turned out to be another text than the server's, and writes the words that wait here into it. A
 * letter that is on its way is let arrive first: only then is it known which of the words the server has.
 */
export class Recovery {
  readonly #host: RecoveryHost;
  readonly #replicas: Replicas;
  readonly #outgoing: Outgoing;
  readonly #underway = new Set<string>();
  #stopped = false;

  constructor(host: RecoveryHost, replicas: Replicas, outgoing: Outgoing) {
    this.#host = host;
    this.#replicas = replicas;
    this.#outgoing = outgoing;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** One item. */
  async resync(itemId: string): Promise<void> {
    if (this.#underway.has(itemId)) return;
    this.#underway.add(itemId);
    this.#replicas.suspend(itemId);
    this.#outgoing.pause(itemId);
    try {
      const item = findItem(await this.#settledReport(itemId), itemId);
      if (!item || this.#stopped) return;
      this.#host.replace(replaceText(this.#host.report(), itemId, item.text ?? null, item.revision));
      if (item.text != null) this.#replicas.rebuild(itemId, item.text, item.revision);
    } finally {
      this.#underway.delete(itemId);
      this.#replicas.resume(itemId);
      if (!this.#stopped) this.#outgoing.goOn(itemId);
    }
  }

  /** The server was set back to an earlier state: its report stands, all that waits here is written again. */
  async reload(): Promise<void> {
    if (this.#underway.has("")) return;
    this.#underway.add("");
    const items = [...this.#replicas.entries()].map(([itemId]) => itemId);
    this.#replicas.doubt();
    for (const itemId of items) {
      this.#replicas.suspend(itemId);
      this.#outgoing.pause(itemId);
    }
    await Promise.all(items.map((itemId) => this.#outgoing.settled(itemId)));
    const loaded = await this.#load(0);
    this.#underway.delete("");
    if (this.#stopped) return;
    this.#host.replace(loaded);
    this.#host.resume();
    this.#outgoing.setBack(loaded.version);
    for (const itemId of items) {
      const item = findItem(loaded, itemId);
      if (item?.text != null) this.#replicas.rebuild(itemId, item.text, item.revision);
      this.#replicas.resume(itemId);
      this.#outgoing.goOn(itemId);
    }
  }

  /** What is loaded may be overtaken by what the live view shows meanwhile, or by a letter that arrived. */
  async #settledReport(itemId: string): Promise<ReportView> {
    await this.#outgoing.settled(itemId);
    const wanted = (): number => Math.max(this.#host.report().version, this.#outgoing.heldAt);
    let loaded = await this.#load(wanted());
    while (loaded.version < wanted() && !this.#stopped) {
      await aWhile();
      loaded = await this.#load(wanted());
    }
    return loaded;
  }

  /** Asks until there is an answer. */
  async #load(atLeast: number): Promise<ReportView> {
    for (;;) {
      const { id } = this.#host.report();
      try {
        return await request("GET", `/api/reports/${encodeURIComponent(id)}?atLeast=${atLeast}`);
      } catch (error) {
        if (!(error instanceof Unreachable || error instanceof Refused)) throw error;
        if (this.#stopped) return this.#host.report();
        await aWhile();
      }
    }
  }
}

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));
