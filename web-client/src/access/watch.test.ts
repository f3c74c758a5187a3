import { describe, expect, test } from "vitest";
import { endingOf, pauseUntilAsking } from "./watch";

const at = (time: string): number => Date.parse(`2026-05-06T${time}Z`);
const ends = { idleEndsAt: "2026-05-06T12:00:00Z", endsAt: "2026-05-06T20:00:00Z" };

describe("a session's end", () => {
  test("is told in its last five minutes, not before", () => {
    expect(endingOf(ends, at("11:54:59"))).toBeNull();
    expect(endingOf(ends, at("11:55:00"))).toEqual({ why: "idle", at: ends.idleEndsAt });
  });

  test("is told as the whole session's where that comes first", () => {
    const late = { ...ends, idleEndsAt: ends.endsAt };
    expect(endingOf(late, at("19:58:00"))).toEqual({ why: "whole", at: ends.endsAt });
  });

  test("is not told by a clock that is past it: the server decides", () => {
    expect(endingOf(ends, at("20:30:00"))).toBeNull();
  });
});

test("the server is asked when there may be something to tell, and when the end has come", () => {
  expect(pauseUntilAsking(ends, at("11:45:00"))).toBe(10 * 60_000);
  expect(pauseUntilAsking(ends, at("11:55:00"))).toBe(5 * 60_000 + 1_000);
  expect(pauseUntilAsking(ends, at("11:59:59"))).toBe(15_000);
  expect(pauseUntilAsking(ends, at("12:00:00"))).toBe(15_000);
  expect(pauseUntilAsking(ends, at("23:00:00"))).toBe(30 * 60_000);
});
