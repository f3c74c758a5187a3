import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeSocket } from "./fake-socket";
import { TrailStream } from "./trail-stream";

const TOPIC = "trail:r";
const AHEAD = { type: "error", topic: TOPIC, code: "version-ahead" };
const told: boolean[] = [];
const reload = vi.fn();
const stream = (): TrailStream =>
  new TrailStream("r", {
    ...{ after: () => 7, connected: (open: boolean) => told.push(open), came: () => undefined },
  });

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.install();
  vi.stubGlobal("location", { protocol: "http:", host: "here", reload });
  told.length = 0;
  reload.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Milliseconds until something more was asked. */
function pause(asked: () => number): number {
  const before = asked();
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (asked() > before) return waited;
    vi.advanceTimersByTime(50);
  }
  throw new Error("Nothing is asked any more.");
}

test("asks again, less and less often, where the server doesn't have the version yet", () => {
  const followed = stream();
  FakeSocket.last.opens();
  const socket = FakeSocket.last;
  expect(socket.sent).toEqual([{ type: "subscribe", topic: TOPIC, after: 7 }]);
  const pauses = [1, 2, 3, 4].map(() => {
    socket.says(AHEAD);
    return pause(() => socket.sent.filter((m) => m["type"] === "subscribe").length);
  });
  expect(pauses).toEqual([500, 1000, 2000, 4000]);
  expect([reload.mock.calls.length, told]).toEqual([0, []]);
  socket.says({ type: "subscribed", topic: TOPIC, version: 7 });
  expect(told).toEqual([true]);
  followed.stop();
});

test("asks less and less often where the server breaks off each time, until a connection lasts", () => {
  const followed = stream();
  const all = (): number =>
    FakeSocket.all.flatMap((s) => s.sent.filter((m) => m["type"] === "subscribe")).length;
  FakeSocket.last.opens();
  const broken = (): number => {
    FakeSocket.last.says({ type: "subscribed", topic: TOPIC, version: 7 });
    const count = FakeSocket.all.length;
    FakeSocket.last.breaks();
    pause(() => FakeSocket.all.length);
    expect(FakeSocket.all).toHaveLength(count + 1);
    FakeSocket.last.opens();
    return pause(all);
  };
  expect([broken(), broken(), broken()]).toEqual([500, 1000, 2000]);
  FakeSocket.last.says({ type: "subscribed", topic: TOPIC, version: 7 });
  vi.advanceTimersByTime(11_000);
  expect(broken()).toBe(500);
  followed.stop();
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.all.at(-1)?.readyState).toBe(3);
});
