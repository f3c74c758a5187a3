import { describe, expect, test } from "vitest";
import { anchorAt, drawn, offsetsOf, rowAt, rowsIn, scrollTo, topOf } from "./window";

const heights = [10, 30, 20, 40];

describe("the window on a long list", () => {
  test("finds the row at a height", () => {
    const offsets = offsetsOf(heights);
    expect([...offsets]).toEqual([0, 10, 40, 60, 100]);
    expect([-5, 0, 9, 10, 39, 40, 99, 500].map((y) => rowAt(offsets, y))).toEqual([0, 0, 0, 1, 1, 2, 3, 3]);
  });

  test("draws what is seen and a little more, whatever the heights", () => {
    let seed = 20181206;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 200; round++) {
      const rows = Array.from({ length: Math.ceil(random() * 500) }, () => 20 + Math.floor(random() * 300));
      const offsets = offsetsOf(rows);
      const all = offsets.at(-1) ?? 0;
      const top = Math.floor(random() * all);
      const { first, last } = rowsIn(offsets, top, 600);
      expect(offsets[first], `seed 20181206, round ${round}`).toBeLessThanOrEqual(top);
      expect(offsets[last + 1]).toBeGreaterThanOrEqual(Math.min(all, top + 600));
      expect(last - first).toBeLessThan(70);
    }
  });

  test("draws nothing of an empty list", () => {
    expect(drawn(rowsIn(offsetsOf([]), 0, 600), -1, 0)).toEqual([]);
  });

  test("keeps the row with the focus, wherever one scrolls", () => {
    expect(drawn({ first: 3, last: 5 }, 1, 9)).toEqual([1, 3, 4, 5]);
    expect(drawn({ first: 3, last: 5 }, 8, 9)).toEqual([3, 4, 5, 8]);
    expect(drawn({ first: 3, last: 5 }, 4, 9)).toEqual([3, 4, 5]);
    expect(drawn({ first: 3, last: 5 }, 9, 9)).toEqual([3, 4, 5]);
  });

  test("scrolls no further than it must", () => {
    const offsets = offsetsOf(heights);
    expect(scrollTo(offsets, 1, 0, 50)).toBe(0);
    expect(scrollTo(offsets, 3, 0, 50)).toBe(50);
    expect(scrollTo(offsets, 0, 30, 50)).toBe(0);
    expect(scrollTo(offsets, 3, 0, 25)).toBe(60);
  });

  test("what is seen stays where it is when rows come above, or turn out to be higher", () => {
    const anchor = anchorAt([4, 3, 2, 1], offsetsOf(heights), 45);
    expect(anchor).toEqual({ key: 2, within: 5 });
    expect(topOf([4, 3, 2, 1], offsetsOf([50, 30, 20, 40]), anchor)).toBe(85);
    expect(topOf([6, 5, 4, 3, 2, 1], offsetsOf([7, 7, ...heights]), anchor)).toBe(59);
    expect(topOf([4, 3], offsetsOf([10, 30]), anchor)).toBeNull();
  });

  test("at the very top one sees what is new", () => {
    expect(anchorAt([4, 3], offsetsOf([10, 30]), 0)).toBeNull();
    expect(topOf([5, 4, 3], offsetsOf([10, 10, 30]), null)).toBeNull();
  });
});
