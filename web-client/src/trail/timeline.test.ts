import { describe, expect, test } from "vitest";
import type { Entry, Timeline } from "./types";
import { bars, clockOf, grown, playedTo, shareOf, spacedMarks, versionAt } from "./timeline";

const at = (minutes: number): string => new Date(Date.UTC(2018, 11, 6, 10, minutes)).toISOString();
const tick = (version: number, minutes: number) => ({ version, at: at(minutes) });
const timeline: Timeline = {
  ...{ version: 40, first: at(0), last: at(100) },
  // Ten changes in ten minutes, ten after a long pause, twenty in ten minutes.
  ticks: [tick(0, 0), tick(10, 10), tick(20, 90), tick(40, 100)],
  marks: [
    { ...tick(0, 0), kind: "opened" },
    { ...tick(20, 90), kind: "section-finalised", section: "summary" },
    { ...tick(21, 91), kind: "section-reopened", section: "summary" },
    { ...tick(39, 99), kind: "submitted" },
  ],
};

describe("the timeline", () => {
  test("is measured in versions, there and back", () => {
    expect([shareOf(0, 40), shareOf(10, 40), shareOf(50, 40), shareOf(0, 0)]).toEqual([0, 0.25, 1, 1]);
    for (let version = 0; version <= 40; version++) expect(versionAt(shareOf(version, 40), 40)).toBe(version);
    expect([versionAt(-1, 40), versionAt(2, 40)]).toEqual([0, 40]);
  });

  test("knows when a version was, between two ticks too", () => {
    const minutes = (version: number): number => (clockOf(timeline, version) - Date.parse(at(0))) / 60_000;
    expect([0, 5, 10, 15, 40, 99].map(minutes)).toEqual([0, 5, 10, 50, 100, 100]);
  });

  test("draws lively times high, quiet ones low but seen, and what is to come apart", () => {
    const drawn = bars(timeline, 20);
    expect(drawn.map((b) => [b.from, b.to, b.after])).toEqual([
      [0, 0.25, false],
      [0.25, 0.5, false],
      [0.5, 1, true],
    ]);
    const [first, quiet, lively] = drawn.map((b) => b.height);
    expect(lively).toBe(1);
    expect(first).toBeCloseTo(Math.SQRT1_2);
    expect(quiet).toBeGreaterThan(0.02);
    expect(quiet).toBeLessThan(first ?? 0);
  });

  test("a report without a change has no bars, and its only version is now", () => {
    const fresh: Timeline = { version: 0, first: at(0), last: at(0), ticks: [tick(0, 0)], marks: [] };
    expect(bars(fresh, 0)).toEqual([]);
    expect(clockOf(fresh, 0)).toBe(Date.parse(at(0)));
    expect(playedTo(fresh, 0, 1000)).toBe(0);
  });

  test("plays forwards, from where it began to the end, and doesn't wait out a pause", () => {
    let last = 3;
    let waited = 0;
    for (let elapsed = 0; elapsed <= 41_000; elapsed += 250) {
      const version = playedTo(timeline, 3, elapsed);
      expect(version).toBeGreaterThanOrEqual(last);
      if (version >= 10 && version < 20) waited += 250;
      last = version;
    }
    expect(last).toBe(40);
    expect(playedTo(timeline, 3, 0)).toBe(3);
    // 80 of 100 minutes are the pause: played evenly it would take 32 seconds.
    expect(waited).toBeLessThan(26_000);
  });

  test("grows with what comes live, without growing for ever", () => {
    const entry = (version: number, kind: Entry["kind"]): Entry => ({
      ...{ position: version, from: version, to: version, version, edits: 1, by: "Sara", kind },
      ...{ at: at(101), until: at(102), section: "summary" },
    });
    const next = grown(timeline, 42, [entry(41, "section-finalised"), entry(42, "tagged")]);
    expect([next.version, next.last, next.ticks.at(-1)]).toEqual([42, at(102), tick(42, 102)]);
    expect(next.marks.at(-1)).toEqual({ ...tick(41, 101), kind: "section-finalised", section: "summary" });
    expect(grown(next, 42, [])).toBe(next);
    let long = next;
    for (let version = 43; version < 1000; version++) long = grown(long, version, []);
    expect(long.ticks.length).toBeLessThanOrEqual(240);
    expect([long.ticks[0], long.ticks.at(-1)?.version]).toEqual([tick(0, 0), 999]);
  });

  test("names only marks that have room", () => {
    expect(spacedMarks(timeline, 0.2).map((m) => m.version)).toEqual([0, 20]);
  });
});
