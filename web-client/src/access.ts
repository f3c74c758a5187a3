import { request, Refused } from "./http/request";
import type { Actor, Role } from "./report/types";

const KEY = "roundtable-actor";

/** Who is signed in; null for nobody. Without a network, who it was when this tab last knew. */
export async function whoAmI(): Promise<Actor | null> {
  try {
    return remember(await request<Actor>("GET", "/api/session"));
  } catch (error) {
    if (error instanceof Refused) return null;
    const known = sessionStorage.getItem(KEY);
    if (known) return JSON.parse(known) as Actor;
    throw error;
  }
}

export async function signIn(name: string, role: Role): Promise<Actor> {
  return remember(await request<Actor>("POST", "/api/session", { name, role }));
}

export async function signOut(): Promise<void> {
  sessionStorage.removeItem(KEY);
  await request("DELETE", "/api/session");
}

function remember(actor: Actor): Actor {
  sessionStorage.setItem(KEY, JSON.stringify(actor));
  return actor;
}
