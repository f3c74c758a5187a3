import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Refused, request, Unreachable } from "../http/request";
import { open, restore, textOf } from "../text/replica";
import { editLetter } from "../writing/edit-letter";
import * as entries from "./entry";
import type { Commands, Entry } from "./entry";
import { ownWords, parts, type Kept } from "./kept";
import { Sender, type Letter } from "./sender";
import { FakeSocket } from "../live/fake-socket";
import { Post } from "./post";
import { keep, merge, recover, type Unsent, hasUnsent } from "./store";

const ME = "noor";
const commands = (commandId: string, version?: number): Commands => ({
  kind: "commands",
  commandId,
  commands: [{ type: "remove-item", itemId: commandId }],
  ...(version === undefined ? {} : { version }),
});

describe("the queue", () => {
  test("goes in order and notes an item's words once", () => {
    let queue: readonly Entry[] = [commands("a")];
    queue = entries.withTyping(entries.withTyping(queue, "i"), "i");
    expect(queue).toHaveLength(2);
    expect(entries.nextToSend(queue)).toBe(queue[0]);
    expect(entries.nextToSend([commands("a", 4), { kind: "typing", itemId: "i" }])).toMatchObject({
      itemId: "i",
    });
    expect(entries.withoutTyping(queue, "i")).toEqual([commands("a")]);
  });

  test("drops what the live view has shown, by its command id or its version", () => {
    const queue = [commands("a", 4), commands("b", 9), commands("c")];
    expect(entries.withoutSeen(queue, 5, null)).toEqual([commands("b", 9), commands("c")]);
    expect(entries.withoutSeen(queue, 3, "c")).toEqual([commands("a", 4), commands("b", 9)]);
  });

  test("knows what depends on an item that was never added", () => {
    const add: Commands = {
      kind: "commands",
      commandId: "x",
      commands: [{ type: "add-bullet", itemId: "n", section: "one", text: "" }],
    };
    expect(entries.addedItems(add)).toEqual(["n"]);
    expect(entries.concerns({ kind: "typing", itemId: "n" }, ["n"])).toBe(true);
    expect(entries.concerns(commands("other"), ["n"])).toBe(false);
  });
});

describe("the sender", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function table(answers: (() => Promise<{ version: number; revisions: Record<string, number> }>)[]) {
    const sent: string[] = [];
    const told: string[] = [];
    const letters: Letter[] = ["a", "b"].map((commandId) => ({ commandId, commands: [] }));
    const sender = new Sender(
      (letter) => {
        sent.push(letter.commandId);
        return (answers.shift() ?? (() => Promise.resolve({ version: 1, revisions: {} })))();
      },
      {
        next: () => letters[0] ?? null,
        accepted: (letter) => {
          told.push(`accepted ${letter.commandId}`);
          letters.shift();
        },
        refused: (letter, why) => {
          told.push(`refused ${letter.commandId} ${why.code}`);
          letters.shift();
        },
        unanswered: (signedOut) => void told.push(signedOut ? "signed out" : "unanswered"),
      },
    );
    return { sender, sent, told };
  }

  test("sends one at a time, the same again until it is answered", async () => {
    const { sender, sent, told } = table([() => Promise.reject(new Unreachable("no"))]);
    sender.wake();
    sender.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(["a"]);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual(["a", "a", "b"]);
    expect(told).toEqual(["unanswered", "accepted a", "accepted b"]);
  });

  test("waits as long as the server asks, and loses nothing", async () => {
    const { sender, sent, told } = table([
      () => Promise.reject(new Unreachable("Too much.", "too-many-requests", 7_000)),
    ]);
    sender.wake();
    await vi.advanceTimersByTimeAsync(6_900);
    sender.hurry();
    sender.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(["a"]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual(["a", "a", "b"]);
    expect(told).toEqual(["unanswered", "accepted a", "accepted b"]);
  });

  test("passes a refusal on and goes on with the next", async () => {
    const { sender, told } = table([() => Promise.reject(new Refused(409, "section-final", "Final."))]);
    sender.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["refused a section-final", "accepted b"]);
  });

  test("keeps the letter where nobody is signed in any more", async () => {
    const { sender, sent, told } = table([() => Promise.reject(new Refused(401, "sign-in-needed", ""))]);
    sender.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["signed out"]);
    sender.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(["a", "a", "b"]);
  });
});

describe("what is kept on the device", () => {
  const TEXT = {
    base: "Said",
    revision: 3,
    clientId: "t",
    sequence: 5,
    changes: [[4, [0, "!"]]],
    version: 17,
  };
  const unsent = (more: Partial<Unsent> = {}): Unsent => ({
    personId: ME,
    queue: [],
    texts: {},
    kept: [],
    ...more,
  });

  test("comes back after a reload, and goes once all is sent", async () => {
    const storage = memory();
    const all = unsent({ queue: [{ kind: "typing", itemId: "i" }], texts: { i: TEXT as never } });
    expect(keep(storage, "r", "tab", all)).toBe(true);
    const found = await recover(storage, "r", "tab", ME);
    expect(found).toEqual(all);
    expect(textOf(restore(TEXT as never, []))).toBe("Said!");
    expect(await recover(storage, "other", "tab", ME)).toBeNull();
    expect(await recover(storage, "r", "tab", "sara")).toBeNull();
    keep(storage, "r", "tab", unsent());
    expect(storage.length).toBe(0);
  });

  describe("by a tab that was closed", () => {
    afterEach(() => void vi.unstubAllGlobals());
    const closed = (): void => {
      const request = (_name: string, _options: object, callback: (lock: object) => unknown) =>
        Promise.resolve(callback({}));
      vi.stubGlobal("navigator", { locks: { request } });
    };

    test("goes over to the next tab of the same person, and to nobody else's", async () => {
      closed();
      const storage = memory();
      keep(storage, "r", "old", unsent({ queue: [commands("a")] }));
      expect(hasUnsent(storage, "r", ME)).toBe(true);
      expect(hasUnsent(storage, "r", "sara")).toBe(false);
      keep(storage, "r", "new", { ...unsent({ queue: [commands("b")] }), personId: "sara" });
      expect((await recover(storage, "r", "new", ME))?.queue).toEqual([commands("a")]);
      expect(storage.length).toBe(2);
      expect((await recover(storage, "r", "new", "sara"))?.queue).toEqual([commands("b")]);
      expect((await recover(storage, "r", "new", ME))?.queue).toEqual([commands("a")]);
    });

    test("stays where it stands while it can't be kept elsewhere", async () => {
      closed();
      const storage = memory();
      keep(storage, "r", "old", unsent({ queue: [commands("a")] }));
      const full = (): never => {
        throw new DOMException("full", "QuotaExceededError");
      };
      const crowded = Object.create(storage, { setItem: { value: full } }) as Storage;
      expect((await recover(crowded, "r", "new", ME))?.queue).toEqual([commands("a")]);
      expect(storage.length).toBe(1);
    });
  });

  test("says so where the storage is full", () => {
    const full = {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(keep(full as unknown as Storage, "r", "tab", unsent({ queue: [commands("a")] }))).toBe(false);
  });

  test("two tabs' words in one item: the second's are kept to be put back by hand", () => {
    const both = merge(
      unsent({ texts: { i: TEXT as never } }),
      unsent({
        queue: [{ kind: "typing", itemId: "i" }, commands("a")],
        texts: { i: { ...TEXT, clientId: "u" } as never },
      }),
    );
    expect(both.queue).toEqual([commands("a")]);
    expect(both.texts["i"]?.clientId).toBe("t");
    expect(both.kept).toMatchObject([{ itemId: "i", before: "Said", mine: "Said!", unsent: true }]);
  });
});

test("a server that is away for the moment says nothing of what was asked", async () => {
  const answers = [503, 502, 429, 409];
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status: answers.shift() ?? 200 })));
  for (let i = 0; i < 3; i++) await expect(request("POST", "/x", {})).rejects.toBeInstanceOf(Unreachable);
  await expect(request("POST", "/x", {})).rejects.toBeInstanceOf(Refused);
  vi.unstubAllGlobals();
});

test("how long to wait is what the answer says, within bounds", async () => {
  const answers = ["7", "86400", "soon", "-3"];
  vi.stubGlobal("fetch", () =>
    Promise.resolve(new Response("{}", { status: 429, headers: { "Retry-After": answers.shift() ?? "" } })),
  );
  for (const retryAfterMillis of [7_000, 900_000, 0, 0])
    await expect(request("POST", "/x", {})).rejects.toMatchObject({ retryAfterMillis });
  vi.unstubAllGlobals();
});

test("an edit carries all that is unconfirmed, in portions that a message holds", () => {
  let replica = open("", 7, { clientId: "t", sequence: 2 }, []);
  for (let i = 0; i < 700; i++)
    replica = { ...replica, state: replica.state.update({ changes: { from: i, insert: "x" } }).state };
  const letter = editLetter("i", replica, 2);
  expect(letter).toMatchObject({ revision: 7, clientId: "t", sequence: 2 });
  expect(letter?.changes).toHaveLength(500);
  expect(editLetter("i", replica, 500)?.changes).toHaveLength(500);
  expect(editLetter("i", replica, 502)).toBeNull();
  const big = {
    ...replica,
    state: replica.state.update({ changes: { from: 0, insert: "日".repeat(9_000) } }).state,
  };
  expect(JSON.stringify(editLetter("i", big, 2)).length).toBeLessThan(64 * 1024);
});

test("a writer's own words are told apart from what stood there", () => {
  const kept = { before: "Borders differ", mine: "Borders differ a lot" } as Kept;
  expect(parts(kept)).toEqual({ start: "Borders differ", gone: "", mine: " a lot", end: "" });
  expect(ownWords(kept)).toBe("a lot");
  expect(ownWords({ ...kept, mine: kept.before })).toBe("Borders differ");
});

/** A Storage in memory. */
function memory(): Storage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (i: number) => [...map.keys()][i] ?? null,
    getItem: (k: string) => map.get(k) ?? null,
    setItem: (k: string, v: string) => void map.set(k, v),
    removeItem: (k: string) => void map.delete(k),
    clear: () => map.clear(),
  };
}

test("nothing goes out while somebody else, or nobody, is signed in in this browser", async () => {
  FakeSocket.install();
  vi.stubGlobal("location", { protocol: "http:", host: "here" });
  const signedIn = new Map<string, string>();
  vi.stubGlobal("localStorage", { getItem: (key: string) => signedIn.get(key) ?? null });
  const post = new Post("r", "noor");
  FakeSocket.last.opens();
  const sent = (): number => FakeSocket.last.sent.filter((m) => m["type"] === "command").length;
  await expect(post.send("a", [])).rejects.toThrow(Unreachable);
  signedIn.set("roundtable-signed-in", "sara");
  await expect(post.send("a", [])).rejects.toThrow(Unreachable);
  expect(sent()).toBe(0);
  signedIn.set("roundtable-signed-in", "noor");
  const answer = post.send("a", []);
  FakeSocket.last.says({ type: "result", commandId: "a", version: 3, revisions: {} });
  expect((await answer).version).toBe(3);
  post.stop();
  vi.unstubAllGlobals();
});
