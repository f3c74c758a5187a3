import { KeyRound } from "lucide-react";
import { useState, type ReactNode } from "react";
import { access } from "../access/access";
import type { SessionAnswer } from "../access/types";
import { sentence } from "../http/request";
import { signInWithPasskey } from "./api";
import { canUsePasskeys } from "./device";

/** Signs in without an address and a password; what went wrong is told below it. Nothing where there are no passkeys. */
export function PasskeyButton(props: { readonly signedIn?: (answer: SessionAnswer) => void }): ReactNode {
  const { signedIn = access.entered } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!canUsePasskeys()) return null;
  const use = (): void => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    signInWithPasskey()
      .then(signedIn, (error: unknown) => setProblem(sentence(error)))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <button type="button" className="btn" aria-disabled={busy} onClick={use}>
        <KeyRound className="i" aria-hidden="true" />
        Sign in with a passkey
      </button>
      {problem !== null && (
        <p className="msg stop" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
