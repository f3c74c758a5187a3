import { expect, test } from "vitest";
import type { Conference, Told } from "../dashboard/types";
import { outdated } from "./state";
import { gathered, NOTHING, type Point, type TableSection } from "./types";
import { searchFor, shownIn, viewIn } from "./view";

const conference: Conference = {
  ...{ id: "c1", name: "Forum", place: "Quito", sets: [] },
  sections: [
    { key: "summary", title: "Summary" },
    { key: "challenges", title: "Challenges" },
  ],
  roundtables: ["r1", "r2", "r3"].map((reportId, i) => ({ reportId, code: `1.${i + 1}`, title: "About" })),
};
const point = (itemId: string, text: string, more: Partial<Point> = {}): Point => ({
  ...{ itemId, kind: "bullet", text, tags: [] },
  ...more,
});
const table = (
  reportId: string,
  points: readonly Point[],
  more: Partial<TableSection> = {},
): TableSection => ({
  ...{ reportId, version: 1, status: "draft", finalised: false, points },
  ...more,
});
const all = gathered(
  NOTHING,
  {
    section: "challenges",
    reports: [
      table("r1", [point("a", "Fees fall on workers"), point("b", "Data stay scattered")], {
        finalised: true,
      }),
      table("r2", [point("c", "Data stay scattered", { tags: [{ scheme: "gcm", value: "1" }] })]),
      table("r3", [point("d", "Données éparses"), point("e", "Data stay scattered")], {
        status: "submitted",
      }),
    ],
    echoes: { "r1/b": ["r2/c", "r3/e"], "r2/c": ["r1/b"], "r3/e": ["r1/b"], "r9/x": ["r1/b"] },
  },
  null,
);
const view = (search: string): ReturnType<typeof viewIn> =>
  viewIn(`section=challenges&${search}`, conference.sections);
const ids = (search: string): readonly string[] =>
  shownIn(all, conference, view(search)).map(({ point: p }) => p.itemId);

test.each([
  ["", "a b c d e"],
  ["table=r2", "c"],
  ["tag=gcm:1", "c"],
  ["tag=gcm:2", ""],
  ["state=final", "a b"],
  ["state=open", "c"],
  ["state=submitted", "d e"],
  ["find=donnees", "d"],
  ["order=echo", "b c e a d"],
])("%s shows %s", (search, shown) => expect(ids(search).join(" ")).toBe(shown));

test("a point says at which other tables it came up, once each", () => {
  const found = shownIn(all, conference, view("")).find(({ point: p }) => p.itemId === "b");
  expect(found?.echoes.map(({ code, itemId }) => `${code} ${itemId}`)).toEqual(["1.2 c", "1.3 e"]);
});

test("the address says what is shown, and nothing that is usual", () => {
  expect(searchFor(view("order=echo&find=fees&state=nonsense"))).toBe(
    "section=challenges&find=fees&order=echo",
  );
  expect(viewIn("section=nothing", conference.sections).section).toBe("summary");
  expect(viewIn("", []).section).toBe("");
});

test("an answer about one report takes the place of what was known of it, and of no other", () => {
  const after = gathered(
    all,
    { section: "challenges", reports: [table("r2", [point("f", "New")], { version: 4 })], echoes: {} },
    ["r2", "r3"],
  );
  expect([...after.reports.keys()].toSorted()).toEqual(["r1", "r2"]);
  expect(after.reports.get("r2")?.points.map((p) => p.itemId)).toEqual(["f"]);
});

test("asked for anew are reports that have the section and went on", () => {
  const figures = (version: number, key: string): unknown => ({ version, sections: { [key]: {} } });
  const told = {
    conference,
    reports: {
      r1: figures(1, "challenges"),
      r2: figures(2, "challenges"),
      r3: figures(9, "other"),
      r4: figures(0, "challenges"),
    },
  } as unknown as Told;
  expect(outdated(told, all, "challenges")).toEqual(["r2", "r4"]);
});
