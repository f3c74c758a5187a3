import { afterEach, describe, expect, test, vi } from "vitest";
import { ChangeList } from "./change-list";
import { EVERYTHING } from "./filter";
import type { Entry, TrailPage } from "./types";

const AT = "2018-12-06T10:00:00Z";
const entry = (position: number, by = "Sara", more: Partial<Entry> = {}): Entry => ({
  ...{ position, from: position, to: position, version: position, edits: 1, at: AT, until: AT },
  ...{ by, kind: "typed", itemId: "i" },
  ...more,
});
const secret = (position: number): Entry => entry(position, "Sara", { after: "secret" });
const redaction = (position: number) => ({
  ...{ from: position, to: position },
  entries: [entry(position, "Noor", { kind: "redacted", note: "asked-to" })],
});
const shown = (list: ChangeList): string => JSON.stringify(list.state().entries);

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

  test("a first page from before a redaction doesn't bring the words back", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    list.live(redaction(10));
    server.asked[0]?.answer({ entries: [secret(9), secret(8)], next: 8 });
    await settled();
    expect(positions(list)).toEqual([10, 9, 8]);
    expect(shown(list)).not.toContain("secret");
    void list.more();
    server.asked[1]?.answer({ entries: [secret(7)] });
    await settled();
    expect(positions(list)).toEqual([10, 9, 8, 7]);
    expect(shown(list)).not.toContain("secret");
  });

  test("words redacted while another filter's page is on its way leave what is shown at once", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    server.asked[0]?.answer({ entries: [secret(9)], next: 9 });
    await settled();
    void list.open({ ...EVERYTHING, by: "Sara" });
    list.live({ from: 10, to: 10, entries: [secret(10)] });
    list.live(redaction(11));
    expect(shown(list)).not.toContain("secret");
    server.asked[1]?.answer({ entries: [secret(10), secret(9)] });
    await settled();
    expect(positions(list)).toEqual([10, 9]);
    expect(shown(list)).not.toContain("secret");
  });

  test("what comes live while a first page is on its way is there with it, where it fits", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open({ ...EVERYTHING, by: "Sara" });
    list.live({ from: 10, to: 12, entries: [entry(10), entry(11, "Noor"), entry(12)] });
    server.asked[0]?.answer({ entries: [entry(9)], version: 9 });
    await settled();
    expect(positions(list)).toEqual([12, 10, 9]);
    expect(list.state().version).toBe(12);
    list.live({ from: 13, to: 13, entries: [entry(13)] });
    expect(positions(list)).toEqual([13, 12, 10, 9]);
  });

  test("a page that knows more of a burst than was heard live keeps it, and one that knows less doesn't", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    const burst = (to: number): Entry => entry(5, "Sara", { to, version: to, after: `up to ${to}` });
    for (const [heard, paged] of [
      [7, 9],
      [9, 7],
    ] as const) {
      void list.open(EVERYTHING);
      list.live({ from: 6, to: heard, entries: [burst(heard)] });
      server.asked.at(-1)?.answer({ entries: [burst(paged)] });
      await settled();
      expect(list.state().entries.map((e) => e.after)).toEqual(["up to 9"]);
    }
  });

  test("a first page that failed is asked for again as a whole, with what came live meanwhile", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    server.asked[0]?.answer({ entries: [entry(9)], next: 9 });
    await settled();
    const working = globalThis.fetch;
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("away")));
    await list.open({ ...EVERYTHING, by: "Noor" });
    list.live({ from: 10, to: 10, entries: [entry(10, "Noor")] });
    expect(positions(list)).toEqual([]);
    vi.stubGlobal("fetch", working);
    void list.retry();
    expect(server.asked.at(-1)?.query.get("before")).toBeNull();
    server.asked.at(-1)?.answer({ entries: [entry(3, "Noor")] });
    await settled();
    expect(positions(list)).toEqual([10, 3]);
  });

  test("people heard live stay when the next page doesn't know them, each role of theirs once", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    server.asked[0]?.answer({ people: [{ by: "Sara", role: "rapporteur" }], entries: [entry(9)], next: 9 });
    await settled();
    const auditor = entry(10, "Sara", { role: "auditor" });
    list.live({ from: 10, to: 10, entries: [auditor, entry(11, "Noor", { role: "note-taker" })] });
    void list.more();
    server.asked[1]?.answer({ people: [{ by: "Sara", role: "rapporteur" }] });
    await settled();
    expect(list.state().people).toEqual([
      { by: "Sara", role: "rapporteur" },
      { by: "Sara", role: "auditor" },
      { by: "Noor", role: "note-taker" },
    ]);
  });

  test("after a reconnect takes what belongs to no version, and keeps the pages that it has", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    server.asked[0]?.answer({ entries: [entry(9), entry(8)], next: 8 });
    await settled();
    void list.more();
    server.asked[1]?.answer({ entries: [entry(7), entry(2)], next: 2 });
    await settled();
    void list.refresh();
    list.live({ from: 11, to: 11, entries: [entry(11)] });
    const visit = entry(10, "Ida", { from: null, to: null, kind: "signed-in" });
    server.asked[2]?.answer({ entries: [visit, entry(9), entry(8)], next: 8 });
    await settled();
    expect(positions(list)).toEqual([11, 10, 9, 8, 7, 2]);
    expect(list.state()).toMatchObject({ next: 2, loading: null, problem: null });
  });

  test("after a reconnect begins anew where more was missed than a page holds", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    server.asked[0]?.answer({ entries: [entry(9)], next: 9 });
    await settled();
    void list.refresh();
    server.asked[1]?.answer({ entries: [entry(300), entry(250)], next: 250 });
    await settled();
    server.asked[2]?.answer({ entries: [entry(300), entry(280)], next: 280 });
    await settled();
    expect(positions(list)).toEqual([300, 280]);
    expect(list.state()).toMatchObject({ next: 280, loading: null });
  });

  test("after a reconnect a page that can't be loaded takes nothing away", async () => {
    const server = new Server();
    const list = new ChangeList("r", () => undefined);
    void list.open(EVERYTHING);
    server.asked[0]?.answer({ entries: [entry(9)] });
    await settled();
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("away")));
    await list.refresh();
    expect(positions(list)).toEqual([9]);
    expect(list.state()).toMatchObject({ loading: null, problem: null });
  });
});
