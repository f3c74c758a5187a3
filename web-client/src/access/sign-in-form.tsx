import { useId, useState, type ReactNode } from "react";
import { sentence, Unreachable } from "../http/request";
import { access } from "./access";
import { signIn } from "./api";
import { PasswordField } from "./password-field";
import type { SessionAnswer } from "./types";
import { useWait } from "./use-wait";

export interface SignInForm {
  readonly email: string;
  readonly password: string;
  readonly problem: string | null;
  readonly busy: boolean;
  readonly setEmail: (email: string) => void;
  readonly setPassword: (password: string) => void;
  readonly submit: () => void;
}

/** E-mail and password; after too many tries, how long to wait. */
export function useSignIn(signedIn: (answer: SessionAnswer) => void = access.entered): SignInForm {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [left, wait] = useWait();
  const failed = (error: unknown): void => {
    setBusy(false);
    setPassword("");
    if (error instanceof Unreachable && error.code === "sign-in-slowed") {
      wait(error.retryAfterMillis > 0 ? error.retryAfterMillis / 1_000 : 30);
      setProblem(null);
    } else setProblem(sentence(error));
  };
  const submit = (): void => {
    if (busy || left > 0) return;
    if (email.trim() === "") setProblem("Please give your e-mail address.");
    else if (password === "") setProblem("Please give your password.");
    else {
      setBusy(true);
      setProblem(null);
      signIn(email.trim(), password).then(signedIn, failed);
    }
  };
  const slowed = left > 0 ? `There were too many tries. You can try again in ${waitOf(left)}.` : null;
  return {
    email,
    password,
    setEmail,
    setPassword,
    submit,
    busy: busy || left > 0,
    problem: slowed ?? problem,
  };
}

const waitOf = (seconds: number): string =>
  seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;

/** The two fields, and what is wrong with them. */
export function CredentialFields(props: {
  readonly form: SignInForm;
  readonly focused?: boolean;
}): ReactNode {
  const { form, focused = false } = props;
  const id = useId();
  const wrong = form.problem !== null;
  return (
    <>
      <label className="field">
        <span>E-mail</span>
        <input
          type="email"
          autoComplete="username"
          value={form.email}
          onChange={(e) => form.setEmail(e.target.value)}
          // Somebody has just asked for this form.
          ref={focused ? focusOnce : undefined}
          aria-invalid={wrong}
          aria-describedby={wrong ? id : undefined}
        />
      </label>
      <PasswordField
        label="Password"
        autoComplete="current-password"
        value={form.password}
        change={form.setPassword}
        describedBy={wrong ? id : undefined}
      />
      {wrong && (
        <p className="msg stop" id={id} role="alert">
          {form.problem}
        </p>
      )}
    </>
  );
}

const focusOnce = (input: HTMLInputElement | null): void => input?.focus();
