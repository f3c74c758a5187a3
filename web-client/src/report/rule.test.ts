import { describe, expect, test } from "vitest";
import { item, report } from "../testing/stage";
import { evolve, findItem } from "./evolve";
import { paragraphNumbers, summarise } from "./outline";
import { parseParticipants, writeParticipants } from "./participants";
import { predict } from "./predict";
import { tidings } from "./tidings";
import type { ItemView, ReportEvent, ReportView } from "./types";

const STAMP = { by: "Noor", at: "2018-12-06T14:31:00Z" };
const QUOTE: ItemView = { ...item("q", "A visa is cheap"), kind: "quote" };
const REQUEST = { speaker: "Amina Diallo", affiliation: "Labour", how: "by e-mail" };
const APPROVAL = { approvedBy: "Amina Diallo", how: "in person", on: "2018-12-06" };

const after = (start: ReportView, ...events: readonly ReportEvent[]): ReportView =>
  events.reduce((r, e) => evolve(r, e, STAMP), start);
const quoted = (...events: readonly ReportEvent[]): ItemView | undefined =>
  findItem(after(report(1, QUOTE), ...events), "q");
const requested: ReportEvent = {
  ...{ type: "attribution-requested", itemId: "q", attribution: 1 },
  request: REQUEST,
};

describe("an attribution", () => {
  test("waits, is approved, and is nowhere once the quote is anonymous", () => {
    expect(quoted(requested)?.attribution).toMatchObject({ ...REQUEST, ...STAMP, state: "pending" });
    const approved: ReportEvent = { type: "attribution-approved", itemId: "q", approval: APPROVAL };
    expect(quoted(requested, approved)?.attribution).toMatchObject({
      ...REQUEST,
      state: "approved",
      approval: { ...APPROVAL, ...STAMP },
    });
    const anonymous = after(report(1, QUOTE), requested, approved, {
      type: "quote-marked-anonymous",
      itemId: "q",
      attribution: 1,
    });
    expect(JSON.stringify(anonymous)).not.toContain("Diallo");
  });

  test("is told to readers by its approval alone, without what the editors know", () => {
    const hidden: ReportEvent = {
      ...{ type: "attribution-requested", itemId: "q", attribution: 1 },
      request: null,
    };
    expect(quoted(hidden)?.attribution).toBeNull();
    const told: ReportEvent = {
      ...{ type: "attribution-approved", itemId: "q", approval: null },
      request: { ...REQUEST, how: "" },
    };
    expect(quoted(hidden, told)?.attribution).toMatchObject({
      ...{ speaker: "Amina Diallo", how: "", state: "approved", approval: null },
    });
  });

  test("that was destroyed since names nobody, also in the events of before", () => {
    const gone: ReportEvent = { type: "attribution-approved", itemId: "q", request: null, approval: null };
    expect(quoted(requested, gone)?.attribution).toBeNull();
  });

  test("makes its section wait", () => {
    const [section] = after(report(1, QUOTE), requested).sections;
    expect(section && summarise(section)).toEqual({ state: "waiting", items: 1, waiting: 1 });
  });

  test("is shown at once when asked for, but approved, withdrawn or redacted only by the server", () => {
    const start = report(1, QUOTE);
    const asked = predict(
      start,
      { type: "request-attribution", itemId: "q", attribution: 1, ...REQUEST },
      STAMP,
    );
    expect(findItem(asked, "q")?.attribution?.state).toBe("pending");
    expect(
      predict(
        start,
        { type: "approve-attribution", itemId: "q", attribution: 1, speaker: "Amina Diallo", ...APPROVAL },
        STAMP,
      ),
    ).toBe(start);
    expect(predict(start, { type: "mark-quote-anonymous", itemId: "q" }, STAMP)).toBe(start);
    expect(predict(start, { type: "redact-item", itemId: "q", reason: "other" }, STAMP)).toBe(start);
  });
});

describe("words that are gone", () => {
  const full: ReportView = after(
    report(1, item("i", "Said by Diallo")),
    { type: "item-tagged", itemId: "i", tag: { scheme: "free", value: "Diallo" } },
    { type: "item-commented", itemId: "i", commentId: "c", text: "Diallo?" },
    { type: "name-kept", itemId: "i", text: "Diallo" },
  );

  test("leave reason, actor and time behind, and nothing of text, tags and comments", () => {
    const redacted = after(full, { type: "item-redacted", itemId: "i", reason: "names-a-person" });
    expect(JSON.stringify(redacted)).not.toContain("Diallo");
    expect(findItem(redacted, "i")).toMatchObject({
      text: null,
      redacted: { reason: "names-a-person", ...STAMP },
    });
    expect([...paragraphNumbers(redacted)]).toEqual([["i", 1]]);
  });

  test("make the item unreadable where an event comes without them", () => {
    const lost = { clientId: "x", sequence: 0, changes: null, checksum: null };
    const edited = after(full, { type: "text-edited", itemId: "i", revision: 1, ...lost });
    expect(findItem(edited, "i")).toMatchObject({ text: null, revision: 1 });
    const later = after(edited, {
      ...{ type: "text-edited", itemId: "i", revision: 2, clientId: "x", sequence: 1 },
      changes: [[0, "more"]],
    });
    expect(findItem(later, "i")).toMatchObject({ text: null, revision: 2 });
    const place = { itemId: "n", section: "challenges", after: null };
    expect(findItem(after(full, { type: "bullet-added", text: null, ...place }), "n")?.text).toBeNull();
  });

  test("may as well be left out of an event", () => {
    const told = { type: "text-edited", itemId: "i", revision: 1, clientId: "x", sequence: 0 };
    expect(findItem(after(full, told as unknown as ReportEvent), "i")?.text).toBeNull();
    const added = { type: "bullet-added", itemId: "n", section: "challenges" };
    expect(findItem(after(full, added as unknown as ReportEvent), "n")?.text).toBeNull();
    const asked = { type: "attribution-requested", itemId: "i" };
    expect(findItem(after(full, asked as unknown as ReportEvent), "i")?.attribution).toBeNull();
  });

  test("don't stop the events around them", () => {
    const start = report(1, item("i", "Said"));
    const rest = after(
      start,
      { type: "item-tagged", itemId: "i", tag: null },
      { type: "item-commented", itemId: "i", commentId: "c", text: null },
      { type: "rapporteur-assigned", person: null },
      { type: "name-kept", itemId: "i", text: null },
      { type: "key-destroyed" },
    );
    expect(rest.version).toBe(6);
    expect(findItem(rest, "i")).toMatchObject({ text: "Said", tags: [], comments: [{ text: null }] });
  });
});

test("tidings say what the rule brought about, and to whom", () => {
  const start = report(1, QUOTE, item("i", "Words"));
  const waiting = after(start, requested);
  expect(tidings(start, waiting)).toEqual(["The quote “A visa is cheap” waits for approval."]);
  expect(
    tidings(waiting, after(waiting, { type: "quote-marked-anonymous", itemId: "q", attribution: 1 })),
  ).toEqual(["The quote “A visa is cheap” is anonymous again."]);
  const redacted = after(start, { type: "item-redacted", itemId: "i", reason: "asked-to" });
  expect(tidings(start, redacted)).toEqual(["Noor redacted a bullet: somebody concerned asked for it."]);
  expect(tidings(start, start)).toEqual([]);
});

describe("a list of participants", () => {
  test("is parted by tab, semicolon or the first comma, in that order", () => {
    const written = [
      "Amina Diallo, Ministry of Labour, Dakar",
      "Diallo, Amina;Ministry of Labour",
      "Li Wei\tILO, Geneva",
      "",
      "  Alone  ",
      "Alone",
    ].join("\r\n");
    expect(parseParticipants(written)).toEqual({
      people: [
        { name: "Amina Diallo", affiliation: "Ministry of Labour, Dakar" },
        { name: "Diallo, Amina", affiliation: "Ministry of Labour" },
        { name: "Li Wei", affiliation: "ILO, Geneva" },
        { name: "Alone", affiliation: "" },
      ],
      faults: [],
    });
  });

  test("says which lines have no name, or too much of one", () => {
    const { people, faults } = parseParticipants(`Amina\n, Ministry\n${"x".repeat(201)}\n--`);
    expect(people).toEqual([{ name: "Amina", affiliation: "" }]);
    expect(faults.map((f) => f.line)).toEqual([2, 3, 4]);
  });

  test("takes 500 at most", () => {
    const many = Array.from({ length: 501 }, (_, i) => `Person ${i}`).join("\n");
    expect(parseParticipants(many).faults).toHaveLength(1);
  });

  test("comes back the same when it is written out and read again", () => {
    const people = [
      { name: "Diallo, Amina", affiliation: "Labour; Dakar" },
      { name: "Li Wei", affiliation: "" },
      { name: "Sara", affiliation: "ILO, Geneva" },
    ];
    expect(parseParticipants(writeParticipants(people))).toEqual({ people, faults: [] });
  });
});
