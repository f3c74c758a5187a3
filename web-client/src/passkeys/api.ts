import { signInBy } from "../access/api";
import type { SessionAnswer } from "../access/types";
import { request } from "../http/request";
import { makePasskey, askForPasskey } from "./device";

export interface Passkey {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  /** Null where nobody has signed in with it yet. */
  readonly usedAt: string | null;
}

export const ownPasskeys = (): Promise<readonly Passkey[]> =>
  request<{ passkeys: Passkey[] }>("GET", "/api/passkeys").then((answer) => answer.passkeys);

/**
 * Refused with `proof-needed` without the password, where signing in was a while ago; with `proof-by-provider` where
 * somebody has none.
 */
export async function addPasskey(label: string, password: string | null): Promise<Passkey> {
  const body = password === null ? {} : { password };
  const options = await request<PublicKeyCredentialCreationOptionsJSON>(
    "POST",
    "/api/passkeys/options",
    body,
  );
  const credential = await makePasskey(options);
  return request<Passkey>("POST", "/api/passkeys", { label, credential });
}

export const removePasskey = (id: string): Promise<void> =>
  request("DELETE", `/api/passkeys/${encodeURIComponent(id)}`);

export async function signInWithPasskey(): Promise<SessionAnswer> {
  const options = await request<PublicKeyCredentialRequestOptionsJSON>(
    "POST",
    "/api/session/passkey/options",
    {},
  );
  return signInBy(await askForPasskey(options));
}
