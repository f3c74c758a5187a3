import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { PasswordField } from "../access/password-field";
import { providerAnew } from "../access/provider";
import { deviceOf } from "../account/device";
import { announce } from "../design/announcer";
import { Refused } from "../http/request";
import { addPasskey } from "./api";

/** Names a new passkey and has the device make it; asks for the password where the server wants it. */
export function AddPasskey(props: {
  readonly added: () => Promise<void>;
  readonly failed: (error: unknown) => string | null;
}): ReactNode {
  const [label, setLabel] = useState(() => deviceOf(navigator.userAgent));
  const [password, setPassword] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [byProvider, setByProvider] = useState(false);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const failed = (error: unknown): void => {
    const code = error instanceof Refused ? error.code : "";
    if (code === "proof-needed" || password !== null) setPassword("");
    setByProvider(code === "proof-by-provider");
    setProblem(props.failed(error));
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (busy) return;
    const missing = missingIn(label, password);
    setProblem(missing);
    if (missing !== null) return;
    setBusy(true);
    addPasskey(label, password)
      .then(() => {
        setPassword(null);
        announce("The passkey is added.");
        return props.added();
      })
      .catch(failed)
      .finally(() => setBusy(false));
  };
  const wrong = problem === null ? undefined : `${id}-wrong`;
  return (
    <form className="add" onSubmit={submit} noValidate>
      <label className="field">
        <span>Name of a new passkey</span>
        <input
          autoComplete="off"
          maxLength={60}
          value={label}
          aria-describedby={wrong}
          onChange={(e) => setLabel(e.target.value)}
        />
        <small>So that you know later on which device it is.</small>
      </label>
      {password !== null && (
        <PasswordField
          label="Your password"
          autoComplete="current-password"
          value={password}
          change={setPassword}
          describedBy={wrong}
        />
      )}
      {problem !== null && (
        <p className="msg stop" id={wrong} role="alert">
          {problem}
        </p>
      )}
      {byProvider && (
        <a className="btn" href={providerAnew("/account")}>
          Sign in once more
        </a>
      )}
      <button className="btn btn-main" aria-disabled={busy}>
        Add a passkey
      </button>
    </form>
  );
}

function missingIn(label: string, password: string | null): string | null {
  if (label.trim() === "") return "Give the passkey a name.";
  return password === "" ? "Please give your password." : null;
}
