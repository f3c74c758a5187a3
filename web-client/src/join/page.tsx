import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { access } from "../access/access";
import type { SessionAnswer, Visitor } from "../access/types";
import { go, Link, reportAddress } from "../navigation";
import { Threshold } from "../signin/threshold";
import { JoinForm } from "./form";
import { deadLink, look, NO_LINK, type DeadLink, type Offer } from "./link";
import { Seat } from "./seat";
import { dropToken, onToken, token } from "./token";
import { JoinAsOneself } from "./with-account";

/** Where a link leads: to take a seat, or to choose a password anew. */
export function JoinPage({ visitor }: { readonly visitor: Visitor | null }): ReactNode {
  const held = useSyncExternalStore(onToken, token);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [dead, setDead] = useState<DeadLink | null>(null);
  useEffect(() => {
    document.title = "Join · Roundtable";
    if (held === null) return undefined;
    let left = false;
    look(held).then(
      (found) => !left && setOffer(found),
      (error: unknown) => !left && setDead(deadLink(error)),
    );
    return () => {
      left = true;
    };
  }, [held]);
  const why = held === null && offer === null ? NO_LINK : dead;
  return (
    <Threshold>
      {why ? (
        <Dead why={why} signedIn={visitor !== null} />
      ) : offer && held !== null ? (
        <Live offer={offer} held={held} visitor={visitor} failed={(error) => setDead(deadLink(error))} />
      ) : (
        <p className="meta">Looking at your link</p>
      )}
    </Threshold>
  );
}

function Live(props: {
  readonly offer: Offer;
  readonly held: string;
  readonly visitor: Visitor | null;
  readonly failed: (error: unknown) => void;
}): ReactNode {
  const { offer, held, visitor, failed } = props;
  const joined = (answer: SessionAnswer): void => {
    dropToken();
    go(offer.roundtable ? reportAddress(offer.roundtable.reportId) : "/");
    access.entered(answer);
  };
  const rest = { offer, token: held, joined, dead: failed };
  return (
    <>
      <Head offer={offer} />
      {offer.kind === "invitation" && <Seat offer={offer} />}
      {visitor && offer.kind !== "recovery" ? (
        <JoinAsOneself {...rest} visitor={visitor} />
      ) : (
        <JoinForm {...rest} />
      )}
    </>
  );
}

function Head({ offer }: { readonly offer: Offer }): ReactNode {
  const { kind, name, roundtable, conference } = offer;
  const [head, lead] =
    kind === "first"
      ? [
          "Set Roundtable up",
          "Nobody is here yet. Whoever comes first organises: you set up conferences and invite the others.",
        ]
      : kind === "recovery"
        ? [
            name === null ? "Choose a new password" : `A new password for ${name}`,
            "This link works once. When the password is set, all other devices are signed out, and passkeys are removed: add yours again.",
          ]
        : [
            roundtable
              ? `Your seat at roundtable ${roundtable.code}`
              : conference
                ? `Your seat at ${conference.name}`
                : "Your seat at Roundtable",
            "You were invited by the organiser. This link works once.",
          ];
  return (
    <div>
      <h1>{head}</h1>
      <p className="lead">{lead}</p>
    </div>
  );
}

function Dead({ why, signedIn }: { readonly why: DeadLink; readonly signedIn: boolean }): ReactNode {
  return (
    <>
      <div role="alert">
        <h1>{why.head}</h1>
        <p className="lead">{why.says}</p>
      </div>
      {why.again && (
        <button className="btn btn-main" onClick={() => go("/join")}>
          Try again
        </button>
      )}
      <Link to={signedIn ? "/" : "/sign-in"} className={why.again ? "btn" : "btn btn-main"}>
        {signedIn ? "To your conferences" : "Sign in with your password"}
      </Link>
    </>
  );
}
