import { wordsOf } from "../report/outline";
import { turnOf, type Turn } from "./clock";
import { wordsAt, type Block, type Order, type Place } from "./order";

/** One point of the speech. */
export interface Step {
  readonly place: Exclude<Place, { is: "heading" }>;
  readonly block: Block;
  /** Among those of its block, from 0. */
  readonly index: number;
  readonly of: number;
  readonly turn: Turn | null;
}

/** What is said, one after the other: every place that has words. */
export const stepsOf = ({ blocks }: Order): readonly Step[] =>
  blocks.flatMap((block) => {
    const places = block.places.filter((place) => wordsAt(place).trim() !== "");
    return places.map((place, index) => ({
      place,
      block,
      index,
      of: places.length,
      turn: turnOf(block, index, places.length),
    }));
  });

/** Where a speech is: before its first point, at one, or at its end. */
export type At =
  | { readonly is: "before" }
  | { readonly is: "end" }
  /** `index`: where it stood when one came to it, for when it has left. */
  | { readonly is: "point"; readonly itemId: string; readonly index: number };

export const BEFORE: At = { is: "before" };

const pointAt = (steps: readonly Step[], index: number): At => {
  const step = steps[index];
  return step ? { is: "point", itemId: step.place.item.id, index } : { is: "end" };
};

/** Where it is among what is said now; -1 where that has left. */
export const indexOf = (steps: readonly Step[], at: At): number =>
  at.is === "point" ? steps.findIndex(({ place }) => place.item.id === at.itemId) : -1;

/** One on. What has left gave its number to what followed it. */
export function forward(steps: readonly Step[], at: At): At {
  if (at.is === "end") return at;
  if (at.is === "before") return pointAt(steps, 0);
  const index = indexOf(steps, at);
  return pointAt(steps, index < 0 ? at.index : index + 1);
}

export function back(steps: readonly Step[], at: At): At {
  if (at.is === "before") return at;
  if (at.is === "end") return before(steps, steps.length);
  const index = indexOf(steps, at);
  return before(steps, index < 0 ? Math.min(at.index, steps.length) : index);
}

const before = (steps: readonly Step[], index: number): At =>
  index < 1 ? BEFORE : pointAt(steps, index - 1);

/** What follows, to be shown to the speaker alone. */
export function following(steps: readonly Step[], at: At): Step | undefined {
  const next = forward(steps, at);
  return next.is === "point" ? steps[next.index] : undefined;
}

/** A chair's notes to a point, one paragraph each. Their own words have none: they are what is said. */
export const notesOf = ({ place }: Step): readonly string[] =>
  place.is === "own"
    ? []
    : wordsOf(place.item)
        .split(/\n+/u)
        .filter((line) => line.trim() !== "");
