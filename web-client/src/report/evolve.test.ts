import { describe, expect, test } from "vitest";
import { applyChange, evolve, findItem, sectionOf } from "./evolve";
import { countWords, living, paragraphNumbers, shortTitle, summarise } from "./outline";
import { predict } from "./predict";
import { codeOf, wordOf } from "./tags";
import type { ReportCommand, ReportEvent, ReportView, Stamp } from "./types";

const STAMP: Stamp = { by: "Noor", at: "2018-12-06T14:31:00Z" };
const section = (key: string) => ({ key, title: key, guidance: "", kinds: ["bullet", "quote"] as const });
const EMPTY: ReportView = {
  id: "r",
  version: 0,
  conferenceId: "c",
  conference: "Conference",
  roundtable: { reportId: "r", code: "3.1", title: "Drivers", place: "" },
  status: "draft",
  template: {
    name: "T",
    guidance: "",
    sections: [section("one"), section("two")],
    tagging: { sets: [], ownWords: true },
  },
  sections: [
    { key: "one", items: [] },
    { key: "two", items: [] },
  ],
};

const add = (itemId: string, key: string, after: string | null, text = itemId): ReportEvent => ({
  type: "bullet-added",
  itemId,
  section: key,
  after,
  text,
});
const after = (...events: ReportEvent[]): ReportView => events.reduce((r, e) => evolve(r, e, STAMP), EMPTY);
const ids = (report: ReportView, key: string): string[] =>
  report.sections.find((s) => s.key === key)?.items.map((i) => i.id) ?? [];

describe("evolve", () => {
  test("puts items behind the one named, removed ones counted, or first", () => {
    const report = after(
      add("a", "one", null),
      add("b", "one", "a"),
      { type: "item-removed", itemId: "a" },
      add("c", "one", "a"),
      add("d", "one", null),
    );
    expect(ids(report, "one")).toEqual(["d", "a", "c", "b"]);
    expect(report.version).toBe(5);
    expect(findItem(report, "a")?.removed).toEqual(STAMP);
  });

  test("moves an item within and between sections", () => {
    const start = after(add("a", "one", null), add("b", "one", "a"), add("c", "two", null));
    const down = evolve(start, { type: "item-moved", itemId: "a", section: "one", after: "b" }, STAMP);
    expect(ids(down, "one")).toEqual(["b", "a"]);
    const across = evolve(down, { type: "item-moved", itemId: "b", section: "two", after: "c" }, STAMP);
    expect([ids(across, "one"), ids(across, "two")]).toEqual([["a"], ["c", "b"]]);
    expect(sectionOf(across, "b")?.key).toBe("two");
  });

  test("edits text at its revision and knows an edit that it has", () => {
    const edit: ReportEvent = {
      type: "text-edited",
      itemId: "a",
      revision: 1,
      clientId: "x",
      sequence: 0,
      changes: [1, [0, "", "new line"]],
    };
    const report = evolve(after(add("a", "one", null)), edit, STAMP);
    expect(findItem(report, "a")).toMatchObject({ text: "a\nnew line", revision: 1, changed: STAMP });
    expect(findItem(evolve(report, edit, STAMP), "a")?.text).toBe("a\nnew line");
    expect(() => applyChange("short", [99])).toThrow(RangeError);
  });

  test("keeps tags once, comments with who resolved them, and the locks", () => {
    const tag = { scheme: "gcm" as const, value: "23" };
    const report = after(
      add("a", "one", null),
      { type: "item-tagged", itemId: "a", tag },
      { type: "item-tagged", itemId: "a", tag },
      { type: "item-commented", itemId: "a", commentId: "k", text: "Which?" },
      { type: "comment-resolved", itemId: "a", commentId: "k" },
      { type: "section-finalised", section: "one" },
      { type: "report-submitted" },
    );
    expect(findItem(report, "a")?.tags).toEqual([tag]);
    expect(findItem(report, "a")?.comments[0]).toMatchObject({ text: "Which?", resolved: STAMP });
    expect([report.sections[0]?.final, report.status]).toEqual([STAMP, "submitted"]);
    const back = evolve(
      evolve(report, { type: "report-withdrawn" }, STAMP),
      { type: "section-reopened", section: "one" },
      STAMP,
    );
    expect([back.sections[0]?.final, back.status]).toEqual([null, "draft"]);
  });

  test("leaves what an event doesn't touch the same object", () => {
    const before = after(add("a", "one", null), add("b", "two", null));
    const next = evolve(before, { type: "item-removed", itemId: "a" }, STAMP);
    expect(next.sections[1]).toBe(before.sections[1]);
  });
});

describe("predict", () => {
  const guess = (report: ReportView, command: ReportCommand): ReportView => predict(report, command, STAMP);

  test("places a new item behind the nearest living predecessor, and leaves the version alone", () => {
    const report = after(add("a", "one", null), add("b", "one", "a"), { type: "item-removed", itemId: "b" });
    const shown = guess(report, { type: "add-bullet", itemId: "n", section: "one", after: "b", text: "" });
    expect(ids(shown, "one")).toEqual(["a", "n", "b"]);
    expect(shown.version).toBe(report.version);
  });

  test("doesn't promise what others rely on, and ignores what can't be foreseen", () => {
    const report = after(add("a", "one", null));
    expect(guess(report, { type: "finalise-section", section: "one" })).toBe(report);
    expect(guess(report, { type: "move-item", itemId: "gone", section: "one" })).toBe(report);
    expect(guess(report, { type: "add-bullet", itemId: "a", section: "one", text: "" })).toBe(report);
    expect(guess(report, { type: "resolve-comment", commentId: "none" })).toBe(report);
  });
});

describe("outline", () => {
  test("numbers living bullets and paragraphs over the whole report", () => {
    const report = after(
      add("a", "one", null),
      add("b", "one", "a"),
      { type: "quote-added", itemId: "q", section: "one", after: "b", text: "Said" },
      { type: "item-removed", itemId: "a" },
      add("c", "two", null),
    );
    expect([...paragraphNumbers(report)]).toEqual([
      ["b", 1],
      ["c", 2],
    ]);
    expect(report.sections.map((s) => living(s).length)).toEqual([2, 1]);
  });

  test("sums a section up: blank items are nothing, a lock says final", () => {
    const blank = after(add("a", "one", null, " "));
    expect(blank.sections.map(summarise)[0]).toEqual({ state: "empty", items: 0, waiting: 0 });
    const final = after(add("a", "one", null), { type: "section-finalised", section: "one" });
    expect(final.sections.map(summarise)[0]).toEqual({ state: "final", items: 1, waiting: 0 });
  });

  test("counts words in scripts with and without spaces", () => {
    expect(countWords(after(add("a", "one", null, "Two words"), add("b", "one", "a", "各国对政策")))).toBe(5);
  });

  test("shortens titles and names tags", () => {
    expect(shortTitle("Opportunities, good practices and more")).toBe("Opportunities");
    expect(shortTitle("Challenges")).toBe("Challenges");
    const climate = { scheme: "sdg", value: "13" };
    const goals = { key: "sdg", title: "Goals", tags: [{ value: "13", word: "climate" }] };
    expect(codeOf(climate)).toBe("SDG 13");
    expect(wordOf(climate, { sets: [goals], ownWords: false })).toBe("climate");
    expect(wordOf(climate, { sets: [], ownWords: true })).toBe("");
    expect(codeOf({ scheme: "free", value: "remittance costs" })).toBe("remittance costs");
  });
});
