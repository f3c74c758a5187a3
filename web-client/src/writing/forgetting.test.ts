import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Unsent } from "../outbox/store";
import { item, report, settle, Stage } from "../testing/stage";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  Stage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const redacted = { type: "item-redacted", itemId: "i", reason: "names-a-person" };
const everything = (stage: Stage): string =>
  JSON.stringify([[...stage.storage.entries()], stage.session.snapshot(), stage.session.confirmed]);

describe("a redaction", () => {
  test("takes words that wait, were set aside or are in an editor from page and device", async () => {
    const stage = new Stage(report(5, item("i", "Diallo said", 2), item("j", "Other")));
    stage.type("i", 11, " Aminata");
    await stage.refuse("text-too-long", "Too long.");
    stage.mount("i");
    stage.type("i", 11, " Binta");
    stage.session.ask({ type: "comment-on-item", itemId: "i", commentId: "c", text: "Cheikh?" });
    stage.type("j", 5, " words");
    for (const name of ["Diallo", "Aminata", "Binta", "Cheikh"]) expect(everything(stage)).toContain(name);
    stage.commit(redacted);
    for (const name of ["Diallo", "Aminata", "Binta", "Cheikh"])
      expect(everything(stage)).not.toContain(name);
    expect(stage.text("i")).toBeNull();
    expect(stage.session.pen.open("i")).toBeNull();
    expect(stage.text("j")).toBe("Other words");
    expect(JSON.stringify(stage.kept)).toContain(" words");
    expect(stage.outdated).toBe(1);
  });

  test("lets no answer that comes late bring the words back", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " by Diallo");
    stage.commit(redacted);
    await stage.refuse("item-redacted", "Redacted.");
    await settle();
    expect(everything(stage)).not.toContain("Diallo");
    expect(stage.session.snapshot().kept).toEqual([]);
    expect(stage.letters).toHaveLength(1);
  });

  test("also takes words that a refusal had set aside before it was known here", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " by Diallo");
    await stage.refuse("item-redacted", "Redacted.");
    expect(stage.session.snapshot().kept).toHaveLength(1);
    stage.commit(redacted);
    expect(everything(stage)).not.toContain("Diallo");
  });

  test("takes along the refusal that quotes what was redacted", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.session.ask({ type: "finalise-section", section: "challenges" });
    await stage.refuse("names-unanswered", "These words look like names: Diallo.");
    expect(everything(stage)).toContain("Diallo");
    stage.commit(redacted);
    expect(everything(stage)).not.toContain("Diallo");
  });

  test("that happened while the page was away is found in the report", () => {
    const gone = {
      ...item("i", "", 3),
      ...{ text: null, redacted: { reason: "other", by: "Sara", at: "2018-12-06T10:00:00Z" } as const },
    };
    const unsent: Unsent = {
      personId: "noor",
      queue: [{ kind: "typing", itemId: "i" }],
      texts: { i: { base: "Diallo", revision: 2, clientId: "old", sequence: 0, changes: [[6]], version: 9 } },
      kept: [],
    };
    const stage = new Stage(report(12, gone), unsent);
    expect(everything(stage)).not.toContain("Diallo");
    expect(stage.letters).toEqual([]);
    expect(stage.subscriptions).toEqual([12]);
  });

  test("reaches what closed tabs left on the device, whoever worked in them", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    const left = {
      personId: "sara",
      queue: [],
      texts: { i: { base: "Diallo" }, j: { base: "Other" } },
      kept: [],
    };
    stage.storage.set("roundtable-unsent/r/sara/closed", JSON.stringify(left));
    stage.commit(redacted);
    await settle();
    const now = stage.storage.get("roundtable-unsent/r/sara/closed") ?? "";
    expect(now).not.toContain("Diallo");
    expect(now).toContain("Other");
  });
});

test("words whose change can't be read are set aside, and what comes after goes on", async () => {
  const stage = new Stage(report(5, item("i", "Said", 2), item("j", "Other")));
  stage.type("i", 4, " mine");
  const lost = { revision: 3, clientId: "sara", sequence: 2, changes: null, checksum: null };
  stage.commit({ type: "text-edited", itemId: "i", ...lost });
  await settle();
  expect(stage.text("i")).toBeNull();
  expect(stage.session.snapshot().kept).toMatchObject([{ itemId: "i", mine: "Said mine" }]);
  stage.commit({ type: "item-removed", itemId: "j" });
  expect(stage.session.confirmed.version).toBe(7);
});

describe("a quote marked anonymous", () => {
  const name = { speaker: "Diallo", affiliation: "", how: "" };
  const quote = { ...item("i", "Said", 2), kind: "quote" as const };
  const ask = { type: "request-attribution", itemId: "i", attribution: 1, ...name } as const;
  const requested = { type: "attribution-requested", itemId: "i", attribution: 1, request: null };
  const anonymous = { type: "quote-marked-anonymous", itemId: "i", attribution: 1 };

  test("by somebody else takes the name from what waits here", () => {
    const stage = new Stage(report(5, quote));
    stage.session.ask(ask);
    expect(everything(stage)).toContain("Diallo");
    stage.commit(requested);
    stage.commit(anonymous);
    expect(everything(stage)).not.toContain("Diallo");
    expect(stage.outdated).toBe(1);
  });

  test("while the page was away is not asked for again", () => {
    const unsent: Unsent = {
      personId: "noor",
      queue: [{ kind: "commands", commandId: "c", commands: [ask] }],
      texts: {},
      kept: [],
    };
    const stage = new Stage(report(7, { ...quote, attributions: 1, attributionsOver: 1 }), unsent);
    expect(everything(stage)).not.toContain("Diallo");
    expect(stage.letters).toEqual([]);
  });

  test("is forgotten by what closed tabs left on the device", async () => {
    const stage = new Stage(report(5, quote));
    const left = {
      personId: "sara",
      queue: [{ kind: "commands", commandId: "c", commands: [ask] }],
      texts: {},
      kept: [],
    };
    stage.storage.set("roundtable-unsent/r/sara/closed", JSON.stringify(left));
    stage.commit(requested);
    stage.commit(anonymous);
    await settle();
    expect(stage.storage.get("roundtable-unsent/r/sara/closed")).toBeUndefined();
  });

  test("by oneself leaves the next request on its way", async () => {
    const pending = { ...name, state: "pending", by: "Noor", at: "2018-12-06T10:00:00Z" } as const;
    const stage = new Stage(report(5, { ...quote, attribution: pending, attributions: 1 }));
    const commandId = stage.session.ask({ type: "mark-quote-anonymous", itemId: "i" });
    stage.session.ask({ ...ask, attribution: 2, speaker: "Somebody else" });
    await stage.accept(6);
    stage.commit(anonymous, { commandId });
    expect(everything(stage)).not.toContain("Diallo");
    expect(stage.session.snapshot().report.sections[0]?.items[0]?.attribution?.speaker).toBe("Somebody else");
  });
});
