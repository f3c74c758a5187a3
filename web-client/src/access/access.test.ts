import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Access } from "./access";
import { signIn } from "./api";
import { mark, marked, sendsAs } from "./marker";
import type { SessionAnswer } from "./types";

const answer = (id: string): SessionAnswer => ({
  person: { id, name: id },
  roles: [{ role: "rapporteur", conferenceId: null, reportId: null }],
  idleEndsAt: "2026-05-06T12:00:00Z",
  endsAt: "2026-05-06T20:00:00Z",
});

/** Who the server says is signed in; "away" where it can't be reached. */
let server: SessionAnswer | null | "away" = null;
let asked: string[] = [];
let page: EventTarget;

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-05-06T10:00:00Z") });
  page = new EventTarget();
  asked = [];
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  vi.stubGlobal("dispatchEvent", page.dispatchEvent.bind(page));
  const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal("document", { cookie: "", visibilityState: "visible", ...deaf });
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    if (server === "away") return Promise.reject(new TypeError("offline"));
    const status = server === null ? 401 : 200;
    const body = server ?? { code: "sign-in-needed", detail: "Sign in." };
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function opened(): Promise<Access> {
  const access = new Access();
  access.start();
  await vi.waitFor(() => expect(access.state().is).not.toBe("asking"));
  return access;
}

describe("a page", () => {
  test("on which nobody is signed in asks who comes", async () => {
    server = null;
    expect((await opened()).state()).toEqual({ is: "out" });
  });

  test("keeps standing when the session ends, and goes on when the same person signs in", async () => {
    server = answer("sara");
    const access = await opened();
    const before = access.state();
    expect(sendsAs("sara")).toBe(true);
    server = null;
    await access.check("peek");
    expect(access.state()).toMatchObject({ is: "in", lapsed: true });
    expect(sendsAs("sara")).toBe(false);
    let resumed = 0;
    page.addEventListener("roundtable:session-resumed", () => resumed++);
    mark("sara");
    access.entered(answer("sara"));
    const after = access.state();
    expect(before.is === "in" && after.is === "in" && after.visitor === before.visitor).toBe(true);
    expect(resumed).toBe(1);
  });

  test("without a network is not signed out, nor signed in again by what it remembers", async () => {
    server = answer("sara");
    const access = await opened();
    server = "away";
    await access.check("peek");
    expect(access.state()).toMatchObject({ is: "in", lapsed: false });
    server = null;
    await access.check("peek");
    server = "away";
    await access.check("peek");
    expect(access.state()).toMatchObject({ lapsed: true });
    expect(marked()).toBeNull();
    const again = await opened();
    expect(again.state()).toMatchObject({ is: "in", visitor: { id: "sara" } });
  });

  test("is not told by an answer to an earlier question that the new session is over", async () => {
    server = null;
    let late: (() => void) | undefined;
    const answered = fetch;
    server = answer("sara");
    const access = await opened();
    server = null;
    vi.stubGlobal("fetch", async (path: string, init: { method?: string }) => {
      const given = await answered(path);
      if (init.method !== "POST" && late === undefined) await new Promise<void>((go) => (late = go));
      return given;
    });
    const doubted = access.check("peek");
    await vi.waitFor(() => expect(late).toBeDefined());
    server = answer("sara");
    access.entered(await signIn("sara@example.org", "a quiet harbour at night"));
    late?.();
    await doubted;
    expect(access.state()).toMatchObject({ is: "in", lapsed: false });
    expect(sendsAs("sara")).toBe(true);
  });

  test("asks once more where the session was doubted while it asked", async () => {
    server = answer("sara");
    const access = await opened();
    asked = [];
    const first = access.check("peek");
    server = null;
    await access.check("peek");
    await first;
    expect(asked).toHaveLength(2);
    expect(access.state()).toMatchObject({ lapsed: true });
  });

  test("tells of the end where nobody did anything, and asks for more time where somebody did", async () => {
    server = answer("sara");
    const access = await opened();
    page.dispatchEvent(new Event("keydown"));
    asked = [];
    await vi.advanceTimersByTimeAsync(115 * 60_000);
    expect(asked[0]).toBe("/api/session");
    expect(asked.at(-1)).toBe("/api/session?peek=true");
    expect(access.state()).toMatchObject({ ending: { why: "idle" } });
    access.stop();
  });

  test("is left at once when the person signs out in another tab", async () => {
    server = answer("sara");
    const access = await opened();
    page.dispatchEvent(Object.assign(new Event("storage"), { key: "roundtable-leaving", newValue: "" }));
    expect(access.state()).toEqual({ is: "out" });
  });
});
