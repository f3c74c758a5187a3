import { describe, expect, test } from "vitest";
import { gapsIn, gathered, lastHour, needOf, seatsOf, wordsIn, writingNow } from "./figures";
import { gapSentences } from "./gaps";
import { headline, span } from "./headline";
import { countdown } from "./lede";
import { arranged, searchFor, viewIn } from "./order";
import type { Conference, Figures, Table } from "./types";

const NOW = Date.parse("2026-05-06T14:00:00Z");
const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();
const section = (words: number, state: "empty" | "drafting" | "final" = "drafting") => ({
  ...{ state, items: words > 0 ? 1 : 0, bullets: words > 0 ? 1 : 0, words },
});
const figures = (change: Partial<Figures> = {}): Figures => ({
  ...{ version: 3, status: "draft", changedAt: ago(0), writing: ["Sara"] },
  ...{
    sections: { a: section(3), b: section(0, "empty") },
    approvals: 0,
    comments: 0,
    tags: {},
    activity: {},
  },
  ...change,
});
const table = (code: string, change: Partial<Figures> | null = {}): Table => ({
  roundtable: { reportId: `r${code}`, code, title: `About ${code}` },
  figures: change === null ? null : figures(change),
});
const conference: Conference = {
  ...{ id: "c", name: "Forum", place: "", closingAt: ago(-120), roundtables: [] },
  sections: [
    { key: "a", title: "A" },
    { key: "b", title: "B" },
  ],
  sets: [
    {
      key: "gcm",
      title: "GCM",
      tags: [
        { value: "1", word: "data" },
        { value: "2", word: "drivers" },
      ],
    },
  ],
};
const said = (tables: readonly Table[], change: Partial<Conference> = {}): string =>
  headline({ ...conference, ...change }, tables, NOW)
    .map(({ text }) => text)
    .join("");

describe("what needs somebody's eye", () => {
  test("is what is late, then what is quiet, then what waits", () => {
    const quiet = figures({ changedAt: ago(18), approvals: 1 });
    expect(needOf(quiet, true, ago(0), NOW)).toBe("late");
    expect(needOf(quiet, true, ago(-10), NOW)).toBe("quiet");
    expect(needOf(quiet, false, ago(-10), NOW)).toBe("approval");
    expect(needOf(figures({ changedAt: ago(14) }), true, undefined, NOW)).toBeNull();
    expect(needOf(figures({ status: "submitted", changedAt: ago(99) }), true, ago(10), NOW)).toBeNull();
    expect(needOf(null, true, ago(10), NOW)).toBeNull();
  });

  test("is said in a sentence", () => {
    expect(said([])).toBe("No roundtable has been added to this conference yet.");
    expect(
      said([
        table("1.1", { status: "submitted" }),
        table("2.2", { changedAt: ago(18) }),
        table("2.3", { approvals: 1 }),
        table("3.1", { approvals: 2 }),
      ]),
    ).toBe(
      "Four roundtables are live. One has submitted, 2.2 has been quiet for 18 minutes, and two wait for a speaker’s approval.",
    );
    expect(said([table("1.1"), table("1.2", { changedAt: ago(90) })], { closingAt: ago(1) })).toBe(
      "Two roundtables are live. None has submitted and two are late.",
    );
    expect(said([table("1.1", { changedAt: ago(90) })])).toBe(
      "One roundtable is at rest. None has submitted.",
    );
    expect(said([table("1.1", { status: "submitted" }), table("1.2", { status: "submitted" })])).toBe(
      "All reports are submitted.",
    );
    expect([span(1), span(59), span(60), span(47 * 60), span(49 * 60)]).toEqual([
      ...["1 minute", "59 minutes", "1 hour", "47 hours", "2 days"],
    ]);
  });
});

test("who writes now has written within the minute", () => {
  expect(writingNow(figures(), NOW)).toEqual(["Sara"]);
  expect(writingNow(figures({ changedAt: ago(1) }), NOW)).toEqual([]);
});

test("the last hour is that up to now, whatever the report's own was", () => {
  const minute = Math.floor(NOW / 60_000);
  const hour = lastHour(
    [
      figures({ activity: { [minute]: 4, [minute - 59]: 2, [minute - 60]: 9 } }),
      figures({ activity: { [minute]: 1 } }),
      null,
    ],
    minute,
  );
  expect([hour.length, hour[0], hour[59], hour.reduce((a, b) => a + b)]).toEqual([60, 2, 5, 7]);
  expect(gathered([1, 2, 3, 4, 5], 2)).toEqual([3, 7, 5]);
});

test("seats, words and gaps", () => {
  expect(seatsOf(figures(), conference)).toEqual(["drafting", "empty"]);
  expect(seatsOf(null, conference)).toEqual(["empty", "empty"]);
  expect([wordsIn(figures()), wordsIn(null)]).toEqual([3, 0]);
  const tables = [table("1"), table("2", { tags: { gcm: { "2": ["i1"] } } }), table("3", null)];
  expect(conference.sets.flatMap((set) => gapsIn(set, tables)).map(({ value }) => value)).toEqual(["1"]);
});

test("what nobody has spoken of is said in plain words", () => {
  const many = Array.from({ length: 10 }, (_, i) => ({ value: String(i), word: `word ${i}` }));
  const sets = [
    { key: "gcm", title: "Objectives", tags: many },
    { key: "sdg", title: "Goals", tags: many.slice(0, 4) },
  ];
  const said = (gcm: readonly number[], sdg: readonly number[]): readonly string[] => {
    const tags = (values: readonly number[]) => Object.fromEntries(values.map((v) => [v, ["i1"]]));
    return gapSentences(sets, [table("1", { tags: { gcm: tags(gcm), sdg: tags(sdg) } })]);
  };
  const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(said([], [])).toEqual(["any of the Objectives yet", "any of the Goals yet"]);
  expect(said([3], [0, 2])).toEqual(["GCM 0, 1, 2, 4, 5, 6, 7, 8 and 9", "SDG 1 word 1 and 3 word 3"]);
  expect(said(all, all)).toEqual([]);
});

describe("the order", () => {
  const tables = [
    table("1.10", { sections: { a: section(9) }, comments: 1 }),
    table("1.2", { changedAt: ago(5) }),
    table("2.1", { status: "submitted", changedAt: ago(70) }),
    table("3.1", null),
  ];
  const codes = (search: string): readonly string[] =>
    arranged(tables, viewIn(search), conference.closingAt, NOW).map((t) => t.roundtable.code);

  test("is by number, or by what is asked for", () => {
    expect(codes("")).toEqual(["1.2", "1.10", "2.1", "3.1"]);
    expect(codes("sort=words")).toEqual(["1.10", "1.2", "2.1", "3.1"]);
    expect(codes("sort=changed")).toEqual(["1.10", "1.2", "2.1", "3.1"]);
    expect(codes("sort=final")).toEqual(["2.1", "1.2", "1.10", "3.1"]);
    expect(codes("sort=junk")).toEqual(codes(""));
  });

  test("leaves out what isn't asked for", () => {
    expect(codes("only=comments")).toEqual(["1.10"]);
    expect(codes("only=submitted")).toEqual(["2.1"]);
    expect(codes("only=draft")).toEqual(["1.2", "1.10", "3.1"]);
    expect(codes("only=writing")).toEqual(["1.10"]);
    expect(codes("find=about%201.1")).toEqual(["1.10"]);
  });

  test("stands in the address beside what else stands there", () => {
    const view = viewIn("theme=hall&sort=words&show=sections");
    expect(searchFor({ ...view, order: "code", find: "1.1" }, "theme=hall&sort=words&show=sections")).toBe(
      "theme=hall&show=sections&find=1.1",
    );
  });
});

test("a countdown", () => {
  expect([countdown(6728), countdown(59), countdown(3 * 24 * 3600 + 5)]).toEqual([
    "1:52:08",
    "0:59",
    "3 days",
  ]);
});
