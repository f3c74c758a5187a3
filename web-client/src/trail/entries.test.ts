import { describe, expect, test } from "vitest";
import { currentAt, isAfter, merged, stepFrom, withLive } from "./entries";
import { EVERYTHING, filterIn, matches, searchWith } from "./filter";
import type { Entry } from "./types";

const AT = "2018-12-06T10:00:00Z";
const entry = (position: number, more: Partial<Entry> = {}): Entry => ({
  ...{ position, from: position, to: position, version: position, edits: 1, at: AT, until: AT },
  ...{ by: "Sara", kind: "typed", itemId: "i", section: "summary" },
  ...more,
});
const positions = (entries: readonly Entry[]): readonly number[] => entries.map((e) => e.position);

describe("the list of changes", () => {
  test("stays newest first; a burst that grew takes its own place", () => {
    const known = [entry(5), entry(3)];
    expect(positions(merged(known, [entry(4), entry(1)]))).toEqual([5, 4, 3, 1]);
    const grew = merged(known, [entry(5, { to: 9, version: 9, edits: 5 })]);
    expect(grew.map((e) => e.version)).toEqual([9, 3]);
    expect(merged(known, [])).toBe(known);
  });

  test("takes live entries that fit the filter, and none older than what is loaded", () => {
    const filter = { ...EVERYTHING, by: "Sara" };
    const live = [entry(7), entry(8, { by: "Noor" }), entry(2)];
    expect(positions(withLive([entry(5)], live, filter, 5))).toEqual([7, 5]);
    expect(positions(withLive([entry(5)], live, filter, null))).toEqual([7, 5, 2]);
  });

  test("forgets at once what is redacted, as the server does: all of the item, the redaction's reason apart", () => {
    const known = [
      entry(9, { after: "secret again" }),
      entry(5, { itemId: "other", after: "kept" }),
      entry(4, { before: "a", after: "secret" }),
      entry(3, { kind: "moved" }),
      entry(2, { kind: "pin-released", note: "redacted" }),
    ];
    const redacted = entry(6, { kind: "redacted", note: "asked-to", by: "Noor" });
    const list = withLive(known, [redacted], EVERYTHING, null);
    const forgotten = { by: "Noor", at: AT, reason: "asked-to" } as const;
    const gone = { before: null, after: null, note: null, forgotten };
    expect(list).toEqual([
      entry(9, gone),
      entry(6, { kind: "redacted", by: "Noor", ...gone, note: "asked-to" }),
      entry(5, { itemId: "other", after: "kept" }),
      entry(4, gone),
      entry(3, { kind: "moved", ...gone }),
      // What was done to a board has none of its words.
      entry(2, { kind: "pin-released", note: "redacted" }),
    ]);
  });

  test("leaves all entries as they are when a quote becomes anonymous, as the server does", () => {
    const known = [
      entry(5, { kind: "attribution-approved" }),
      entry(4, { kind: "attribution-requested" }),
      entry(3, { kind: "name-kept", note: "Amina" }),
      entry(2, { after: "words" }),
    ];
    const anonymous = entry(6, { kind: "quote-anonymous" });
    expect(withLive(known, [anonymous], EVERYTHING, null)).toEqual([anonymous, ...known]);
  });

  test("knows which change made a version, within a burst too", () => {
    const list = [entry(30, { from: 30, to: 33, version: 33 }), entry(20, { from: 20, to: 29, version: 29 })];
    const signedIn = entry(25, { from: null, to: null, version: 29, kind: "signed-in" });
    const overlapping = entry(35, { from: 32, to: 40, version: 40 });
    expect(currentAt([overlapping, ...list], 33)?.position).toBe(30);
    expect(currentAt([...list, signedIn], 31)?.position).toBe(30);
    expect(currentAt(list, 29)?.position).toBe(20);
    expect(currentAt(list, 40)?.position).toBe(30);
    expect(currentAt(list, 10)).toBeNull();
  });

  test("what belongs to no version is placed by its time", () => {
    const signedIn = entry(9, { from: null, to: null, version: 3, kind: "signed-in" });
    expect(isAfter(signedIn, 99, Date.parse(AT) - 1)).toBe(true);
    expect(isAfter(signedIn, 0, Date.parse(AT))).toBe(false);
    expect(isAfter(entry(9), 9, 0)).toBe(false);
    expect(isAfter(entry(9), 8, 0)).toBe(true);
  });

  test("steps from change to change", () => {
    const list = [entry(30), entry(20), entry(10)];
    expect([stepFrom(list, 20, 1), stepFrom(list, 25, -1), stepFrom(list, 30, 1)]).toEqual([30, 20, null]);
  });
});

describe("the filter", () => {
  test("goes into the address and back, and leaves what else is there", () => {
    const filter = {
      ...{ by: "Sara & Noor", section: "summary", kinds: ["typed", "removed"] as const, item: "i1" },
      ...{ since: AT, until: null, text: "climate finance" },
    };
    const search = searchWith("?theme=dark&by=Somebody&version=7", filter);
    expect(filterIn(search)).toEqual(filter);
    expect(new URLSearchParams(search).get("theme")).toBe("dark");
    expect(searchWith(search, EVERYTHING)).toBe("theme=dark&version=7");
  });

  test("leaves out what it doesn't know", () => {
    expect(filterIn("?kind=nonsense&since=yesterday&kind=moved")).toEqual({
      ...EVERYTHING,
      kinds: ["moved"],
    });
  });

  test("chooses as the server does", () => {
    const moved = entry(1, {
      kind: "moved",
      section: "summary",
      toSection: "challenges",
      before: "Über Grenzen",
    });
    expect(matches(moved, { ...EVERYTHING, section: "challenges", kinds: ["moved"] })).toBe(true);
    expect(matches(moved, { ...EVERYTHING, text: " über " })).toBe(true);
    expect(matches(moved, { ...EVERYTHING, text: "finance" })).toBe(false);
    expect(matches(moved, { ...EVERYTHING, item: "j" })).toBe(false);
    expect(matches(moved, { ...EVERYTHING, since: "2018-12-06T10:00:01Z" })).toBe(false);
    expect(matches(moved, { ...EVERYTHING, until: "2018-12-06T09:59:59Z" })).toBe(false);
    expect(matches(moved, { ...EVERYTHING, since: AT, until: AT })).toBe(true);
  });
});
