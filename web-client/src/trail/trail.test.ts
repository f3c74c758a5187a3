import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeSocket } from "../live/fake-socket";
import { EVERYTHING } from "./filter";
import { Trail } from "./trail";

const AT = "2018-12-06T10:00:00Z";
const asked: string[] = [];
const ANSWERS: readonly (readonly [RegExp, object])[] = [
  [/\/trail\?/, { reportId: "r", version: 3, people: [], entries: [], next: null }],
  [/\/timeline$/, { version: 3, first: AT, last: AT, ticks: [], marks: [] }],
  [/./, { version: 3, sections: [] }],
];

beforeEach(() => {
  FakeSocket.install();
  asked.length = 0;
  vi.stubGlobal("location", { protocol: "http:", host: "here", pathname: "/", search: "" });
  vi.stubGlobal("history", { replaceState: () => undefined });
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    const answer = ANSWERS.find(([which]) => which.test(path))?.[1];
    return Promise.resolve(new Response(JSON.stringify(answer)));
  });
});
afterEach(() => void vi.unstubAllGlobals());

test("loads the newest changes anew whenever it is connected: nobody tells it what happened until then", async () => {
  const trail = new Trail("r", { id: "sara", name: "Sara", roles: [] }, () => undefined);
  await trail.open(EVERYTHING, null, null);
  const pages = (): number => asked.filter((path) => path.includes("/trail?")).length;
  const connect = (): void => {
    FakeSocket.last.opens();
    FakeSocket.last.says({ type: "subscribed", topic: "trail:r", version: 3 });
  };
  connect();
  expect([pages(), trail.state().connected]).toEqual([2, true]);
  const first = FakeSocket.last;
  first.breaks();
  expect(trail.state().connected).toBe(false);
  await vi.waitFor(() => expect(FakeSocket.last).not.toBe(first));
  connect();
  expect([pages(), trail.state().connected]).toEqual([3, true]);
  trail.stop();
});
