import { expect, test } from "vitest";
import type { ReportCommand } from "../report/types";
import type { Entry } from "./entry";
import { queueWithout, queueWithoutAttribution, withoutItems } from "./forget";
import type { Kept } from "./kept";
import type { Unsent } from "./store";

const commands = (commandId: string, ...all: readonly ReportCommand[]): Entry => ({
  kind: "commands",
  commandId,
  commands: all,
});
const comment: ReportCommand = { type: "comment-on-item", itemId: "i", commentId: "c", text: "Diallo?" };
const remove: ReportCommand = { type: "remove-item", itemId: "i" };
const other: ReportCommand = { type: "comment-on-item", itemId: "j", commentId: "d", text: "Fine" };

test("of a redacted item nothing with words waits any more, and everything else does", () => {
  const queue = [
    { kind: "typing", itemId: "i" } as const,
    commands("1", comment),
    commands("2", remove),
    commands("3", other),
  ];
  expect(queueWithout(queue, ["i"])).toEqual([commands("2", remove), commands("3", other)]);
});

test("what was asked together with words that go is asked under a new id", () => {
  const [left] = queueWithout([commands("1", comment, other)], ["i"]);
  expect(left).toMatchObject({ kind: "commands", commands: [other] });
  expect(left).not.toMatchObject({ commandId: "1" });
});

test("words set aside and texts of a redacted item go from what is stored", () => {
  const pending = { base: "Diallo", revision: 1, clientId: "x", sequence: 0, changes: [], version: 3 };
  const kept: Kept = {
    ...{ id: "k", itemId: "i", section: "s", kind: "bullet" as const, why: "removed" as const },
    ...{ stamp: null, detail: null, before: "Diallo", mine: "Diallo said", unsent: true },
  };
  const unsent: Unsent = {
    actor: { name: "Noor", role: "note-taker" },
    queue: [],
    texts: { i: pending, j: { ...pending, base: "Other" } },
    kept: [kept],
  };
  const left = withoutItems(unsent, ["i"]);
  expect(JSON.stringify(left)).not.toContain("Diallo");
  expect(Object.keys(left.texts)).toEqual(["j"]);
});

test("who was to be named is forgotten, other commands of the quote are not", () => {
  const name = { speaker: "Diallo", affiliation: "", how: "" };
  const queue = [
    commands("1", { type: "request-attribution", itemId: "i", ...name }),
    commands("2", { type: "request-attribution", itemId: "j", ...name }),
    commands("3", comment),
  ];
  expect(queueWithoutAttribution(queue, "i")).toEqual(queue.slice(1));
});
