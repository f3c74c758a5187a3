import { describe, expect, test } from "vitest";
import { applyChange, findItem, sectionOf } from "../report/evolve";
import { living } from "../report/outline";
import { predict } from "../report/predict";
import { restores } from "../report/rights";
import type { ItemView, ReportCommand, ReportView } from "../report/types";
import { compare, differing, summary } from "./compare";
import { planItem, planSection, type Plan } from "./restore";

const STAMP = { by: "Sara", at: "2018-12-06T10:00:00Z" };
const item = (id: string, text: string | null, more: Partial<ItemView> = {}): ItemView => ({
  ...{ id, kind: "bullet", level: null, text, revision: 0, removed: null, tags: [], comments: [] },
  ...{ added: STAMP, changed: STAMP },
  ...more,
});
function report(
  sections: Readonly<Record<string, readonly ItemView[]>>,
  more: Partial<ReportView> = {},
): ReportView {
  return {
    ...{ id: "r", version: 1, conferenceId: "c", conference: "C", status: "draft", submitted: null },
    roundtable: { reportId: "r", code: "1", title: "T", place: "", date: null },
    template: { name: "T", guidance: "", sections: [], tagging: { sets: [], ownWords: true } },
    sections: Object.entries(sections).map(([key, items]) => ({ key, final: null, items })),
    ...more,
  };
}
const removed = { removed: STAMP };

/** What the server would make of the commands; refuses what it would refuse. */
function obeyed(start: ReportView, plan: Plan): ReportView {
  if ("hindrance" in plan) throw new Error(plan.hindrance);
  return plan.commands.reduce((now, command: ReportCommand) => {
    const id = "itemId" in command ? command.itemId : "";
    const is = findItem(now, id);
    if (!is) throw new Error(`no item ${id}`);
    if (Boolean(is.removed) !== (command.type === "restore-item")) throw new Error(`${command.type} refused`);
    if (command.type !== "edit-text") return predict(now, command, STAMP);
    if (command.revision !== is.revision) throw new Error("made on another revision");
    const text = command.changes.reduce<string>(applyChange, is.text ?? "");
    return {
      ...now,
      sections: now.sections.map((s) => ({
        ...s,
        items: s.items.map((i) => (i.id === id ? { ...i, text, revision: i.revision + 1 } : i)),
      })),
    };
  }, start);
}
const paper = (r: ReportView, key: string) =>
  r.sections.filter((s) => s.key === key).flatMap((s) => living(s).map((i) => [i.id, i.text]));
const types = (plan: Plan) => ("hindrance" in plan ? plan.hindrance : plan.commands.map((c) => c.type));

describe("restoring an item", () => {
  const then = report({ a: [item("1", "one"), item("2", "two words")], b: [] });

  test("brings back what was removed, moved and rewritten, in one request", () => {
    const now = report({
      a: [item("1", "one")],
      b: [item("2", "two other words", { ...removed, revision: 4 })],
    });
    const plan = planItem(then, now, "2", "rapporteur");
    expect(types(plan)).toEqual(["restore-item", "move-item", "edit-text"]);
    expect(paper(obeyed(now, plan), "a")).toEqual([
      ["1", "one"],
      ["2", "two words"],
    ]);
  });

  test("changes only what differs in a text", () => {
    const now = report({ a: [item("1", "one"), item("2", "two long words", { revision: 7 })], b: [] });
    const plan = planItem(then, now, "2", "note-taker");
    expect(plan).toMatchObject({ commands: [{ type: "edit-text", revision: 7, changes: [[4, [5], 5]] }] });
  });

  test("brings back what was shifted within its section, and leaves what only has other neighbours", () => {
    const at = (ids: string, gone = ""): ReportView =>
      report({ a: Array.from(ids, (id) => item(id, id, gone.includes(id) ? removed : {})) });
    const order = (r: ReportView): string =>
      paper(r, "a")
        .map(([id]) => id)
        .join("");
    const now = at("BCDA");
    const plan = planItem(at("ABCD"), now, "A", "rapporteur");
    expect(plan).toMatchObject({
      commands: [{ type: "move-item", itemId: "A", section: "a", after: null }],
      steps: ["It goes back to where it stood in its section."],
    });
    expect(order(obeyed(now, plan))).toBe("ABCD");
    for (const other of "BCD")
      expect(types(planItem(at("ABCD"), now, other, "rapporteur"))).toMatch(/nothing to restore/);
    // Where its predecessor of then is gone, behind the nearest one that lives.
    const without = at("CABD", "B");
    expect(planItem(at("ABCD"), without, "C", "rapporteur")).toMatchObject({ commands: [{ after: "A" }] });
    // What came and went around it is no shift, and two that changed places can both be asked for.
    expect(types(planItem(at("ABC"), at("xAyBCz", "B"), "C", "rapporteur"))).toMatch(/nothing to restore/);
    for (const either of "AB")
      expect(order(obeyed(at("BA"), planItem(at("AB"), at("BA"), either, "rapporteur")))).toBe("AB");
  });

  test("what was removed after it was shifted comes back to where it stood", () => {
    const now = report({ a: [item("2", "two words", removed), item("1", "one")], b: [] });
    const plan = planItem(then, now, "2", "rapporteur");
    expect(types(plan)).toEqual(["restore-item", "move-item"]);
    expect(paper(obeyed(now, plan), "a").map(([id]) => id)).toEqual(["1", "2"]);
  });

  test("gives back the tags that it had, and says so", () => {
    const [gcm, sdg, free] = [
      { scheme: "gcm", value: "23" },
      { scheme: "sdg", value: "13" },
      { scheme: "free", value: "ports" },
    ] as const;
    const was = report({ a: [item("1", "one", { tags: [gcm, sdg] })] });
    const now = report({ a: [item("1", "one", { tags: [free, sdg] })] });
    const plan = planItem(was, now, "1", "rapporteur");
    expect(plan).toMatchObject({
      commands: [
        { type: "untag-item", tag: free },
        { type: "tag-item", tag: gcm },
      ],
      steps: ["Its tags become those again."],
    });
    expect(findItem(obeyed(now, plan), "1")?.tags).toEqual([sdg, gcm]);
    expect(types(planSection(was, now, "a", "rapporteur"))).toEqual(["untag-item", "tag-item"]);
    const gone = report({ a: [item("1", "one", { tags: [free], ...removed })] });
    expect(planItem(was, gone, "1", "auditor")).toMatchObject({
      commands: [{ type: "restore-item" }],
      left: ["It keeps the tags that it had last."],
    });
  });

  test("takes a shift back, whatever it was", () => {
    const seed = 611;
    let state = seed;
    const random = (n: number): number => (state = (state * 48271) % 2147483647) % n;
    const shuffled = (): ReportView => {
      const items = Array.from({ length: 5 }, (_, i) => [random(1000), item(String(i), "x")] as const);
      return report({ a: items.toSorted((a, b) => a[0] - b[0]).map(([, i]) => i) });
    };
    for (let round = 0; round < 300; round++) {
      const [old, now, id] = [shuffled(), shuffled(), String(random(5))];
      const plan = planItem(old, now, id, "rapporteur");
      if ("hindrance" in plan) continue;
      const done = obeyed(now, plan);
      const undone = obeyed(done, planItem(now, done, id, "rapporteur"));
      expect(paper(undone, "a"), `seed ${seed}, round ${round}`).toEqual(paper(now, "a"));
    }
  });

  test("undoes what it did", () => {
    const now = report({ a: [item("1", "one")], b: [item("2", "two other words", removed)] });
    const done = obeyed(now, planItem(then, now, "2", "rapporteur"));
    const undone = obeyed(done, planItem(now, done, "2", "rapporteur"));
    expect(findItem(undone, "2")).toMatchObject({ text: "two other words", removed: STAMP });
    expect(sectionOf(undone, "2")?.key).toBe("b");
  });

  test("lets an auditor bring back what was removed, and nothing else", () => {
    const gone = report({ a: [item("1", "one"), item("2", "two words", removed)], b: [] });
    expect(types(planItem(then, gone, "2", "auditor"))).toEqual(["restore-item"]);
    const edited = report({ a: [item("1", "one"), item("2", "else")], b: [] });
    expect(types(planItem(then, edited, "2", "auditor"))).toMatch(/auditor can bring back what was removed/);
    expect(types(planSection(then, edited, "a", "auditor"))).toMatch(/auditor/);
  });

  test("says who may, to those who may not", () => {
    expect(types(planItem(then, then, "1", "reader"))).toMatch(/rapporteur, the note taker and auditors/);
    expect(
      ["rapporteur", "note-taker", "auditor", "chair", "organiser", "reader"].filter((r) =>
        restores(r as never),
      ),
    ).toEqual(["rapporteur", "note-taker", "auditor"]);
  });

  test.each([
    ["is like that now", then, then],
    ["final", then, report({ a: [], b: [item("2", "x")] }, {})],
    ["submitted", then, report({ a: [item("2", "x")], b: [] }, { status: "submitted" })],
    [
      "destroyed for good",
      then,
      report({ a: [item("2", null, { redacted: { reason: "other", ...STAMP } })], b: [] }),
    ],
    ["can’t be read any more", then, report({ a: [item("2", null)], b: [] })],
    ["doesn’t have the item", then, report({ a: [], b: [] })],
  ] as const)("says why it can't: %s", (why, from, now) => {
    const sections = now.sections.map((s) => (why === "final" && s.key === "a" ? { ...s, final: STAMP } : s));
    expect(types(planItem(from, { ...now, sections }, "2", "rapporteur"))).toContain(why);
  });

  test("leaves words alone that somebody gave their name to", () => {
    const attribution = { speaker: "A", affiliation: "", how: "", state: "approved", ...STAMP } as const;
    const now = report({ a: [item("2", "x", { kind: "quote", attribution })], b: [] });
    expect(types(planItem(then, now, "2", "rapporteur"))).toContain("Mark it anonymous first");
  });
});

describe("restoring a section", () => {
  test("makes it what it was, whatever happened since", () => {
    const seed = 1202;
    let state = seed;
    const random = (n: number): number => (state = (state * 48271) % 2147483647) % n;
    const flip = (i: ItemView): ItemView => ({ ...i, removed: random(3) === 0 ? STAMP : null });
    const shuffled = (items: readonly ItemView[]): readonly ItemView[] =>
      items
        .map((i) => [random(1000), i] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, i]) => i);
    for (let round = 0; round < 500; round++) {
      const all = Array.from({ length: 1 + random(9) }, (_, i) => item(String(i), `text ${random(5)}`));
      const at = (items: readonly ItemView[]): ReportView => {
        const cut = random(items.length + 1);
        return report({ a: items.slice(0, cut).map(flip), b: items.slice(cut).map(flip) });
      };
      const then = at(shuffled(all.slice(random(2))));
      const now = at(shuffled(all.map((i) => ({ ...i, text: `text ${random(5)}`, revision: random(9) }))));
      const plan = planSection(then, now, "a", "rapporteur");
      const result = "hindrance" in plan ? now : obeyed(now, plan);
      expect(paper(result, "a"), `seed ${seed}, round ${round}`).toEqual(paper(then, "a"));
    }
  });

  test("moves no more than it must", () => {
    const items = ["1", "2", "3", "4"].map((id) => item(id, id));
    const now = report({ a: [items[3], items[0], items[1], items[2]].filter((i) => i !== undefined) });
    expect(planSection(report({ a: items }), now, "a", "rapporteur")).toMatchObject({
      commands: [{ type: "move-item", itemId: "4", after: "3" }],
    });
  });

  test("sends back what came from another section, and removes what came from nowhere", () => {
    const then = report({ a: [], b: [item("1", "one")] });
    const now = report({ a: [item("1", "one"), item("2", "new")], b: [] });
    const plan = planSection(then, now, "a", "rapporteur");
    expect(types(plan)).toEqual(["move-item", "remove-item"]);
    expect(paper(obeyed(now, plan), "b")).toEqual([["1", "one"]]);
  });

  test("leaves redacted items where they are, and says so", () => {
    const then = report({ a: [item("1", null), item("2", "two")] });
    const now = report({ a: [item("1", null, { redacted: { reason: "other", ...STAMP } }), item("2", "x")] });
    const plan = planSection(then, now, "a", "rapporteur");
    expect(types(plan)).toEqual(["edit-text"]);
    expect(plan).toMatchObject({ left: ["One item can’t be read any more, and stays as it is."] });
  });

  test("does not begin what one request can't hold", () => {
    const long = Array.from({ length: 9 }, (_, i) => item(String(i), "x".repeat(9_000)));
    const now = report({ a: long.map((i) => ({ ...i, text: "" })) });
    expect(types(planSection(report({ a: long }), now, "a", "rapporteur"))).toContain(
      "too much for one request",
    );
  });
});

describe("comparing two versions", () => {
  const older = report({
    a: [item("1", "one"), item("2", "two"), item("5", "old secret")],
    b: [item("3", "three")],
  });
  const newer = report({
    a: [item("1", "one more"), item("2", "two", removed), item("3", "three"), item("5", null)],
    b: [item("4", "four")],
  });

  test("tells what was added, edited, removed and moved, at its place on paper", () => {
    const changes = compare(older, newer);
    expect(changes.flatMap((s) => s.items.map((c) => [c.item.id, c.kind, c.movedFrom]))).toEqual([
      ["1", "edited", null],
      ["2", "removed", null],
      ["3", "same", "b"],
      ["5", "redacted", null],
      ["4", "added", null],
    ]);
    expect(summary(changes)).toBe("1 added, 1 edited, 1 removed, 1 moved to another section.");
    expect(summary(compare(newer, newer))).toBe("No item differs.");
  });

  test("knows what can be restored, and what is as it was", () => {
    const { items, sections, removed: gone } = differing(older, newer);
    expect([[...items], [...sections], [...gone]]).toEqual([["1", "2", "3"], ["a", "b"], ["2"]]);
    expect(differing(newer, newer)).toEqual({ items: new Set(), sections: new Set(), removed: new Set() });
    const ordered = report({ a: ["1", "2", "3"].map((id) => item(id, id)) });
    const shift = report({ a: ["2", "3", "1"].map((id) => item(id, id)) });
    expect([[...differing(ordered, shift).items], [...differing(ordered, shift).sections]]).toEqual([
      ["1"],
      ["a"],
    ]);
    const tagged = report({ a: [item("1", "1", { tags: [{ scheme: "gcm", value: "23" }] })] });
    expect([...differing(tagged, report({ a: [item("1", "1")] })).items]).toEqual(["1"]);
  });

  test("never shows what was redacted since", () => {
    expect(JSON.stringify(compare(older, newer).map((s) => s.items.map((c) => c.pieces)))).not.toContain(
      "secret",
    );
  });
});
