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
export class Unreachable extends Error {}

/** One request with JSON both ways. Throws Refused or Unreachable. */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    // Words that are redacted later must not rest in the browser's own cache.
    cache: "no-store",
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => {
    throw new Unreachable("There is no connection to the server.");
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = await problemOf(response);
  if (isPassing(response.status)) throw new Unreachable(problem.detail);
  throw new Refused(response.status, problem.code, problem.detail);
}

/** Whether the same request may well be answered a little later. */
export const isPassing = (status: number): boolean => status === 429 || status >= 500;

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

/** What to tell a person about an error of any kind. */
export const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : "Something went wrong.";
