import { expect, test } from "vitest";
import { behind, clockOf, minutesOf, standing, turnOf } from "./clock";
import type { Block } from "./order";

const block = (from: number, minutes: number | null): Block => ({ heading: null, places: [], from, minutes });

test("says seconds and minutes as a clock does", () => {
  expect([0, 9.7, 60, 396, -75].map(clockOf)).toEqual(["0:00", "0:09", "1:00", "6:36", "1:15"]);
  expect(minutesOf(8)).toBe("8:00");
});

test("the points of a block share its minutes", () => {
  expect(turnOf(block(1, 4), 1, 3)).toEqual({ from: 140, to: 220 });
  expect(turnOf(block(1, null), 0, 1)).toBeNull();
  expect(turnOf(block(1, 0), 0, 1)).toBeNull();
});

test("is on the plan within a point's own turn, and else behind or ahead of it", () => {
  const turn = { from: 60, to: 120 };
  expect([30, 60, 90, 120, 134].map((elapsed) => behind(turn, elapsed))).toEqual([-30, 0, 0, 0, 14]);
  expect([0, 14, 1, -75].map(standing)).toEqual([
    "On your plan",
    "14 seconds behind your plan",
    "1 second behind your plan",
    "1:15 ahead of your plan",
  ]);
});
