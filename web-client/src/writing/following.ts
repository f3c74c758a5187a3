import type { Commit } from "../live/stream";
import { evolve, findItem } from "../report/evolve";
import type { ChangeJson, ReportEvent, ReportView, Stamp, TextEdited } from "../report/types";
import { checksum } from "../text/checksum";
import { whatHinders } from "./keeping";
import type { Replicas } from "./replicas";

export interface FollowingHandlers {
  /** Commits are missing: ask again for those after the version seen. */
  missed(): void;
  /** An item's text turned out to be another than the server's. */
  diverged(event: TextEdited, actual: string): void;
  edited(event: Readable): void;
  /** Nobody can write in this item any more. */
  hindered(itemId: string, stamp: Stamp, mine: boolean): void;
  /** An item's words were destroyed for good. */
  redacted(itemId: string): void;
  /** Who a quote was attributed to, or was to be, was destroyed for good. */
  anonymised(): void;
}

/** The server's report, as the live view tells it, and the texts written in here brought up to it. */
export class Following {
  readonly #replicas: Replicas;
  readonly #handlers: FollowingHandlers;
  #report: ReportView;

  constructor(report: ReportView, replicas: Replicas, handlers: FollowingHandlers) {
    this.#report = report;
    this.#replicas = replicas;
    this.#handlers = handlers;
  }

  /** The report as far as it was seen. */
  get report(): ReportView {
    return this.#report;
  }

  /** Another report stands in the place of the one that was followed so far. */
  replace(report: ReportView): void {
    this.#report = report;
  }

  /** Takes a commit in, also one that only a restored text still needs; false where some are missing before it. */
  take(commit: Commit, mine: boolean): boolean {
    if (commit.from > this.#report.version + 1) {
      this.#handlers.missed();
      return false;
    }
    const stamp: Stamp = { by: commit.by, at: commit.at };
    commit.events.forEach((event, i) => {
      const isNew = commit.from + i === this.#report.version + 1;
      if (isReadable(event)) this.#takeText(event, stamp, isNew);
      else if (isNew) this.#takeOther(event, stamp, mine);
    });
    return true;
  }

  #takeText(event: Readable, stamp: Stamp, isNew: boolean): void {
    const fits = !isNew || this.#edit(event, stamp);
    const item = findItem(this.#report, event.itemId);
    const text = item?.revision === event.revision && event.checksum != null ? item.text : null;
    const shown = text === null ? null : checksum(text);
    const agrees = this.#replicas.receive(event) && fits;
    if (!agrees || (isNew && shown !== null && shown !== event.checksum))
      this.#handlers.diverged(event, shown ?? "");
    this.#handlers.edited(event);
  }

  /** False where the change doesn't fit the text: then only the version goes on. */
  #edit(event: TextEdited, stamp: Stamp): boolean {
    try {
      this.#report = evolve(this.#report, event, stamp);
      return true;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#report = { ...this.#report, version: this.#report.version + 1 };
      return false;
    }
  }

  #takeOther(event: ReportEvent, stamp: Stamp, mine: boolean): void {
    this.#report = evolve(this.#report, event, stamp);
    for (const itemId of whatHinders(this.#report, event)) this.#handlers.hindered(itemId, stamp, mine);
    if (event.type === "item-redacted") this.#handlers.redacted(event.itemId);
    else if (event.type === "quote-marked-anonymous") this.#handlers.anonymised();
  }
}

/** An edit whose changes can be read. */
type Readable = TextEdited & { readonly changes: ChangeJson };
const isReadable = (event: ReportEvent): event is Readable =>
  event.type === "text-edited" && event.changes != null;
