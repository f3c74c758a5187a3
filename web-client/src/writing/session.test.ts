import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Unsent } from "../outbox/store";
import { edited, item, report, settle, Stage } from "../testing/stage";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  Stage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const command = (stage: Stage, at = -1): Record<string, unknown> => {
  const commands = stage.letters.at(at)?.["commands"] as readonly Record<string, unknown>[];
  return commands[0] ?? {};
};

const restored = (version: number, revision: number): Unsent => ({
  personId: "noor",
  queue: [{ kind: "typing", itemId: "i" }],
  texts: {
    i: { base: "Said", revision, clientId: "old", sequence: 0, changes: [[4, [0, "!"]]], version },
  },
  kept: [],
});

describe("words restored after a reload", () => {
  test("get every change that they need, also where the connection breaks off on the way", () => {
    const stage = new Stage(report(12, item("i", "He said so", 2)), restored(9, 0));
    expect(stage.subscriptions).toEqual([9]);
    stage.commit(edited("i", 1, [[0, "He said"], [4]], "He said"), { version: 10 });
    stage.reconnect();
    expect(stage.subscriptions).toEqual([9, 9]);
    expect(stage.kept?.texts["i"]).toMatchObject({ version: 9, revision: 1 });
    stage.commit(edited("i", 2, [7, [0, " so"]], "He said so"), { version: 12 });
    expect(stage.text("i")).toBe("He said so!");
    stage.reconnect();
    expect(stage.subscriptions).toEqual([9, 9, 12]);
  });

  test("are sent as they were, and what is typed after them is sent too", async () => {
    const stage = new Stage(report(12, item("i", "Said")), restored(12, 0));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(command(stage)).toMatchObject({ clientId: "old", sequence: 0 });
    stage.type("i", 5, "?");
    await stage.accept(13);
    const own = { clientId: "old", changes: [4, [0, "!"]], sequence: 0 };
    stage.commit({ ...edited("i", 1, own.changes, "Said!"), ...own });
    expect(command(stage)).toMatchObject({
      clientId: "old",
      sequence: 0,
      changes: [
        [4, [0, "!"]],
        [5, [0, "?"]],
      ],
    });
    await stage.accept(14);
    stage.commit({ ...edited("i", 2, [5, [0, "?"]], "Said!?"), clientId: "old", sequence: 1 });
    stage.type("i", 6, " Then");
    expect(command(stage)).toMatchObject({ sequence: 0, changes: [[6, [0, " Then"]]] });
    expect(stage.kept?.texts["i"]?.clientId).not.toBe("old");
  });

  test("start again where a change is missing", async () => {
    const stage = new Stage(report(12, item("i", "Said", 3)), restored(12, 1));
    stage.loads = report(13, item("i", "He said", 4));
    stage.commit(edited("i", 4, [[4, "He said"]], "He said"));
    await vi.advanceTimersByTimeAsync(1_000);
    await stage.refuse("resync-required");
    await settle();
    expect(stage.text("i")).toBe("He said!");
  });
});

describe("a text that turns out to be another than the server's", () => {
  test("lets what is on its way arrive before it is loaded again, so that no words come twice", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " words");
    expect(stage.letters).toHaveLength(1);
    stage.commit(edited("i", 3, [4, [0, "."]], "elsewhere"));
    await settle();
    expect(stage.asked).toEqual([]);
    stage.type("i", 11, " and more");
    stage.loads = report(7, item("i", "Said other words", 4));
    await stage.accept(7);
    expect(stage.asked).toEqual(["/api/reports/r?atLeast=7"]);
    await settle();
    expect(stage.text("i")).toBe("Said other words and more");
    expect(command(stage)).toMatchObject({ revision: 4, sequence: 0, changes: [[16, [0, " and more"]]] });
  });

  test("puts the words of a refused edit back in, as a new edit", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " words");
    stage.loads = report(5, item("i", "He said", 9));
    await stage.refuse("resync-required");
    await settle();
    expect(stage.text("i")).toBe("He said words");
    expect(stage.letters).toHaveLength(2);
    expect(command(stage, 1)["clientId"]).not.toBe(command(stage, 0)["clientId"]);
    expect(stage.session.snapshot().kept).toEqual([]);
  });

  test("never goes back to an older text than the live view has shown", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " words");
    void stage.refuse("resync-required");
    stage.commit({ type: "item-tagged", itemId: "i", tag: { scheme: "gcm", value: "1" } });
    await settle();
    expect(stage.text("i")).toBe("Said words");
    stage.loads = report(6, item("i", "He said", 4));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stage.session.confirmed.version).toBe(6);
    expect(stage.text("i")).toBe("He said words");
  });
});

describe("a server that was set back", () => {
  test("gets what it lost once more, and no letter of before twice", async () => {
    const stage = new Stage(report(8, item("i", "Said", 2)));
    stage.session.ask({ type: "tag-item", itemId: "i", tag: { scheme: "gcm", value: "1" } });
    await stage.accept(9);
    stage.type("i", 4, " words");
    expect(stage.letters).toHaveLength(2);
    stage.loads = report(3, item("i", "Sa", 1));
    stage.live({ type: "error", code: "version-ahead" });
    await stage.refuse("revision-ahead");
    await settle();
    expect(stage.session.confirmed.version).toBe(3);
    expect(stage.text("i")).toBe("Sa words");
    expect(command(stage)["type"]).toBe("tag-item");
    await stage.accept(4);
    expect(command(stage)).toMatchObject({ type: "edit-text", revision: 1, sequence: 0 });
    expect(stage.subscriptions.at(-1)).toBe(8);
    stage.reconnect();
    expect(stage.subscriptions.at(-1)).toBe(3);
  });

  test("gets words again that it had said it held, and that were never seen in it", async () => {
    const stage = new Stage(report(8, item("i", "Said", 2)));
    stage.type("i", 4, " words");
    await stage.accept(9);
    stage.loads = report(3, item("i", "Sa", 1));
    stage.live({ type: "error", code: "version-ahead" });
    await settle();
    expect(stage.text("i")).toBe("Sa words");
    expect(command(stage)).toMatchObject({ revision: 1, changes: [[2, [0, " words"]]] });
  });
});

describe("what is refused", () => {
  test("is set aside as words, and the save line says that not all is saved", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " words");
    await stage.refuse("text-too-long", "Too long.");
    const { kept, save } = stage.session.snapshot();
    expect(kept).toMatchObject([{ before: "Said", mine: "Said words", unsent: true, detail: "Too long." }]);
    expect(save).toEqual({ is: "aside", count: 1 });
    expect(stage.text("i")).toBe("Said");
    stage.type("i", 4, " again");
    expect(command(stage)).toMatchObject({ sequence: 0, changes: [[4, [0, " again"]]] });
  });

  test("is one run of words though its writer typed on before the reason came", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " words");
    await stage.refuse("section-final", "It is final.");
    stage.type("i", 4, " and more");
    stage.commit({ type: "section-finalised", section: "challenges" });
    await settle();
    const { kept } = stage.session.snapshot();
    expect(kept).toMatchObject([{ before: "Said", mine: "Said words and more", why: "final" }]);
  });

  test("takes the words of additions and comments along, with what was typed in them since", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    const place = { section: "challenges", after: "i" };
    stage.session.ask({ type: "add-bullet", itemId: "n", ...place, text: "tail" });
    stage.session.ask({ type: "comment-on-item", itemId: "n", commentId: "c", text: "Why?" });
    stage.type("n", 4, " and more");
    await stage.refuse("report-full", "Full.");
    const { kept, report: shown } = stage.session.snapshot();
    expect(kept.map((k) => k.mine)).toEqual(["tail and more", "Why?"]);
    expect(shown.sections[0]?.items).toHaveLength(1);
    expect(stage.kept?.kept).toHaveLength(2);
  });

  test("says each refusal until it was read", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2), item("j", "More")));
    stage.session.ask({ type: "remove-item", itemId: "i" });
    await stage.refuse("a", "First.");
    stage.session.ask({ type: "remove-item", itemId: "j" });
    await stage.refuse("b", "Second.");
    expect(stage.session.snapshot().save).toEqual({ is: "refused", code: "a", detail: "First.", more: 1 });
    stage.session.understood();
    expect(stage.session.snapshot().save).toEqual({ is: "refused", code: "b", detail: "Second.", more: 0 });
  });

  test("brings words back that were tried again, and lets go of them once they are in", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " words");
    await stage.refuse("text-too-long", "Too long.");
    const id = stage.session.snapshot().kept[0]?.id ?? "";
    const add = (itemId: string): void => {
      const place = { section: "challenges", after: "i" };
      const asked = stage.session.ask({ type: "add-bullet", itemId, ...place, text: "words" });
      stage.session.triedAgain(id, asked);
    };
    add("n");
    expect(stage.session.snapshot().kept).toEqual([]);
    expect(stage.kept?.kept).toHaveLength(1);
    await stage.refuse("report-full", "Full.");
    expect(stage.session.snapshot().kept).toMatchObject([{ id, detail: "Full.", mine: "Said words" }]);
    add("m");
    await stage.accept(6);
    expect(stage.kept?.kept ?? []).toEqual([]);
  });

  test("is told once where a lock says the same as the refusal before it", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.mount("i");
    stage.type("i", 4, " words");
    await stage.refuse("section-final", "Final.");
    stage.commit({ type: "section-finalised", section: "challenges" });
    expect(stage.session.snapshot().kept).toMatchObject([{ why: "final", unsent: true }]);
  });

  test("also where the server doesn't say of which command", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " words");
    await stage.error("message-malformed", "Not understood.");
    expect(stage.session.snapshot().kept).toMatchObject([{ detail: "Not understood." }]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(stage.letters).toHaveLength(1);
  });

  test("but a fault of the server is no refusal: the same is sent again", async () => {
    const stage = new Stage(report(5, item("i", "Said", 2)));
    stage.type("i", 4, " words");
    await stage.error("fault", "Something failed.");
    expect(stage.session.snapshot().kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stage.letters).toHaveLength(2);
    expect(stage.letters[1]).toEqual(stage.letters[0]);
  });
});

test("words put back are made as a change on what the item says by now", async () => {
  const stage = new Stage(report(5, item("i", "In Africa, borders differ today", 2)));
  stage.session.pen.redo("i", "Borders differ today", "Borders differ a lot today");
  expect(stage.text("i")).toBe("In Africa, borders differ a lot today");
  expect(command(stage)["type"]).toBe("edit-text");
  await stage.accept(6);
});

test("the others are told where the caret stands once the words before it have arrived", async () => {
  const stage = new Stage(report(12, item("i", "Said")));
  stage.mount("i");
  stage.type("i", 4, "!");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stage.pointed).toMatchObject({ itemId: "i", revision: 0 });
  const { clientId, sequence } = command(stage);
  await stage.accept(13);
  stage.commit({ ...edited("i", 1, [4, [0, "!"]], "Said!"), clientId, sequence });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stage.pointed).toMatchObject({ itemId: "i", revision: 1 });
});

test("where the live view confirms nothing for long, words wait until it does", async () => {
  const stage = new Stage(report(5, item("i", "")));
  for (let i = 0; i < 600; i++) {
    stage.type("i", i, "x");
    if (stage.letters.length > i) await stage.accept(6 + i);
  }
  expect(stage.letters).toHaveLength(500);
  expect(stage.session.snapshot().save).toMatchObject({ is: "offline", kept: true });
  const { clientId } = command(stage);
  for (let i = 0; i < 500; i++)
    stage.commit({
      ...edited("i", i + 1, i === 0 ? [[0, "x"]] : [i, [0, "x"]], "x".repeat(i + 1)),
      ...{ clientId, sequence: i },
    });
  expect(stage.letters).toHaveLength(501);
  await stage.accept(506);
  expect(command(stage)).toMatchObject({ clientId, sequence: 500 });
  expect(command(stage)["changes"]).toHaveLength(100);
  expect(stage.session.snapshot().save).toMatchObject({ is: "saving" });
  expect(stage.text("i")).toBe("x".repeat(600));
});

test("words that waited for the live view hold up nothing once their item is gone", async () => {
  const stage = new Stage(report(5, item("i", ""), item("j", "Other")));
  for (let i = 0; i < 501; i++) {
    stage.type("i", i, "x");
    if (stage.letters.length > i) await stage.accept(6 + i);
  }
  expect(stage.session.snapshot().save).toMatchObject({ is: "offline" });
  stage.commit({ type: "item-removed", itemId: "i" });
  stage.session.ask({ type: "comment-on-item", itemId: "j", commentId: "c", inReplyTo: null, text: "?" });
  await settle();
  expect(command(stage)).toMatchObject({ type: "comment-on-item" });
  expect(stage.session.snapshot().save).toMatchObject({ is: "saving" });
});
