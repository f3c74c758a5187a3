import { Refused, sentence } from "../http/request";
import { throttle } from "../live/throttle";
import { TrailStream, type TrailMessage } from "../live/trail-stream";
import { goSearch } from "../navigation";
import type { RedactionReason } from "../report/rule";
import { actorOn } from "../access/roles";
import type { Actor, Visitor } from "../access/types";
import type { ReportView } from "../report/types";
import { loadNow, loadTimeline } from "./api";
import { ChainCheck } from "./chain";
import { ChangeList } from "./change-list";
import { stepFrom } from "./entries";
import { searchWith, type Filter } from "./filter";
import { Moment } from "./moment";
import { Restoring } from "./restoring";
import { Store } from "./store";
import { grown, playedTo } from "./timeline";
import type { Entry, Timeline } from "./types";

export interface TrailState {
  readonly timeline: Timeline | null;
  /** The report as it is. */
  readonly now: ReportView | null;
  /** Why the page can't be shown at all. */
  readonly problem: string | null;
  /** The moment shown, and whether it moves on as the report does. */
  readonly version: number;
  readonly following: boolean;
  readonly playing: boolean;
  /** Who touched each paragraph last, or who wrote which words. */
  readonly hands: "last" | "words";
  /** Whether the change that made this moment is marked in the text. */
  readonly changes: boolean;
  /** The other version of a comparison. */
  readonly against: number | null;
  readonly connected: boolean;
  /** Counts how often another moment was asked for here: the list then brings its change into sight. */
  readonly wishes: number;
  /** The item to bring into sight, once the moment is there; `wish` tells one wish from the next. */
  readonly spot: { readonly itemId: string; readonly wish: number } | null;
  /** What takes the focus after the button that was pressed is gone. */
  readonly landing: "banner" | "rows" | null;
}

/** Milliseconds between two pictures of a play; longer where somebody wants less motion. */
const FRAME = 250;
const CALM_FRAME = 1_500;

/** One report's trail: its moments, its changes, and the proof of both. */
export class Trail extends Store<TrailState> {
  readonly reportId: string;
  readonly #visitor: Visitor;
  readonly list: ChangeList;
  readonly moment: Moment;
  readonly other: Moment;
  readonly chain: ChainCheck;
  readonly restoring: Restoring;
  readonly #signedOut: () => void;
  #stream: TrailStream | null = null;
  #play: ReturnType<typeof setInterval> | undefined;
  #stopped = false;
  /** Whether the connection was lost, and has not come back yet. */
  #away = false;

  constructor(reportId: string, visitor: Visitor, signedOut: () => void) {
    super({
      ...{ timeline: null, now: null, problem: null, version: 0, following: true, playing: false },
      ...{
        hands: "last",
        changes: true,
        against: null,
        connected: false,
        wishes: 0,
        spot: null,
        landing: null,
      },
    });
    this.reportId = reportId;
    this.#visitor = visitor;
    this.#signedOut = signedOut;
    this.list = new ChangeList(reportId, signedOut);
    this.moment = new Moment(reportId, signedOut);
    this.other = new Moment(reportId, signedOut);
    this.chain = new ChainCheck(reportId);
    this.restoring = new Restoring(
      reportId,
      () => this.actor,
      (now) => this.set({ now }),
    );
  }

  /** Whoever looks, in the roles that they have at this report; before it is loaded, in none. */
  get actor(): Actor {
    const { now } = this.state();
    const roles = now ? this.#visitor.roles : [];
    return actorOn({ ...this.#visitor, roles }, { id: this.reportId, conferenceId: now?.conferenceId ?? "" });
  }

  /** Loads what the address asks for, then listens for more. */
  async open(filter: Filter, version: number | null, against: number | null): Promise<void> {
    void this.chain.check();
    try {
      const listed = this.list.open(filter);
      const [now, timeline] = await Promise.all([loadNow(this.reportId), loadTimeline(this.reportId)]);
      if (this.#stopped) return;
      this.set({ now, timeline, version: timeline.version });
      if (version !== null) this.goTo(version);
      else this.moment.show(timeline.version);
      this.compareWith(against);
      await listed;
      this.#listen();
    } catch (error) {
      if (error instanceof Refused && error.status === 401) this.#signedOut();
      this.set({ problem: sentence(error) });
    }
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#play);
    this.#stream?.stop();
  }

  /** Shows a version; the newest one is now, and stays so. */
  goTo(version: number): void {
    this.pause();
    this.#wish(version);
  }

  goToNow(): void {
    this.goTo(this.state().timeline?.version ?? 0);
  }

  /** To the change before, or the next one, of those that are looked at. */
  step(by: -1 | 1): void {
    const { version } = this.state();
    this.goTo(stepFrom(this.list.state().entries, version, by) ?? version + by);
  }

  /** Shows where an item stood before a change. */
  showBefore(entry: Entry): void {
    if (entry.from == null || entry.itemId == null) return;
    const { spot } = this.state();
    this.goTo(entry.from - 1);
    this.set({ spot: { itemId: entry.itemId, wish: (spot?.wish ?? 0) + 1 } });
  }

  play(): void {
    const { timeline, version } = this.state();
    if (!timeline) return;
    const from = version >= timeline.version ? 0 : version;
    const begun = Date.now();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.set({ playing: true });
    clearInterval(this.#play);
    this.#play = setInterval(
      () => {
        const { timeline: whole } = this.state();
        if (!whole) return;
        const reached = playedTo(whole, from, Date.now() - begun);
        this.#wish(reached);
        if (reached >= whole.version) this.pause();
      },
      calm ? CALM_FRAME : FRAME,
    );
    this.#wish(from);
  }

  pause(): void {
    clearInterval(this.#play);
    if (this.state().playing) this.set({ playing: false });
  }

  handsBy(hands: TrailState["hands"]): void {
    this.set({ hands });
    this.moment.blaming(hands === "words");
  }

  compareWith(against: number | null): void {
    this.set({ against });
    this.other.show(against);
    this.#address(null);
  }

  /** Other changes are looked at: the address says which, so that it can be passed on. */
  filterBy(filter: Filter, how: "push" | "replace" = "push"): void {
    goSearch(searchWith(location.search, filter), how);
  }

  follow(itemId: string): void {
    const { filter } = this.list.state();
    this.set({ landing: "banner" });
    this.filterBy({ ...filter, ...{ by: null, section: null, kinds: [], text: "" }, item: itemId });
  }

  unfollow(): void {
    this.set({ landing: "rows" });
    this.filterBy({ ...this.list.state().filter, item: null });
  }

  #wish(version: number): void {
    this.set({ wishes: this.state().wishes + 1 });
    this.#show(version);
  }

  #show(asked: number): void {
    const { timeline } = this.state();
    if (!timeline) return;
    const version = Math.min(timeline.version, Math.max(0, asked));
    this.set({ version, following: version === timeline.version, spot: null });
    this.moment.show(version);
    this.#cover(version);
    this.#address(null);
  }

  readonly #cover = throttle<number>(400, (version) => void this.list.cover(version));

  readonly #address = throttle<null>(400, () => {
    if (this.#stopped) return;
    const { version, following, against } = this.state();
    const search = new URLSearchParams(location.search);
    search.delete("version");
    search.delete("against");
    if (!following) search.set("version", String(version));
    if (against !== null) search.set("against", String(against));
    goSearch(search.toString(), "replace");
  });

  #listen(): void {
    if (this.#stopped) return;
    this.#stream = new TrailStream(this.reportId, {
      after: () => this.list.state().version,
      connected: (connected) => this.#connected(connected),
      came: (message) => this.#came(message),
    });
  }

  #connected(connected: boolean): void {
    // What happened since the page was asked for, and is no event of the report, is told to nobody who comes later.
    if (connected && (this.#away || this.list.begun)) void this.list.refresh();
    this.#away = !connected;
    this.set({ connected });
  }

  #came(message: TrailMessage): void {
    this.list.live(message);
    for (const entry of message.entries) this.#forget(entry);
    const { timeline, following } = this.state();
    if (!timeline || message.to == null) return;
    this.set({ timeline: grown(timeline, message.to, message.entries) });
    this.#refresh(null);
    if (following) this.#show(message.to);
  }

  #forget({ kind, itemId, by, at, note }: Entry): void {
    if (kind === "redacted" && itemId != null)
      for (const moment of [this.moment, this.other])
        moment.forget(itemId, (note ?? "other") as RedactionReason, { by, at });
    if (kind === "redacted" || kind === "quote-anonymous")
      for (const moment of [this.moment, this.other]) moment.reload();
  }

  readonly #refresh = throttle<null>(700, () => {
    loadNow(this.reportId).then(
      (now) => this.set({ now }),
      () => undefined, // The next change asks again.
    );
  });
}
