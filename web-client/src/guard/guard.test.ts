import { ChangeSet, EditorState } from "@codemirror/state";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findingAt, guardMarks, showFindings } from "../editor/guard-marks";
import type { ReportView } from "../report/types";
import { item, report } from "../testing/stage";
import { neutral, place, placedIn, type Finding } from "./findings";
import { NameGuard } from "./name-guard";

const finding = (from: number, text: string): Finding => ({
  from,
  to: from + text.length,
  kind: "name",
  text,
});

describe("a finding", () => {
  test("stays by its words where these have moved, and goes with them", () => {
    const found = [finding(3, "Diallo")];
    expect(place(found, "As Diallo said")).toEqual([finding(3, "Diallo")]);
    expect(place(found, "Later, as Diallo said")).toEqual([finding(10, "Diallo")]);
    expect(place(found, "As Dialla said")).toEqual([]);
  });

  test("takes the nearest of equal words, each its own", () => {
    const found = [finding(0, "Li"), finding(5, "Li")];
    expect(place(found, "Li or Li").map((f) => f.from)).toEqual([0, 6]);
    expect(place(found, "Li or no").map((f) => f.from)).toEqual([0]);
  });

  test("isn't shown where somebody kept the words, or the text is gone", () => {
    const found = [finding(0, "Diallo")];
    const kept = [{ text: "Diallo", by: "Noor", at: "2018-12-06T10:00:00Z" }];
    expect(placedIn({ ...item("i", "Diallo"), kept }, found)).toEqual([]);
    expect(placedIn({ ...item("i", ""), text: null }, found)).toEqual([]);
  });

  test("gives way to neutral words, with a capital where a sentence begins", () => {
    expect(neutral("As Diallo said", finding(3, "Diallo"))).toBe("As a participant said");
    expect(neutral("Diallo said", finding(0, "Diallo"))).toBe("A participant said");
    expect(neutral("So. Diallo said", finding(4, "Diallo"))).toBe("So. A participant said");
  });

  test("moves along in an editor, and is dropped there once its words are changed", () => {
    const start = EditorState.create({ doc: "As Diallo said", extensions: guardMarks });
    const shown = start.update({ effects: showFindings.of([finding(3, "Diallo")]) }).state;
    expect(findingAt(shown, 9)?.text).toBe("Diallo");
    const moved = shown.update({ changes: { from: 0, insert: "Then, " } }).state;
    expect(findingAt(moved, 12)).toMatchObject({ from: 9, to: 15 });
    const changed = moved.update({
      changes: ChangeSet.of({ from: 11, insert: "x" }, moved.doc.length),
    }).state;
    expect(findingAt(changed, 12)).toBeNull();
  });
});

describe("the guard", () => {
  const asked: string[] = [];
  let answers: object = {};
  beforeEach(() => {
    vi.useFakeTimers();
    asked.length = 0;
    vi.stubGlobal("fetch", (path: string) => {
      asked.push(path);
      return Promise.resolve(new Response(JSON.stringify(answers)));
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const participants = [{ name: "Amina Diallo", affiliation: "" }];
  const found = (version: number, from = 0): object => ({
    version,
    items: [{ itemId: "i", revision: 0, findings: [finding(from, "Diallo")] }],
  });

  function follow(start: ReportView): {
    confirmed: ReportView;
    subscribe: () => () => void;
    tell: () => void;
  } {
    const listeners = new Set<() => void>();
    return {
      confirmed: start,
      subscribe: (listener?: () => void) => {
        if (listener) listeners.add(listener);
        return () => undefined;
      },
      tell: () => listeners.forEach((listener) => listener()),
    };
  }

  test("asks once the words have rested, about the item alone, and not while there is no list", async () => {
    const followed = follow(report(1, item("i", "Diallo"), item("j", "Other")));
    const guard = new NameGuard(followed, true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual([]);
    followed.confirmed = { ...followed.confirmed, version: 2, participants };
    answers = found(2);
    followed.tell();
    await vi.advanceTimersByTimeAsync(400);
    expect(asked).toEqual(["/api/reports/r/findings"]);
    expect(guard.findings().get("i")).toHaveLength(1);
    for (const [i, text] of ["Diallo s", "Diallo sa", "Diallo sai"].entries()) {
      followed.confirmed = { ...report(3 + i, item("i", text), item("j", "Other")), participants };
      followed.tell();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(asked).toHaveLength(1);
    answers = found(5);
    await vi.advanceTimersByTimeAsync(400);
    // `j` is an item of its own in each state, but its words are the same.
    expect(asked[1]).toBe("/api/reports/r/findings?item=i");
    guard.stop();
  });

  test("asks at last also where nobody pauses, and again where the answer is behind", async () => {
    const followed = follow({ ...report(1, item("i", "Diallo")), participants });
    answers = found(1);
    const guard = new NameGuard(followed, true);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(1);
    for (let version = 2; version < 14; version++) {
      followed.confirmed = { ...report(version, item("i", `Diallo ${version}`)), participants };
      followed.tell();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(asked.length).toBeGreaterThan(1);
    answers = found(13);
    await vi.advanceTimersByTimeAsync(5_000);
    const settled = asked.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked).toHaveLength(settled);
    guard.stop();
  });

  test("forgets at once what it found in an item that was redacted", async () => {
    const followed = follow({ ...report(1, item("i", "Diallo")), participants });
    answers = found(1);
    const guard = new NameGuard(followed, true);
    await vi.advanceTimersByTimeAsync(0);
    followed.confirmed = { ...report(2, { ...item("i", ""), text: null }), participants };
    followed.tell();
    expect(guard.findings().size).toBe(0);
    guard.stop();
  });

  test("asks nothing for those who may not", async () => {
    const guard = new NameGuard(follow({ ...report(1, item("i", "Diallo")), participants }), false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toEqual([]);
    expect(guard.findings().size).toBe(0);
  });
});
