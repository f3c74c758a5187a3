import { describe, expect, test } from "vitest";
import type { ItemView, ReportView } from "../report/types";
import { heard, movingWith, nextSlot, orderOf, slotsFor, standingAfter, wordsAt, type Order } from "./order";
import type { BoardView, Pin, ToldBoard } from "./types";

const STAMP = { by: "Hana", at: "2018-12-10T14:00:00Z" };
const item = (id: string, kind: ItemView["kind"], text = "", removed = false): ItemView => ({
  ...{ id, kind, text, revision: 0, added: STAMP, changed: STAMP, tags: [], comments: [] },
  removed: removed ? STAMP : null,
});
const pin = (pinId: string, reportId = "r1"): Pin => ({
  ...{ pinId, reportId, itemId: `i-${pinId}`, code: "3.1", roundtable: "Data", section: "Challenges" },
  ...{ kind: "bullet", version: 4, by: "Hana", at: STAMP.at, then: `said ${pinId}`, now: `now ${pinId}` },
  ...{ state: "same", names: [], attribution: { status: "none" } },
});
const EMPTY: BoardView = {
  ...{
    conferenceId: "c",
    scriptId: "script.c",
    version: 3,
    begun: true,
    minutes: 10,
    conference: "Marrakesh",
  },
  ...{ order: [], left: [], dropped: [], said: [], planned: [] },
};
const told = (board: Partial<BoardView>, ...pins: readonly Pin[]): ToldBoard => ({
  board: { ...EMPTY, order: pins.map(({ pinId }) => pinId), ...board },
  pins: Object.fromEntries(pins.map((one) => [one.pinId, one])),
});
const script = (...items: readonly ItemView[]): ReportView =>
  ({ id: "script.c", version: 9, sections: [{ key: "script", items }] }) as unknown as ReportView;

const whole: Order = orderOf(
  script(
    item("h1", "heading", "Opening"),
    item("own", "paragraph", "Good afternoon"),
    item("h2", "heading", "What we heard"),
    item("pin-a", "paragraph", "Pause here"),
    item("pin-b", "paragraph", "", true),
    item("pin-c", "paragraph"),
    item("h3", "heading", "What we ask"),
  ),
  told(
    {
      left: [
        { pinId: "pin-c", code: "2.1", why: "redacted", at: STAMP.at },
        { pinId: "pin-e", code: "2.2", why: "approval-withdrawn", at: STAMP.at },
        { pinId: "pin-b", code: "2.3", why: "redacted", at: STAMP.at },
      ],
      planned: [
        { itemId: "h1", minutes: 1 },
        { itemId: "h3", minutes: 2 },
      ],
      said: [{ itemId: "own", ...STAMP }],
    },
    ...[pin("pin-a"), pin("pin-d"), pin("pin-x")],
  ),
);

describe("the running order", () => {
  test("has a pin where the script has an item with its id, and gathers the others, the newest first", () => {
    expect(whole.places.map(({ is }) => is)).toEqual(["heading", "own", "heading", "pin", "left", "heading"]);
    expect(whole.gathered.map(({ pinId }) => pinId)).toEqual(["pin-x", "pin-d"]);
    expect([...heard(whole)]).toEqual([["r1", 1]]);
    expect([...whole.said]).toEqual(["own"]);
  });

  test("gathers a pin again whose place was taken away", () => {
    const order = orderOf(script(item("pin-a", "paragraph", "", true)), told({}, pin("pin-a")));
    expect(order.places).toEqual([]);
    expect(order.gathered).toHaveLength(1);
  });

  test("tells of what left: in its place, or where it had none beside it; never again where that was taken away", () => {
    expect(whole.places[4]).toMatchObject({ is: "left", left: { code: "2.1" } });
    expect(whole.leftUnplaced.map(({ pinId }) => pinId)).toEqual(["pin-e"]);
  });

  test("knows the place of a pin that is off the board from words of a chair's own", () => {
    const order = orderOf(script(item("pin-z", "paragraph", "x"), item("z", "paragraph", "x")), told({}));
    expect(order.places.map(({ is }) => is)).toEqual(["left", "own"]);
  });

  test("begins each heading when those before it are over, and sums the minutes up", () => {
    expect(whole.blocks.map(({ from, minutes }) => [from, minutes])).toEqual([
      [0, 1],
      [1, null],
      [1, 2],
    ]);
    expect(whole.planned).toBe(3);
  });

  test("has what stands before the first heading in a block without one", () => {
    const { blocks } = orderOf(script(item("a", "paragraph", "x"), item("h", "heading", "H")), told({}));
    expect(blocks.map(({ heading }) => heading?.id)).toEqual([undefined, "h"]);
  });

  test("says the words that were pinned, whatever the report says by now, and none of what left", () => {
    expect(whole.places.map(wordsAt)).toContain("said pin-a");
    expect(whole.places.map(wordsAt).at(4)).toBe("");
  });

  test("says no note to a pin that was taken off, whatever its id is", () => {
    const { places } = orderOf(script(item("p9", "paragraph", "Private")), told({ dropped: ["p9"] }));
    expect(places).toMatchObject([{ is: "left", left: null }]);
    expect(places.map(wordsAt)).toEqual([""]);
  });

  test("says no name that nobody decided on", () => {
    const named: Pin = {
      ...pin("pin-n"),
      then: "Ana Ruiz agreed",
      names: [{ from: 0, to: 8 }],
      aloud: "[…] agreed",
    };
    const { places } = orderOf(script(item("pin-n", "paragraph")), {
      board: told({}).board,
      pins: { "pin-n": named },
    });
    expect(places.map(wordsAt)).toEqual(["[…] agreed"]);
  });
});

describe("moving", () => {
  test("a point lands behind any other, or first", () => {
    expect(slotsFor(whole, "own")).toEqual([null, "h1", "h2", "pin-a", "pin-c", "h3"]);
    expect(slotsFor(whole, "pin-d")).toEqual([null, "h1", "own", "h2", "pin-a", "pin-c", "h3"]);
  });

  test("a heading takes along what is under it, and lands between others alone", () => {
    expect(movingWith(whole, "h2")).toEqual(["h2", "pin-a", "pin-c"]);
    expect(slotsFor(whole, "h2")).toEqual([null, "own", "h3"]);
    const order = orderOf(
      script(item("a", "paragraph"), item("h", "heading"), item("g", "heading")),
      told({}),
    );
    expect(slotsFor(order, "g")).toEqual(["a", "h"]);
  });

  test("knows where something stands", () => {
    expect(standingAfter(whole, "h1")).toBeNull();
    expect(standingAfter(whole, "pin-a")).toBe("h2");
    expect(standingAfter(whole, "pin-d")).toBeUndefined();
  });

  test("stops at both ends", () => {
    const slots = [null, "a", "b"];
    expect(nextSlot(slots, null, -1)).toBeNull();
    expect(nextSlot(slots, null, 1)).toBe("a");
    expect(nextSlot(slots, "b", 1)).toBe("b");
    // What it stood behind is gone: from the start.
    expect(nextSlot(slots, "gone", 1)).toBeNull();
  });
});
