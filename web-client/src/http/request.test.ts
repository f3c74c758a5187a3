import { afterEach, expect, test, vi } from "vitest";
import { Refused, request, Unreachable } from "./request";

interface Sent {
  readonly path: string;
  readonly headers: Record<string, string>;
}

function server(...answers: readonly Response[]): Sent[] {
  const sent: Sent[] = [];
  const left = [...answers];
  vi.stubGlobal("fetch", (path: string, { headers }: { headers: Record<string, string> }) => {
    sent.push({ path, headers });
    return Promise.resolve(left.shift() ?? new Response("{}"));
  });
  return sent;
}
const problem = (status: number, code: string, headers = {}): Response =>
  new Response(JSON.stringify({ code, detail: "No." }), { status, headers });

afterEach(() => {
  vi.unstubAllGlobals();
});

test("what changes something carries the token of the page's cookie", async () => {
  vi.stubGlobal("document", { cookie: "theme=dark; XSRF-TOKEN=a%2Bb" });
  const sent = server(new Response("{}"), new Response("{}"));
  await request("POST", "/api/join", {});
  await request("GET", "/api/session");
  expect(sent.map((s) => s.headers["X-XSRF-TOKEN"])).toEqual(["a+b", undefined]);
});

test("an answer without a body is nothing", async () => {
  server(new Response(null, { status: 202 }), new Response(null, { status: 204 }));
  expect([await request("POST", "/api/x"), await request("DELETE", "/api/x")]).toEqual([
    undefined,
    undefined,
  ]);
});

test("without a token it fetches one, and asks again once", async () => {
  const page = { cookie: "" };
  vi.stubGlobal("document", page);
  const sent = server(problem(403, "csrf-missing"), new Response("{}"), problem(403, "csrf-missing"));
  await expect(request("POST", "/api/join", {})).rejects.toThrow(Refused);
  expect(sent.map((s) => s.path)).toEqual(["/api/join", "/api/session?peek=true", "/api/join"]);
});

test("too many tries say how long to wait", async () => {
  server(problem(429, "sign-in-slowed", { "Retry-After": "40" }));
  const error: unknown = await request("POST", "/api/session", {}).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Unreachable);
  expect(error).toMatchObject({ code: "sign-in-slowed", retryAfterMillis: 40_000 });
});
