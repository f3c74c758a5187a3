import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PatchStream } from "./patch-stream";
import { FakeSocket } from "./fake-socket";

const TOPIC = "dashboard:c";
const told: unknown[] = [];
let refused = 0;
const stream = (): PatchStream =>
  new PatchStream("dashboard", "c", {
    connected: () => undefined,
    told: (patch, fresh) => told.push([patch, fresh]),
    refused: () => refused++,
  });
const says = (from: number, to: number, fresh: boolean, patch: object, more = false): void =>
  FakeSocket.last.says({ type: "dashboard", topic: TOPIC, from, to, fresh, more, patch });

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.install();
  vi.stubGlobal("location", { protocol: "http:", host: "here" });
  told.length = refused = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("goes on after a break from where it was", () => {
  const followed = stream();
  FakeSocket.last.opens();
  expect(FakeSocket.last.sent).toEqual([{ type: "subscribe", topic: TOPIC, after: -1 }]);
  says(0, 0, true, { a: 1 });
  says(1, 64, false, { b: 1 });
  expect(told).toEqual([
    [{ a: 1 }, true],
    [{ b: 1 }, false],
  ]);
  FakeSocket.last.breaks();
  vi.advanceTimersByTime(1_000);
  FakeSocket.last.opens();
  expect(FakeSocket.last.sent).toEqual([{ type: "subscribe", topic: TOPIC, after: 64 }]);
  followed.stop();
});

test("begins anew where the server is behind it, or something is missing", () => {
  const followed = stream();
  FakeSocket.last.opens();
  says(0, 64, true, {});
  FakeSocket.last.says({ type: "error", topic: TOPIC, code: "version-ahead" });
  expect(FakeSocket.last.sent.at(-1)).toMatchObject({ after: -1 });
  says(0, 64, true, {});
  says(66, 70, false, { lost: 1 });
  expect(told).toHaveLength(2);
  FakeSocket.last.opens();
  expect(FakeSocket.last.sent).toEqual([{ type: "subscribe", topic: TOPIC, after: -1 }]);
  followed.stop();
});

test("tells a whole that comes in several messages once all are there", () => {
  const followed = stream();
  FakeSocket.last.opens();
  says(0, 0, true, { a: 1 }, true);
  says(1, 1, false, { b: 1 }, true);
  expect(told).toEqual([]);
  FakeSocket.last.breaks();
  vi.advanceTimersByTime(1_000);
  FakeSocket.last.opens();
  // Half of it is nothing.
  expect(FakeSocket.last.sent).toEqual([{ type: "subscribe", topic: TOPIC, after: -1 }]);
  says(0, 0, true, { a: 2 }, true);
  says(1, 64, false, { b: 2 });
  expect(told).toEqual([
    [{ a: 2 }, true],
    [{ b: 2 }, false],
  ]);
  followed.stop();
});

test.each(["unknown-topic", "not-for-your-role", "id-malformed"])(
  "says that there is nothing to see: %s",
  (code) => {
    const followed = stream();
    FakeSocket.last.opens();
    FakeSocket.last.says({ type: "error", topic: TOPIC, code });
    expect(refused).toBe(1);
    followed.stop();
  },
);
