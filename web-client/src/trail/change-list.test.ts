import { afterEach, describe, expect, test, vi } from "vitest";
import { ChangeList } from "./change-list";
import { EVERYTHING } from "./filter";
import type { Entry, TrailPage } from "./types";

const AT = "2018-12-06T10:00:00Z";
const entry = (position: number, by = "Sara"): Entry => ({
  ...{ position, from: position, to: position, version: position, edits: 1, at: AT, until: AT },
  ...{ by, kind: "typed", itemId: "i" },
});

/** A server that answers when the test says so, in any order. */
class Server {
  readonly asked: { readonly query: URLSearchParams; readonly answer: (page: Partial<TrailPage>) => void }[] =
    [];
  constructor() {
    vi.stubGlobal("fetch", (path: string) => {
      const query = new URLSearchParams(path.split("?")[1]);
      return new Promise((resolve) => {
        const answer = (page: Partial<TrailPage>): void => {
          const whole = { reportId: "r", version: 9, people: [], entries: [], next: null, ...page };
          resolve(new Response(JSON.stringify(whole)));
        };
        this.asked.push({ query, answer });
      });
    });
  }
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const positions = (list: ChangeList): readonly number[] => list.state().entries.map((e) => e.position);

afterEach(() => void vi.unstubAllGlobals());

describe("the list of changes", () => {
  test("drops the answer to an earlier filter that comes after a later one's", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open({ ...EVERYTHING, text: "cl" });
    void list.open({ ...EVERYTHING, text: "climate" });
    server.asked[1]?.answer({ entries: [entry(5)] });
    await settled();
    server.asked[0]?.answer({ entries: [entry(8)] });
    await settled();
    expect(positions(list)).toEqual([5]);
    expect(server.asked.map(({ query }) => query.get("text"))).toEqual(["cl", "climate"]);
  });

  test("loads page after page, each once, and takes what came live between them", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    server.asked[0]?.answer({ entries: [entry(9), entry(8)], next: 8 });
    await settled();
    void list.more();
    void list.more();
    expect(server.asked.map(({ query }) => query.get("before"))).toEqual([null, "8"]);
    list.live({ from: 10, to: 10, entries: [entry(10, "Noor")] });
    server.asked[1]?.answer({ entries: [entry(7)], people: [{ by: "Sara", role: "rapporteur" }] });
    await settled();
    expect(positions(list)).toEqual([10, 9, 8, 7]);
    expect(list.state()).toMatchObject({ version: 10, next: null });
    await list.more();
    expect(server.asked).toHaveLength(2);
  });

  test("goes back as far as a version, and no further", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    server.asked[0]?.answer({ entries: [entry(9)], next: 9 });
    await settled();
    void list.cover(6);
    server.asked[1]?.answer({ entries: [entry(8), entry(7)], next: 7 });
    await settled();
    server.asked[2]?.answer({ entries: [entry(6), entry(5)], next: 5 });
    await settled();
    expect(positions(list).at(-1)).toBe(5);
    expect(server.asked).toHaveLength(3);
  });

  test("misses nothing that comes live while its first page is on the way", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open({ ...EVERYTHING, by: "Sara" });
    list.live({ from: 10, to: 11, entries: [entry(10), entry(11, "Noor")] });
    server.asked[0]?.answer({ entries: [entry(9)] });
    await settled();
    expect(positions(list)).toEqual([10, 9]);
  });

  test("without its first page it is empty, whatever comes live", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("away")));
    const list = new ChangeList("r", () => undefined);
    await list.open(EVERYTHING);
    list.live({ from: 10, to: 10, entries: [entry(10)] });
    expect(list.state()).toMatchObject({ entries: [], version: 10 });
    const server = new Server();
    void list.retry();
    expect(server.asked[0]?.query.get("before")).toBeNull();
    server.asked[0]?.answer({ entries: [entry(10), entry(9)], version: 10 });
    await settled();
    expect(positions(list)).toEqual([10, 9]);
  });

  test("says what went wrong, keeps what it has, and asks again for the same page", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    server.asked[0]?.answer({ entries: [entry(9)], next: 9 });
    await settled();
    const working = globalThis.fetch;
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("away")));
    await list.more();
    expect(list.state()).toMatchObject({ problem: "There is no connection to the server.", next: 9 });
    expect(positions(list)).toEqual([9]);
    await list.more();
    vi.stubGlobal("fetch", working);
    void list.retry();
    expect(server.asked.at(-1)?.query.get("before")).toBe("9");
    server.asked.at(-1)?.answer({ entries: [entry(1)] });
    await settled();
    expect(positions(list)).toEqual([9, 1]);
    expect(list.state().problem).toBeNull();
  });
});
