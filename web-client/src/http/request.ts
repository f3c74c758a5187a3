/** The server said no, and why: a stable code and a sentence for the person who asked (RFC 9457). */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** No answer, or one that says "not now": ask again later with the same command id. */
export class Unreachable extends Error {
  /** The refusal's, where the server answered. */
  readonly code: string | null;
  /** How long the server asked to wait; 0 where it didn't say. */
  readonly retryAfterMillis: number;
  constructor(detail: string, code: string | null = null, retryAfterMillis = 0) {
    super(detail);
    this.code = code;
    this.retryAfterMillis = retryAfterMillis;
  }
}

/** A wait that somebody else sent: not below 0, and not above a quarter of an hour. */
export const bearable = (millis: number): number =>
  Number.isFinite(millis) ? Math.min(900_000, Math.max(0, millis)) : 0;

/** One request with JSON both ways. Throws Refused or Unreachable. */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  let response = await ask(method, path, body);
  let problem = response.ok ? null : await problemOf(response);
  if (problem?.code === CSRF_MISSING) {
    // The browser had no token yet, or an old one: any answer brings one.
    await ask("GET", "/api/session?peek=true");
    response = await ask(method, path, body);
    problem = response.ok ? null : await problemOf(response);
  }
  if (problem === null) return (await bodyOf(response)) as T;
  if (isPassing(response.status)) throw new Unreachable(problem.detail, problem.code, waitIn(response));
  throw new Refused(response.status, problem.code, problem.detail);
}

/** Undefined where there is none. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
}

const CSRF_MISSING = "csrf-missing";

function ask(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(path, {
    method,
    // Words that are redacted later must not rest in the browser's own cache.
    cache: "no-store",
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(method === "GET" ? {} : csrfHeader()),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => {
    throw new Unreachable("There is no connection to the server.");
  });
}

/** What shows the server that the request comes from this page: other sites can't read its cookies. */
function csrfHeader(): Record<string, string> {
  if (typeof document === "undefined") return {};
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/u.exec(document.cookie)?.[1];
  return token === undefined ? {} : { "X-XSRF-TOKEN": decodeURIComponent(token) };
}

const TOO_MANY = 429;

/** Whether the same request may well be answered a little later. */
export const isPassing = (status: number): boolean => status === TOO_MANY || status >= 500;

interface Problem {
  readonly code: string;
  readonly detail: string;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = { code: `status-${response.status}`, detail: "The server could not do this." };
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}

/** Where it is only away for the moment, everybody tries at their own pace. */
function waitIn(response: Response): number {
  return response.status === TOO_MANY
    ? bearable(Number(response.headers.get("Retry-After") ?? 0) * 1_000)
    : 0;
}

/** What to tell a person about an error of any kind. */
export const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : "Something went wrong.";
