import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mark } from "../access/marker";
import { BoardOutgoing } from "./outgoing";

const answer = (status: number, body: object): Response => new Response(JSON.stringify(body), { status });
const sent: { readonly commandId: string; readonly commands: readonly { readonly type: string }[] }[] = [];
const listeners = new Map<string, (event: Event) => void>();
let answers: (() => Promise<Response>)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("navigator", { onLine: true });
  listeners.clear();
  vi.stubGlobal("addEventListener", (type: string, listener: (event: Event) => void) =>
    listeners.set(type, listener),
  );
  vi.stubGlobal("removeEventListener", (type: string) => listeners.delete(type));
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    sent.push(JSON.parse(init.body as string) as (typeof sent)[number]);
    return (answers.shift() ?? (() => Promise.resolve(answer(200, { version: 1, revisions: {} }))))();
  });
  mark("p1");
  sent.length = 0;
  answers = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(10_000);
const drop = (pinId: string) => ({ type: "drop-pin", pinId }) as const;

test("sends one commit after the other, each under its id until it is answered", async () => {
  const outgoing = new BoardOutgoing("c", "p1");
  answers = [() => Promise.reject(new TypeError("away"))];
  outgoing.ask(drop("a"));
  outgoing.ask(drop("b"));
  expect(outgoing.state()).toMatchObject({ waiting: 2 });
  await vi.advanceTimersByTimeAsync(0);
  expect(outgoing.state()).toMatchObject({ waiting: 2, answering: false });
  await settle();
  expect(sent.map(({ commands }) => commands)).toEqual([[drop("a")], [drop("a")], [drop("b")]]);
  expect(sent[0]?.commandId).toBe(sent[1]?.commandId);
  expect(outgoing.state()).toEqual({ waiting: 0, answering: true, refusal: null, refused: new Set() });
  outgoing.leave();
});

test("says what was refused, and goes on with the rest", async () => {
  const outgoing = new BoardOutgoing("c", "p1");
  answers = [() => Promise.resolve(answer(409, { code: "pin-unknown", detail: "That point isn’t there." }))];
  const refused = outgoing.ask(drop("a"));
  outgoing.ask(drop("b"));
  await settle();
  expect(sent).toHaveLength(2);
  expect([...outgoing.state().refused]).toEqual([refused]);
  expect(outgoing.state()).toMatchObject({ waiting: 0, refusal: "That point isn’t there." });
  outgoing.understood();
  expect(outgoing.state().refusal).toBeNull();
  outgoing.leave();
});

test("sends nothing under another person's name", async () => {
  const outgoing = new BoardOutgoing("c", "p1");
  mark("p2");
  outgoing.ask(drop("a"));
  await settle();
  expect(sent).toEqual([]);
  expect(outgoing.state()).toMatchObject({ waiting: 1, answering: false });
  outgoing.leave();
});

test("whoever leaves is asked to stay while something waits, and what waits is still sent", async () => {
  const outgoing = new BoardOutgoing("c", "p1");
  const stays = (): boolean => {
    const event = new Event("beforeunload", { cancelable: true });
    listeners.get("beforeunload")?.(event);
    return event.defaultPrevented;
  };
  expect(stays()).toBe(false);
  answers = [() => Promise.reject(new TypeError("away"))];
  outgoing.ask(drop("a"));
  expect(stays()).toBe(true);
  outgoing.leave();
  await settle();
  expect(sent.map(({ commands }) => commands)).toEqual([[drop("a")], [drop("a")]]);
  expect([...listeners.keys()]).toEqual([]);
});

test("what waits is dropped with whoever asked for it and left", async () => {
  const outgoing = new BoardOutgoing("c", "p1");
  outgoing.ask(drop("a"));
  outgoing.leave();
  mark("p2");
  answers = [() => Promise.reject(new TypeError("away"))];
  await settle();
  mark("p1");
  await settle();
  expect(sent).toHaveLength(1);
  expect([...listeners.keys()]).toEqual([]);
});
