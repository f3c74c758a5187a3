import { expect, test } from "vitest";
import { newQuestions, openQuestions } from "./questions";
import type { CommentView, ItemView, ReportView } from "./types";

const comment = (id: string, by: string, more: Partial<CommentView> = {}): CommentView => ({
  ...{ id, by, text: `${by} asks`, at: "2026-05-04T09:00:00Z", inReplyTo: null, resolved: null },
  ...more,
});
const item = (id: string, comments: readonly CommentView[], more: Partial<ItemView> = {}): ItemView =>
  ({ id, kind: "bullet", text: "Words", comments, ...more }) as ItemView;
const report = (...items: readonly ItemView[]): ReportView =>
  ({ sections: [{ key: "summary", items }] }) as unknown as ReportView;

test("open are those that nobody resolved, on items that are there", () => {
  const resolved = { by: "Sara", at: "2026-05-04T09:01:00Z" };
  const found = openQuestions(
    report(
      item("a", [comment("1", "Ines"), comment("2", "Ines", { resolved })]),
      item("b", [comment("3", "Ines")], { removed: resolved }),
    ),
  );
  expect(found.map((q) => q.first.id)).toEqual(["1"]);
});

test("answered is what somebody else had the last word in", () => {
  const thread = [comment("1", "Ines"), comment("2", "Sara", { inReplyTo: "1" })];
  expect(openQuestions(report(item("a", thread)))[0]?.answered).toBe(true);
  const again = [...thread, comment("3", "Ines", { inReplyTo: "1" })];
  expect(openQuestions(report(item("a", again)))[0]?.answered).toBe(false);
});

test("new are other people's that were not there", () => {
  const before = report(item("a", [comment("1", "Ines")]));
  const after = report(item("a", [comment("1", "Ines"), comment("2", "Sara"), comment("3", "Ines")]));
  expect(newQuestions(before, after, "Sara").map((q) => q.first.id)).toEqual(["3"]);
});
