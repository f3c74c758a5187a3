import { describe, expect, test } from "vitest";
import type { Copy, Stage } from "./api";
import { nameOf, pauseFor, stateOf, tidings } from "./words";

const copy = (stage: Stage, change: Partial<Copy> = {}): Copy => ({
  id: "c1",
  form: "pdf",
  reports: null,
  of: 30,
  done: 12,
  stage,
  sentence: null,
  at: "2026-05-04T09:00:00Z",
  ...change,
});

test("a copy is called by how many reports of which form are in it", () => {
  expect(nameOf(copy("ready"))).toBe("All 30 reports as PDF");
  expect(nameOf(copy("ready", { reports: ["a", "b"], of: 2, form: "docx" }))).toBe("2 reports as Word");
  expect(nameOf(copy("ready", { of: 1, form: "md" }))).toBe("1 report as Markdown");
});

test("its state is told in words, and why it was lost in the server's", () => {
  expect(stateOf(copy("making"))).toBe("12 of 30");
  expect(stateOf(copy("lost", { sentence: "Roundtable was restarted." }))).toBe("Roundtable was restarted.");
});

describe("how often is looked", () => {
  test.each([
    [["making", "ready"], 1_000],
    [["waiting"], 1_000],
    [["fetched", "ready"], 5_000],
    [["fetched", "lost"], null],
    [[], null],
  ] as const)("%j: %s", (stages, pause) => {
    expect(
      pauseFor(
        stages.map((stage) => copy(stage)),
        new Set(),
      ),
    ).toBe(pause);
  });

  test("again where the first look failed, and sooner while a file is on its way", () => {
    expect(pauseFor(null, new Set())).toBe(5_000);
    const ready = copy("ready");
    expect(pauseFor([ready], new Set([ready.id]))).toBe(1_000);
    expect(stateOf(ready, true)).toBe("On its way to this device");
  });
});

describe("what is said aloud", () => {
  test("that one is ready, once", () => {
    expect(tidings([copy("making")], [copy("ready")])).toBe("All 30 reports as PDF: ready to download.");
    expect(tidings([copy("ready")], [copy("ready")])).toBe("");
  });
  test("why one was lost", () => {
    expect(tidings([copy("ready")], [copy("lost", { sentence: "It was dropped." })])).toBe(
      "All 30 reports as PDF: It was dropped.",
    );
  });
  test("not how it goes on, nor what was there before the page", () => {
    expect(tidings([copy("waiting")], [copy("making")])).toBe("");
    expect(tidings([copy("ready")], [copy("fetched")])).toBe("");
    expect(tidings([], [copy("lost")])).toBe("");
  });
});
