import { ChangeSet, Text } from "@codemirror/state";
import { rebaseUpdates, type Update } from "@codemirror/collab";
import { describe, expect, test } from "vitest";
import type { ChangeJson, TextEdited } from "../report/types";
import { checksum } from "./checksum";
import { difference, differences } from "./difference";
import * as text from "./replica";

/** A server small enough to be seen right: it maps over one logged update at a time and drops what it has. */
class Server {
  readonly log: TextEdited[] = [];
  doc: Text;
  constructor(start: string) {
    this.doc = Text.of(start.split("\n"));
  }
  submit(revision: number, clientId: string, sequence: number, changes: readonly ChangeJson[]): void {
    let pending: readonly Update[] = changes.map((c) => ({
      clientID: clientId,
      changes: ChangeSet.fromJSON(c),
    }));
    let next = sequence;
    for (const event of this.log.slice(revision)) {
      const mine = event.clientId === clientId && event.sequence === next && pending.length > 0;
      pending = rebaseUpdates(pending, [
        { clientID: mine ? clientId : `not-${clientId}`, changes: ChangeSet.fromJSON(event.changes) },
      ]);
      if (mine) next++;
    }
    for (const update of pending) {
      this.doc = update.changes.apply(this.doc);
      this.log.push({
        type: "text-edited",
        itemId: "i",
        revision: this.log.length + 1,
        clientId,
        sequence: next++,
        changes: update.changes.toJSON() as ChangeJson,
        checksum: checksum(this.doc.toString()),
      });
    }
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}

/** Mulberry32: a failing seed can be played again. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function type(replica: text.Replica, pick: (n: number) => number): text.Replica {
  const from = pick(replica.state.doc.length + 1);
  const to = pick(3) === 0 ? from + pick(Math.min(4, replica.state.doc.length - from) + 1) : from;
  const insert = ["", "a", "bc", "\n", "日", "x\ny"][pick(6)] ?? "";
  return { ...replica, state: replica.state.update({ changes: { from, to, insert } }).state };
}

function session(seed: number): { server: string; clients: string[]; agreed: boolean } {
  const next = random(seed);
  const pick = (n: number): number => Math.floor(next() * n);
  const server = new Server("the first line\nthe second");
  let clients = Array.from({ length: 3 + pick(3) }, (_, i) =>
    text.open(server.doc.toString(), 0, { clientId: `c${i}`, sequence: 0 }, []),
  );
  let agreed = true;
  const takeOne = (c: text.Replica): text.Replica => {
    const event = server.log[text.revisionOf(c)];
    const received = event ? text.receive(c, event) : null;
    if (received && !received.agrees) agreed = false;
    return received?.replica ?? c;
  };
  const send = (c: text.Replica): void => {
    const p = text.pendingOf(c);
    if (p) server.submit(p.revision, p.clientId, p.sequence, p.changes);
  };
  const step = (c: text.Replica): text.Replica => {
    const what = pick(10);
    if (what < 4) return type(c, pick);
    if (what < 6) send(c);
    if (what === 6) [c, c].forEach(send);
    if (what === 7) {
      const p = text.pendingOf(c);
      return p ? text.restore(p, []) : c;
    }
    return takeOne(c);
  };
  for (let n = 0; n < 120; n++) {
    const who = pick(clients.length);
    clients = clients.map((c, i) => (i === who ? step(c) : c));
  }
  for (const i of clients.keys()) {
    const c = clients[i];
    if (c) send(c);
  }
  clients = clients.map((c) => {
    while (text.revisionOf(c) < server.log.length) c = takeOne(c);
    return c;
  });
  return { server: server.doc.toString(), clients: clients.map(text.textOf), agreed };
}

describe("replicas", () => {
  test("converge on the server's text through delays, resends and reloads", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const end = session(seed);
      expect(end.agreed, `seed ${seed}`).toBe(true);
      for (const client of end.clients) expect(client, `seed ${seed}`).toBe(end.server);
    }
  });

  test("confirm their own changes by the log alone", () => {
    const server = new Server("ab");
    let a = type(text.open("ab", 0, { clientId: "a", sequence: 0 }, []), () => 1);
    a = { ...a, state: a.state.update({ changes: { from: 0, insert: "word" } }).state };
    server.submit(0, "a", 0, text.unconfirmed(a));
    for (const event of server.log) a = text.receive(a, event)?.replica ?? a;
    expect(text.pendingOf(a)).toBeNull();
    expect(a.sequence).toBe(2);
    expect(a.base).toBe(server.doc.toString());
  });

  test("know an update that comes twice", () => {
    const server = new Server("");
    server.submit(0, "b", 0, [[[0, "hello"]]]);
    const a = text.open("hello", 1, { clientId: "a", sequence: 0 }, []);
    expect(text.receive(a, at(server.log, 0))).toBeNull();
  });

  test("notice that the server has another text", () => {
    const a = text.open("one", 0, { clientId: "a", sequence: 0 }, []);
    const event: TextEdited = {
      ...{ type: "text-edited", itemId: "i", revision: 1, clientId: "b", sequence: 0 },
      changes: [3, [0, "!"]],
      checksum: checksum("other!"),
    };
    expect(text.receive(a, event)?.agrees).toBe(false);
  });

  test("notice that a change is missing, or one doesn't fit", () => {
    const a = text.open("one", 3, { clientId: "a", sequence: 0 }, []);
    const event = { type: "text-edited", itemId: "i", clientId: "b", sequence: 0 } as const;
    const later = text.receive(a, { ...event, revision: 5, changes: [3, [0, "!"]] });
    expect(later).toEqual({ replica: a, transaction: null, agrees: false });
    const longer = text.receive(a, { ...event, revision: 4, changes: [9, [0, "!"]] });
    expect(longer).toEqual({ replica: a, transaction: null, agrees: false });
  });

  test("keep their own words when they start again from another text", () => {
    let a = text.open("Towns registered newcomers.", 4, { clientId: "a", sequence: 7 }, []);
    a = { ...a, state: a.state.update({ changes: { from: 16, insert: " all" } }).state };
    a = { ...a, state: a.state.update({ changes: { from: 31, insert: " Soon." } }).state };
    const b = text.rebuild(
      a,
      "In spring, towns registered newcomers.",
      90,
      { clientId: "a.1", sequence: 0 },
      0,
      [],
    );
    expect(text.textOf(b)).toBe("In spring, towns registered all newcomers. Soon.");
    expect(text.pendingOf(b)).toMatchObject({ clientId: "a.1", sequence: 0, revision: 90 });
  });

  test("don't put words back that the server already has", () => {
    let a = text.open("ab", 0, { clientId: "a", sequence: 0 }, []);
    a = { ...a, state: a.state.update({ changes: { from: 2, insert: "c" } }).state };
    a = { ...a, state: a.state.update({ changes: { from: 3, insert: "d" } }).state };
    const b = text.rebuild(a, "abc", 9, { clientId: "a.1", sequence: 0 }, 1, []);
    expect(text.textOf(b)).toBe("abcd");
  });

  test("say a place on the screen in the server's text and back", () => {
    let a = text.open("0123456789", 0, { clientId: "a", sequence: 0 }, []);
    a = { ...a, state: a.state.update({ changes: { from: 2, insert: "new " } }).state };
    expect(text.toServer(a, 10)).toBe(6);
    expect(text.toLocal(a, 6)).toBe(10);
    expect(text.toLocal(a, 99)).toBe(14);
  });
});

describe("difference", () => {
  test("never cuts a surrogate pair", () => {
    expect(difference("a😀b", "a😁b")).toEqual({ from: 1, to: 3, insert: "😁" });
    expect(difference("😀", "🐀")).toEqual({ from: 0, to: 2, insert: "🐀" });
  });
  test("goes word by word, in order, and brings the one text to the other", () => {
    expect(differences("one two three four", "one 2 three four five")).toEqual([
      { from: 4, to: 7, insert: "2" },
      { from: 18, to: 18, insert: " five" },
    ]);
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed);
      const words = (): string =>
        Array.from(
          { length: Math.floor(next() * 12) },
          () => ["a", "b", " ", "😀", "日", "\n"][Math.floor(next() * 6)],
        ).join("");
      const [before, after] = [words(), words()];
      let [made, at] = ["", 0];
      for (const { from, to, insert } of differences(before, after)) {
        made += before.slice(at, from) + insert;
        at = to;
      }
      expect(made + before.slice(at), `seed ${seed}: ${before} | ${after}`).toBe(after);
    }
  });
  test("is empty for equal texts and finds what was put in", () => {
    expect(difference("same", "same")).toEqual({ from: 4, to: 4, insert: "" });
    expect(difference("aa", "aaa")).toMatchObject({ insert: "a" });
  });
});

test("a change is carried over to what a text has become meanwhile", () => {
  const over = (before: string, mine: string, now: string): string =>
    text
      .carriedOver(before, mine, now)
      .apply(Text.of(now.split("\n")))
      .toString();
  expect(over("Base", "Base and mine", "First: Base")).toBe("First: Base and mine");
  expect(over("a b c d", "a B c D", "a b x c d")).toBe("a B x c D");
  expect(over("a b", "a b\nmine", "theirs\na b")).toBe("theirs\na b\nmine");
});

test("the checksum is a polynomial in 31 over UTF-16 units and their number", () => {
  expect(checksum("")).toBe("00000000");
  // 97, 98 and the length 2, worked out with big integers.
  const expected = ((97n * 31n + 98n) * 31n + 2n) % 2n ** 32n;
  expect(checksum("ab")).toBe(expected.toString(16).padStart(8, "0"));
  expect(checksum("東京")).toBe("018dd607");
  expect(checksum("x".repeat(31000))).toBe("835a4518");
});

test("a text let go of leaves the caret by the words that it stood by", () => {
  const identity = { clientId: "a", sequence: 0 };
  const { state } = text.open("Said so, once more", 0, identity, []);
  const shown = state.update({ selection: { anchor: 12 } }).state;
  expect(text.placedAs(shown, text.open("Said so", 1, identity, []).state).selection.main.head).toBe(7);
  expect(
    text.placedAs(shown, text.open("He said so, once more", 1, identity, []).state).selection.main.head,
  ).toBe(15);
});
