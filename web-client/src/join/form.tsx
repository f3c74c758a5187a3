import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { access } from "../access/access";
import { join } from "../access/api";
import { PasswordField } from "../access/password-field";
import { providerJoin } from "../access/provider";
import { ProviderWay } from "../access/provider-way";
import { CredentialFields, useSignIn } from "../access/sign-in-form";
import type { SessionAnswer } from "../access/types";
import { Refused, sentence } from "../http/request";
import { fieldOf, type Offer } from "./link";

interface Props {
  readonly offer: Offer;
  readonly token: string;
  readonly joined: (answer: SessionAnswer) => void;
  readonly dead: (error: unknown) => void;
}

/** For those without a session: an account is made, or its password set anew, or one signs in with the one that one has. */
export function JoinForm(props: Props): ReactNode {
  const [known, setKnown] = useState(false);
  if (props.offer.kind === "recovery") return <Fields {...props} />;
  const isOver = (error: unknown): boolean => {
    const over = error instanceof Refused && error.code.startsWith("link-");
    if (over) props.dead(error);
    return over;
  };
  return (
    <>
      {known ? <SignInFirst /> : <Fields {...props} />}
      {!known && <ProviderWay address={() => providerJoin(props.token)} failed={isOver} />}
      {/* With the first link nobody has an account yet. */}
      {props.offer.kind !== "first" && (
        <p className="meta">
          {known ? "Not enrolled yet? " : "Already enrolled? "}
          <button type="button" className="link" onClick={() => setKnown(!known)}>
            {known ? "Make an account" : "Sign in with your password"}
          </button>
          {known ? "." : ": the seat is added to your account."}
        </p>
      )}
    </>
  );
}

/** Once somebody is signed in, the page asks whether they take the seat. */
function SignInFirst(): ReactNode {
  const form = useSignIn(access.entered);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form className="fields" onSubmit={submit} noValidate>
      <CredentialFields form={form} focused />
      <button className="btn btn-main" aria-disabled={form.busy}>
        Sign in
      </button>
    </form>
  );
}

type Wrong = { readonly field: ReturnType<typeof fieldOf>; readonly says: string } | null;

function Fields({ offer, token, joined, dead }: Props): ReactNode {
  const recovery = offer.kind === "recovery";
  const [name, setName] = useState(offer.name ?? "");
  const [email, setEmail] = useState(offer.email ?? "");
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<Wrong>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const missing = recovery ? passwordMissing(password) : missingIn(name, email, password);
    setWrong(missing);
    if (missing || busy) return;
    setBusy(true);
    const body = recovery ? { token, password } : { token, name: name.trim(), email: email.trim(), password };
    join(body).then(joined, (error: unknown) => {
      setBusy(false);
      if (error instanceof Refused && error.code.startsWith("link-")) dead(error);
      else setWrong({ field: fieldOf(error), says: sentence(error) });
    });
  };
  const about = (field: string): object =>
    wrong?.field === field ? { "aria-invalid": true, "aria-describedby": `${id}-wrong` } : {};
  return (
    <form className="fields" onSubmit={submit} noValidate>
      {!recovery && (
        <>
          <label className="field">
            <span>Your name</span>
            <input
              autoComplete="name"
              maxLength={120}
              value={name}
              onChange={(e) => setName(e.target.value)}
              {...about("name")}
            />
            <small>As those see it who write with you, and as the trail keeps it.</small>
          </label>
          <label className="field">
            <span>E-mail</span>
            <input
              type="email"
              autoComplete="username"
              maxLength={254}
              value={email}
              onChange={(e) => setEmail(e.target.value)}
              {...about("email")}
            />
          </label>
        </>
      )}
      <PasswordField
        label="Choose a password"
        autoComplete="new-password"
        value={password}
        change={setPassword}
        describedBy={wrong?.field === "password" ? `${id}-wrong` : `${id}-hint`}
      />
      <small className="meta hint" id={`${id}-hint`}>
        Twelve characters or more. A short sentence is easiest to remember.
      </small>
      {wrong && (
        <p className="msg stop" id={`${id}-wrong`} role="alert">
          {wrong.says}
        </p>
      )}
      <button className="btn btn-main" aria-disabled={busy}>
        {actOf(offer)}
      </button>
    </form>
  );
}

function actOf({ kind, roundtable }: Offer): string {
  if (kind === "recovery") return "Set the password and sign in";
  if (kind === "first") return "Make the account and begin";
  return roundtable ? `Set password and open ${roundtable.code}` : "Set password and come in";
}

const SHORTEST = 12;

function passwordMissing(password: string): Wrong {
  if (Array.from(password).length >= SHORTEST) return null;
  return { field: "password", says: "Choose a password of twelve characters or more." };
}

function missingIn(name: string, email: string, password: string): Wrong {
  if (name.trim() === "") return { field: "name", says: "Please give your name." };
  if (!email.includes("@")) return { field: "email", says: "Please give an e-mail address, with an @." };
  return passwordMissing(password);
}
