import { announce } from "../design/announcer";
import { newId } from "../ids";
import { findItem } from "../report/evolve";
import type { ReportCommand } from "../report/types";
import { movingWith, nextSlot, pinIdOf, slotsFor, standingAfter, SCRIPT, type Order } from "./order";
import type { BoardOutgoing } from "./outgoing";
import type { ScriptDesk } from "./script-desk";
import type { Pin } from "./types";

/** What was lifted, and what it would follow. */
export interface Lifted {
  readonly id: string;
  readonly after: string | null;
}
/** What was done last, and how to undo it. */
export interface Done {
  readonly says: string;
  readonly undo: () => void;
}
export interface Arrangement {
  readonly lifted: Lifted | null;
  readonly done: Done | null;
  /** What takes the focus once it is drawn: it was moved. */
  readonly focus: string | null;
}

/** What a chair does with the points of a board: lifts, places, puts back, takes off; and undoes. */
export class Arranging {
  readonly #desk: ScriptDesk;
  readonly #outgoing: BoardOutgoing;
  readonly #listeners = new Set<() => void>();
  #state: Arrangement = { lifted: null, done: null, focus: null };

  constructor(desk: ScriptDesk, outgoing: BoardOutgoing) {
    this.#desk = desk;
    this.#outgoing = outgoing;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): Arrangement => this.#state;

  /** From where it stands; what has no place yet would come last. */
  lift(id: string): void {
    const order = this.#desk.order();
    if (!order) return;
    const slots = slotsFor(order, id);
    const after = standingAfter(order, id) ?? slots.at(-1) ?? null;
    this.#set({ lifted: { id, after: slots.includes(after) ? after : (slots[0] ?? null) }, done: null });
    announce("Lifted. Arrows move it, Enter drops it, Escape puts it back.");
  }

  step(by: -1 | 1): void {
    const [order, { lifted }] = [this.#desk.order(), this.#state];
    if (!order || !lifted) return;
    const after = nextSlot(slotsFor(order, lifted.id), lifted.after, by);
    if (after !== undefined) this.hover(after);
    announce(spot(order, lifted.id, after ?? null));
  }

  /** Would follow this; nothing happens where it can't. */
  hover(after: string | null): void {
    const [order, { lifted }] = [this.#desk.order(), this.#state];
    if (!order || !lifted || lifted.after === after || !slotsFor(order, lifted.id).includes(after)) return;
    this.#set({ lifted: { ...lifted, after } });
  }

  drop(): void {
    const { lifted } = this.#state;
    if (lifted) this.place(lifted.id, lifted.after);
  }

  putDown(): void {
    if (!this.#state.lifted) return;
    this.#set({ lifted: null });
    announce("Put back where it was.");
  }

  /** Gives something its place in the running order, or another one; `after` is null for the very start. */
  place(id: string, after: string | null): void {
    const order = this.#desk.order();
    if (!order) return;
    const before = standingAfter(order, id);
    if (before === after) {
      this.#set({ lifted: null, focus: id });
      return;
    }
    const ids = movingWith(order, id);
    if (before === undefined) this.#desk.session.ask(...this.#placing(id, after));
    else this.#desk.session.ask(...moves(ids, after));
    const says = `${before === undefined ? "Placed" : "Moved"}, ${spot(order, id, after)}`;
    this.#did(says, id, () => {
      if (before === undefined) this.#desk.session.ask({ type: "remove-item", itemId: id });
      else this.#desk.session.ask(...moves(ids, before));
    });
  }

  /** Behind all that is there. */
  placeLast(id: string): void {
    const order = this.#desk.order();
    if (order) this.place(id, order.places.at(-1)?.item.id ?? null);
  }

  /** A pin goes back to those that are gathered; words of one's own, or the place of what left, are removed. */
  takeOut(id: string, says: string): void {
    this.#desk.session.ask({ type: "remove-item", itemId: id });
    this.#did(says, null, () => this.#desk.session.ask({ type: "restore-item", itemId: id }));
  }

  /** Off the board. Undone, it is pinned as it was, under another id: an id is never used twice. */
  dropPin({ pinId, reportId, itemId, version }: Pin): void {
    this.#outgoing.ask({ type: "drop-pin", pinId });
    this.#did("Taken off the board.", null, () =>
      this.#outgoing.ask({ type: "pin-item", pinId: pinIdOf(newId()), reportId, itemId, version }),
    );
  }

  undo(): void {
    const { done } = this.#state;
    if (!done) return;
    this.#set({ done: null });
    done.undo();
    announce("Undone.");
  }

  focused(): void {
    this.#set({ focus: null });
  }

  /** A new place in the script, or the one that it had once: with the note that was written there. */
  #placing(id: string, after: string | null): readonly ReportCommand[] {
    const known = findItem(this.#desk.session.snapshot().report, id);
    if (!known) return [{ type: "add-paragraph", itemId: id, section: SCRIPT, after, text: "" }];
    return [{ type: "restore-item", itemId: id }, ...moves([id], after)];
  }

  #did(says: string, focus: string | null, undo: () => void): void {
    this.#set({ lifted: null, focus, done: { says, undo } });
    announce(says);
  }

  #set(change: Partial<Arrangement>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Without the words beside it: they might be redacted while this still stands there. */
function spot(order: Order, id: string, after: string | null): string {
  const moving = movingWith(order, id);
  const rest = order.places.filter(({ item }) => !moving.includes(item.id));
  const at = rest.findIndex(({ item }) => item.id === after);
  return at < 0 ? "at the very start." : `at place ${at + 2} of ${rest.length + moving.length}.`;
}

/** One behind the other. */
const moves = (ids: readonly string[], after: string | null): readonly ReportCommand[] =>
  ids.map((itemId, i) => ({ type: "move-item", itemId, section: SCRIPT, after: ids[i - 1] ?? after }));
