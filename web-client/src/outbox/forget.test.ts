import { expect, test } from "vitest";
import type { ReportCommand } from "../report/types";
import type { Entry } from "./entry";
import { queueWithout, queueWithoutAttributions, withoutForgotten } from "./forget";
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
    personId: "noor",
    queue: [],
    texts: { i: pending, j: { ...pending, base: "Other" } },
    kept: [kept],
  };
  const left = withoutForgotten(unsent, { items: ["i"], attributions: new Map() });
  expect(JSON.stringify(left)).not.toContain("Diallo");
  expect(Object.keys(left.texts)).toEqual(["j"]);
});

test("who declined is neither asked nor named any more, whoever is asked next is", () => {
  const name = { speaker: "Diallo", affiliation: "", how: "" };
  const approval = { speaker: "Diallo", approvedBy: "Diallo", how: "", on: "2018-12-06" };
  const queue = [
    commands("1", { type: "request-attribution", itemId: "i", attribution: 2, ...name }),
    commands("2", { type: "approve-attribution", itemId: "i", attribution: 2, ...approval }),
    commands("3", { type: "request-attribution", itemId: "i", attribution: 3, ...name }),
    commands("4", { type: "request-attribution", itemId: "j", attribution: 1, ...name }),
    commands("5", comment),
  ];
  expect(queueWithoutAttributions(queue, new Map([["i", 2]]))).toEqual(queue.slice(2));
});
