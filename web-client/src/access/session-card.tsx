import { Clock, LogIn } from "lucide-react";
import { useEffect, useId, useState, type ReactNode, type SubmitEvent } from "react";
import { announce } from "../design/announcer";
import { timeOf } from "../design/format";
import { PasskeyButton } from "../passkeys/button";
import { access } from "./access";
import { providerStart } from "./provider";
import { ProviderWay } from "./provider-way";
import { CredentialFields, useSignIn } from "./sign-in-form";
import type { Visitor } from "./types";
import type { Ending } from "./watch";
import "./session-card.css";

/**
 * Tells that a session is about to end, and lets one sign in again, beside the page and never over it: the focus stays
 * where somebody writes.
 */
export function SessionCard(props: {
  readonly visitor: Visitor;
  readonly ending: Ending | null;
  readonly lapsed: boolean;
}): ReactNode {
  const { visitor, ending, lapsed } = props;
  const told = lapsed ? ENDED : ending === null ? null : warning(ending);
  useEffect(() => {
    if (told !== null) announce(told);
  }, [told]);
  if (lapsed) return <Again visitor={visitor} head="Your session has ended" says={ENDED} />;
  if (ending?.why === "whole")
    return <Again visitor={visitor} head={`Signed out at ${timeOf(ending.at)}`} says={warning(ending)} />;
  if (!ending) return null;
  return (
    <aside className="session" aria-label="Your session">
      <p>
        <Clock className="i" aria-hidden="true" />
        <span>{warning(ending)}</span>
      </p>
      <button className="btn" onClick={access.stay}>
        Stay signed in
      </button>
    </aside>
  );
}

const ENDED = "Go on writing: your words wait on this device, and are sent once you have signed in again.";
const warning = ({ why, at }: Ending): string =>
  why === "idle"
    ? `Nothing was done here for a while. You will be signed out at ${timeOf(at)}.`
    : `A session lasts no longer than that. Sign in again now or then: nothing that you write is lost.`;

function Again(props: {
  readonly visitor: Visitor;
  readonly head: string;
  readonly says: string;
}): ReactNode {
  const { visitor, head, says } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <aside className="session" aria-labelledby={id}>
      <h2 id={id}>{head}</h2>
      <p>{says}</p>
      {open ? (
        <SignInAgain visitor={visitor} />
      ) : (
        <button className="btn btn-main" onClick={() => setOpen(true)}>
          <LogIn className="i" aria-hidden="true" />
          Sign in again
        </button>
      )}
    </aside>
  );
}

/** The page is loaded anew afterwards; what waits on this device goes on waiting. */
const toProvider = (): Promise<string> => Promise.resolve(providerStart(location.pathname));

function SignInAgain({ visitor }: { readonly visitor: Visitor }): ReactNode {
  const form = useSignIn();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <CredentialFields form={form} focused />
      <div className="buttons">
        <button className="btn btn-main" aria-disabled={form.busy}>
          Sign in
        </button>
        <PasskeyButton />
        <button type="button" className="btn btn-quiet" onClick={access.leave}>
          I am not {visitor.name}
        </button>
        <ProviderWay address={toProvider} />
      </div>
    </form>
  );
}
