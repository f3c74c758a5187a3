import { request, Refused } from "./http/request";
import type { Actor, Role } from "./report/types";

const KEY = "roundtable-actor";
/** Set while somebody has signed out and the server doesn't know it yet. */
const LEAVING = "roundtable-leaving";

/** Who signed in last in this browser, for its other tabs. */
const SIGNED_IN = "roundtable-signed-in";

/** Who is signed in; null for nobody. Without a network, who it was when this tab last knew. */
export async function whoAmI(): Promise<Actor | null> {
  if (localStorage.getItem(LEAVING) !== null && !(await leave())) return null;
  try {
    return remember(await request<Actor>("GET", "/api/session"));
  } catch (error) {
    if (error instanceof Refused) return null;
    const known = sessionStorage.getItem(KEY);
    if (known) return JSON.parse(known) as Actor;
    throw error;
  }
}

/** Tells when somebody signed in or out in another tab: the tabs of a browser share one session. */
export function onOtherTab(changed: () => void): () => void {
  const listener = ({ key }: StorageEvent): void => {
    if (key === SIGNED_IN) changed();
  };
  addEventListener("storage", listener);
  return () => removeEventListener("storage", listener);
}

export async function signIn(name: string, role: Role): Promise<Actor> {
  const actor = remember(await request<Actor>("POST", "/api/session", { name, role }));
  localStorage.removeItem(LEAVING); // The new session has taken the old one's place.
  return actor;
}

/** Without a network it holds on this device at once, and on the server as soon as that can be asked. */
export async function signOut(): Promise<void> {
  sessionStorage.removeItem(KEY);
  localStorage.setItem(LEAVING, "");
  await leave();
  localStorage.removeItem(SIGNED_IN);
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

function remember(actor: Actor): Actor {
  sessionStorage.setItem(KEY, JSON.stringify(actor));
  localStorage.setItem(SIGNED_IN, `${actor.role} ${actor.name}`);
  return actor;
}
