import { sentence } from "../http/request";
import { isLeaving, lastKnown, signOut, whoAmI } from "./api";
import { isMarker } from "./marker";
import { onDoubt, sessionResumed } from "./signals";
import type { Ends, SessionAnswer, Visitor } from "./types";
import { endingOf, pauseUntilAsking, type Ending } from "./watch";

export type AccessState =
  | { readonly is: "asking" }
  | { readonly is: "out" }
  | { readonly is: "problem"; readonly sentence: string }
  | {
      readonly is: "in";
      readonly visitor: Visitor;
      readonly ending: Ending | null;
      /** Their session is over, and their page still open: what they write waits for them. */
      readonly lapsed: boolean;
    };

/** Who has this page, and how long the server still knows them. One for each page. */
export class Access {
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[] = [];
  #state: AccessState = { is: "asking" };
  #ends: Ends | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  /** How often something changed while the server was being asked. */
  #overtaken = 0;
  /** Whether somebody touched this page since the server was last told. */
  #active = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): AccessState => this.#state;

  start(): void {
    const otherTab = (event: StorageEvent): void => {
      if (isLeaving(event)) this.#out();
      else if (isMarker(event.key)) void this.check("peek");
    };
    const touched = (): void => void (this.#active = true);
    const shown = (): void => {
      if (document.visibilityState === "visible") this.#look();
    };
    addEventListener("storage", otherTab);
    addEventListener("online", shown);
    document.addEventListener("visibilitychange", shown);
    for (const what of ["keydown", "pointerdown"] as const)
      addEventListener(what, touched, { passive: true });
    this.#stops.push(
      () => removeEventListener("storage", otherTab),
      () => removeEventListener("online", shown),
      () => document.removeEventListener("visibilitychange", shown),
      () => ["keydown", "pointerdown"].forEach((what) => removeEventListener(what, touched)),
      onDoubt(() => void this.check("peek")),
    );
    void this.check("stay");
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Asks the server. */
  async check(how: "peek" | "stay"): Promise<void> {
    if (this.#asking) {
      this.#overtaken++;
      return;
    }
    this.#asking = true;
    const before = this.#overtaken;
    try {
      const answer = await whoAmI(how);
      if (answer) this.entered(answer);
      else this.#lapsed();
    } catch (error) {
      const known = lastKnown();
      if (this.#state.is === "in") this.#schedule();
      else if (known) this.entered(known);
      else this.#set({ is: "problem", sentence: sentence(error) });
    } finally {
      this.#asking = false;
    }
    if (this.#overtaken !== before) await this.check("peek");
  }

  /** Somebody is signed in. The same person with the same rights is not told twice: their page stays as it is. */
  readonly entered = (answer: SessionAnswer): void => {
    const { person, roles, idleEndsAt, endsAt } = answer;
    const before = this.#state;
    const visitor: Visitor = { id: person.id, name: person.name, roles };
    const same = before.is === "in" && JSON.stringify(before.visitor) === JSON.stringify(visitor);
    this.#ends = { idleEndsAt, endsAt };
    const ending = endingOf(this.#ends, Date.now());
    this.#set({ is: "in", visitor: same ? before.visitor : visitor, ending, lapsed: false });
    if (before.is === "in" && before.lapsed && before.visitor.id === person.id) sessionResumed();
    this.#schedule();
  };

  /** The server knows nobody here. Whoever is at this page keeps it, and what they write on it. */
  #lapsed(): void {
    clearTimeout(this.#timer);
    this.#ends = null;
    if (this.#state.is === "in") {
      if (!this.#state.lapsed) this.#set({ ...this.#state, ending: null, lapsed: true });
    } else this.#out();
  }

  readonly leave = (): void => {
    void signOut().then(() => this.#out());
  };

  readonly stay = (): void => void this.check("stay");

  #out(): void {
    clearTimeout(this.#timer);
    this.#ends = null;
    this.#set({ is: "out" });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#ends) this.#timer = setTimeout(() => this.#look(), pauseUntilAsking(this.#ends, Date.now()));
  }

  /** Whoever works at this page goes on without being asked. */
  #look(): void {
    if (this.#state.is !== "in" || this.#state.lapsed) return;
    const how = this.#active ? "stay" : "peek";
    this.#active = false;
    void this.check(how);
  }

  #set(state: AccessState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const access = new Access();
