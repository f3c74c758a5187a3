import { expect, test } from "vitest";
import { boardTidings } from "./tidings";
import type { Left, Pin, ToldBoard } from "./types";

const pin = (pinId: string, state: Pin["state"]): Pin => ({ pinId, code: `1.${pinId}`, state }) as Pin;
const left = (pinId: string, why: Left["why"]): Left => ({
  pinId,
  code: `1.${pinId}`,
  why,
  at: "2018-12-06T10:00:00Z",
});
const board = (pins: readonly Pin[], gone: readonly Left[] = []): ToldBoard =>
  ({
    board: { left: gone },
    pins: Object.fromEntries(pins.map((one) => [one.pinId, one])),
  }) as unknown as ToldBoard;

test("says what changed and what left, once", () => {
  const before = board([pin("1", "same"), pin("2", "same"), pin("3", "changed")], [left("9", "redacted")]);
  const now = board(
    [pin("1", "changed"), pin("2", "removed"), pin("4", "changed")],
    [left("9", "redacted"), left("3", "approval-withdrawn")],
  );
  expect(boardTidings(before, now)).toEqual([
    expect.stringContaining("A point of 1.3 lost its speaker’s approval"),
    "1.1 changed a point that is on the board.",
    "1.2 removed a point that is on the board from its report.",
  ]);
  expect(boardTidings(now, now)).toEqual([]);
});

test("a change that was undone, and a new pin, are no news", () => {
  expect(boardTidings(board([pin("1", "changed")]), board([pin("1", "same"), pin("2", "changed")]))).toEqual(
    [],
  );
});

test("much at once is one sentence", () => {
  const ids = ["1", "2", "3", "4"];
  const before = board(ids.map((id) => pin(id, "same")));
  expect(boardTidings(before, board(ids.map((id) => pin(id, "changed"))))).toEqual([
    "Four points of the board changed or left.",
  ]);
});
