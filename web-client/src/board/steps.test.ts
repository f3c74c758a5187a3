import { expect, test } from "vitest";
import type { ItemView } from "../report/types";
import type { Block, Order, Place } from "./order";
import { back, BEFORE, following, forward, indexOf, notesOf, stepsOf, type At } from "./steps";
import type { Pin } from "./types";

const own = (id: string, text: string): Place => ({ is: "own", item: { id, text } as ItemView });
const pin = (id: string, then: string, note = ""): Place => ({
  is: "pin",
  item: { id, text: note } as ItemView,
  pin: { pinId: id, then } as Pin,
});
const order = (...places: readonly Place[]): Order =>
  ({ blocks: [{ heading: null, minutes: 2, from: 0, places } as Block] }) as unknown as Order;
const steps = stepsOf(
  order(own("a", "One"), own("b", " "), pin("c", "Two", "Pause\n\nGo on"), own("d", "Three")),
);
const at = (itemId: string, index: number): At => ({ is: "point", itemId, index });

test("every place that has words is a point, and has its turn", () => {
  expect(steps.map(({ place, index, of, turn }) => [place.item.id, index, of, turn?.from])).toEqual([
    ["a", 0, 3, 0],
    ["c", 1, 3, 40],
    ["d", 2, 3, 80],
  ]);
  const left: Place = { is: "left", item: { id: "x", text: "A note" } as ItemView, left: null };
  expect(stepsOf(order(left))).toEqual([]);
});

test("goes from before the first point to the end, and back", () => {
  const forth: At[] = [BEFORE];
  for (let i = 0; i < 5; i++) forth.push(forward(steps, forth.at(-1) ?? BEFORE));
  expect(forth.slice(1)).toEqual([at("a", 0), at("c", 1), at("d", 2), { is: "end" }, { is: "end" }]);
  expect(back(steps, { is: "end" })).toEqual(at("d", 2));
  expect(back(steps, at("c", 1))).toEqual(at("a", 0));
  expect(back(steps, at("a", 0))).toEqual(BEFORE);
  expect(back(steps, BEFORE)).toEqual(BEFORE);
});

test("goes on with what followed a point that has left, and back to what stood before it", () => {
  const rest = stepsOf(order(own("a", "One"), own("d", "Three")));
  expect(indexOf(rest, at("c", 1))).toBe(-1);
  expect(forward(rest, at("c", 1))).toEqual(at("d", 1));
  expect(back(rest, at("c", 1))).toEqual(at("a", 0));
  expect(following(rest, at("c", 1))?.place.item.id).toBe("d");
  expect(forward(stepsOf(order(own("a", "One"))), at("d", 2))).toEqual({ is: "end" });
});

test("a point that moved is gone on from where it stands now", () => {
  const moved = stepsOf(order(pin("c", "Two"), own("a", "One"), own("d", "Three")));
  expect(forward(moved, at("c", 1))).toEqual(at("a", 1));
});

test("notes are what a chair wrote to a pin, line by line; own words have none", () => {
  expect(steps.map(notesOf)).toEqual([[], ["Pause", "Go on"], []]);
});
