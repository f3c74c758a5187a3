import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { colour, initials, moveCursors, type Here } from "./presence";
import { throttle } from "./throttle";

const here = (cursor: Here["cursor"]): Here => ({ clientId: "n", name: "Noor", role: "note-taker", cursor });
const edit = (revision: number, clientId: string) => ({
  ...({ type: "text-edited", itemId: "i", sequence: 0 } as const),
  revision,
  clientId,
  changes: [[0, "ab"], 5] as const,
});

describe("presence", () => {
  test("moves a cursor along with the change after its revision, and no other", () => {
    const people = [here({ itemId: "i", anchor: 2, head: 3, revision: 4 })];
    expect(moveCursors(people, edit(5, "x"))[0]?.cursor).toMatchObject({ anchor: 4, head: 5, revision: 5 });
    expect(moveCursors(people, edit(4, "x"))).toBe(people);
    expect(moveCursors([here(null)], edit(5, "x"))[0]?.cursor).toBeNull();
  });

  test("a writer's own caret goes behind what they put in", () => {
    const people = [here({ itemId: "i", anchor: 0, head: 0, revision: 4 })];
    expect(moveCursors(people, edit(5, "n"))[0]?.cursor?.head).toBe(2);
    expect(moveCursors(people, edit(5, "x"))[0]?.cursor?.head).toBe(0);
  });

  test("names people by initials in any script, or by their role", () => {
    expect(initials("Sara van der Lind", "rapporteur")).toBe("SL");
    expect(initials("王小明", "note-taker")).toBe("王");
    expect(initials("3.1", "note-taker")).toBe("NT");
    expect([colour("rapporteur"), colour("note-taker")]).toEqual(["p1", "p2"]);
  });
});

describe("throttle", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  test("passes the first at once and then the latest", () => {
    const passed: number[] = [];
    const pass = throttle<number>(100, (n) => passed.push(n));
    [1, 2, 3].forEach(pass);
    expect(passed).toEqual([1]);
    vi.advanceTimersByTime(100);
    expect(passed).toEqual([1, 3]);
    vi.advanceTimersByTime(100);
    pass(4);
    expect(passed).toEqual([1, 3, 4]);
  });
});
