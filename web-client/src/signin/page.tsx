import { useEffect, type ReactNode, type SubmitEvent } from "react";
import { access } from "../access/access";
import { providerStart, refusalIn } from "../access/provider";
import { ProviderWay } from "../access/provider-way";
import { CredentialFields, useSignIn } from "../access/sign-in-form";
import type { SessionAnswer } from "../access/types";
import { go, Link, useSearch } from "../navigation";
import { PasskeyButton } from "../passkeys/button";
import { Threshold } from "./threshold";

const toProvider = (): Promise<string> =>
  Promise.resolve(providerStart(location.pathname === "/sign-in" ? "/" : location.pathname));

/**
 * E-mail and password, a passkey, or the identity provider. At an address of its own it leads home, anywhere else to what
 * the address names.
 */
export function SignInPage(): ReactNode {
  const form = useSignIn(signedIn);
  const refused = refusalIn(useSearch());
  useEffect(() => {
    document.title = "Sign in · Roundtable";
  }, []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    form.submit();
  };
  return (
    <Threshold>
      <form className="fields" onSubmit={submit} noValidate>
        <div>
          <h1>Take your seat</h1>
          <p className="lead">Sign in with the e-mail address and the password of your account here.</p>
        </div>
        {refused !== null && (
          <p className="msg stop" role="alert">
            {refused}
          </p>
        )}
        <CredentialFields form={form} />
        <button className="btn btn-main" aria-disabled={form.busy}>
          Sign in
        </button>
        <PasskeyButton signedIn={signedIn} />
        <ProviderWay address={toProvider} />
        <p className="meta">
          No account yet, or the password forgotten? Ask the organiser of your conference for a link: it lets
          you in once, and you choose a password.
        </p>
        <p className="meta">
          You took part in a roundtable? Read <Link to="/privacy">what is kept, and who sees names</Link>.
        </p>
      </form>
    </Threshold>
  );
}

function signedIn(answer: SessionAnswer): void {
  if (location.pathname === "/sign-in") go("/");
  access.entered(answer);
}
