import { request } from "../http/request";

/** What the identity provider is called; null where nobody signs in by one, or where it can't be asked now. */
export async function providerName(): Promise<string | null> {
  try {
    return (await request<{ readonly provider: string | null }>("GET", "/api/oidc")).provider;
  } catch {
    return null;
  }
}

/** Where the browser goes with a link, to redeem it by the provider. */
export const providerJoin = async (token: string): Promise<string> =>
  (await request<{ readonly location: string }>("POST", "/api/oidc/join", { token })).location;

/** Where the browser goes to sign in by the provider, and to a page of ours afterwards. */
export const providerStart = (to: string): string => `/api/oidc/start?to=${encodeURIComponent(to)}`;

/** As {@link providerStart}, for who is known to the provider and is to prove once more who they are. */
export const providerAnew = (to: string): string => `${providerStart(to)}&anew=true`;

const REFUSALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "provider-away":
      "The identity provider does not answer at the moment. Try again, or sign in with a password.",
    "provider-refused": "The identity provider did not let you in.",
    "sign-in-lapsed": "This sign-in was begun in another browser, or too long ago. Please begin again.",
    "invitation-needed":
      "You are known to the identity provider, but have no seat here yet. Ask the organiser for a link.",
    "identity-taken":
      "This account belongs to somebody else of the identity provider already. Ask the organiser.",
    "name-taken": "Somebody here has your name already. Open your link again, and join with a password.",
    "email-taken":
      "Somebody here has your e-mail address already. If it is you, sign in with your password and open the link again.",
    "claims-missing":
      "The identity provider doesn’t say your name and e-mail address. Open your link again, and join with a password.",
    "link-used": "This link was used already. Sign in, or ask for a new one.",
    "link-expired": "This link has run out. Ask the organiser for a fresh one.",
    "too-many-requests": "There were too many tries from here. Please wait a little.",
  }),
);

/** Why somebody came back without being let in; null where the address doesn't say that they were not. */
export function refusalIn(search: string): string | null {
  const code = new URLSearchParams(search).get("refused");
  if (code === null) return null;
  return REFUSALS.get(code) ?? "Signing in by the identity provider did not work. Please try again.";
}
