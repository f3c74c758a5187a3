import { Refused, request, Unreachable } from "../http/request";
import { mark, marked, unmark } from "./marker";
import type { SessionAnswer } from "./types";

const KNOWN = "roundtable-session-known";
/** Set while somebody has signed out and the server doesn't know it yet. */
const LEAVING = "roundtable-leaving";

/** Counts whenever somebody comes or goes here: what the server said of the session before that is over. */
let turn = 0;
let entering: Promise<unknown> = Promise.resolve();

/** Who is signed in; null for nobody. `peek` does not count as doing something: the session ends as if nobody had asked. */
export async function whoAmI(how: "peek" | "stay" = "stay"): Promise<SessionAnswer | null> {
  if (localStorage.getItem(LEAVING) !== null && !(await leave())) return null;
  await entering;
  const asked = turn;
  const answer = await sessionOf(how);
  if (asked !== turn) return whoAmI(how);
  if (answer) return remember(answer);
  unmark();
  return null;
}

async function sessionOf(how: "peek" | "stay"): Promise<SessionAnswer | null> {
  try {
    return await request<SessionAnswer>("GET", how === "peek" ? "/api/session?peek=true" : "/api/session");
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return null;
  }
}

/** Who it was when this tab last knew, for a page that is loaded without a network. */
export function lastKnown(): SessionAnswer | null {
  const known = sessionStorage.getItem(KNOWN);
  return known === null ? null : (JSON.parse(known) as SessionAnswer);
}

/** Whether this change of what the browser stores means that somebody signs out in another tab. */
export const isLeaving = ({ key, newValue }: StorageEvent): boolean => key === LEAVING && newValue !== null;

export const signIn = (email: string, password: string): Promise<SessionAnswer> =>
  enter("/api/session", { email, password });

/** Signs in with what a device said that holds a passkey. */
export const signInBy = (credential: object): Promise<SessionAnswer> =>
  enter("/api/session/passkey", { credential });

/** Redeems a link: signs in whoever it is for. */
export const join = (body: object): Promise<SessionAnswer> => enter("/api/join", body);

/** Leaves for the identity provider. Until it is known who comes back, no tab sends anything as whoever it was before. */
export async function handOver(address: string): Promise<void> {
  turn++;
  unmark();
  if (!(await leave())) throw new Unreachable("There is no connection to the server.");
  location.assign(address);
}

function enter(path: string, body: object): Promise<SessionAnswer> {
  turn++;
  const answer = begin(path, body);
  entering = answer.catch(() => undefined);
  return answer;
}

/** Until the server has answered, no tab of this browser sends anything as whoever it was before. */
async function begin(path: string, body: object): Promise<SessionAnswer> {
  const before = marked();
  unmark();
  try {
    const answer = remember(await request<SessionAnswer>("POST", path, body));
    localStorage.removeItem(LEAVING); // The new session has taken the old one's place.
    return answer;
  } catch (error) {
    if (error instanceof Refused && before !== null) mark(before);
    throw error;
  }
}

/** Without a network it holds on this device at once, and on the server as soon as that can be asked. */
export async function signOut(): Promise<void> {
  turn++;
  sessionStorage.removeItem(KNOWN);
  localStorage.setItem(LEAVING, "");
  unmark();
  await leave();
}

/** False where the server could not be asked: then it is once there is a network again. */
async function leave(): Promise<boolean> {
  if (localStorage.getItem(LEAVING) === null) return true;
  try {
    await request("DELETE", "/api/session");
  } catch (error) {
    if (!(error instanceof Refused)) {
      addEventListener("online", () => void leave(), { once: true });
      return false;
    }
  }
  localStorage.removeItem(LEAVING);
  return true;
}

function remember(answer: SessionAnswer): SessionAnswer {
  const { person, roles, idleEndsAt, endsAt } = answer;
  sessionStorage.setItem(KNOWN, JSON.stringify({ person, roles, idleEndsAt, endsAt }));
  if (marked() !== person.id) mark(person.id);
  return answer;
}
