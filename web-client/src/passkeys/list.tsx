import { KeyRound } from "lucide-react";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { announce } from "../design/announcer";
import { momentOf } from "../design/format";
import { AddPasskey } from "./add";
import { ownPasskeys, removePasskey, type Passkey } from "./api";
import { canUsePasskeys } from "./device";
import "./passkeys.css";

const MOST = 10;

/** One's own passkeys: which there are, one more, one less. `failed` hears when nobody is signed in any more. */
export function Passkeys({ failed }: { readonly failed: (error: unknown) => string | null }): ReactNode {
  const [passkeys, setPasskeys] = useState<readonly Passkey[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const load = useCallback(() => ownPasskeys().then(setPasskeys), []);
  useEffect(() => {
    load().catch((error: unknown) => setProblem(failed(error)));
  }, [load, failed]);
  const remove = (passkey: Passkey): void => {
    setProblem(null);
    removePasskey(passkey.id)
      .then(load)
      .then(() => {
        announce(`${passkey.label} is removed.`);
        head.current?.focus(); // What was focused is gone.
      })
      .catch((error: unknown) => setProblem(failed(error)));
  };
  return (
    <section className="prev narrow passkeys" aria-labelledby="passkeys-head">
      <h2 id="passkeys-head" ref={head} tabIndex={-1}>
        Passkeys
      </h2>
      <p className="meta">
        With a passkey you sign in by what unlocks your device: a fingerprint, a face or a PIN. Nobody can
        guess it, and a page that only looks like this one gets nothing from it.
      </p>
      {problem !== null && (
        <p className="msg stop" role="alert">
          {problem}
        </p>
      )}
      {passkeys?.length === 0 && <p className="none">You have no passkey yet.</p>}
      {passkeys !== null && passkeys.length > 0 && (
        <ul className="links">
          {passkeys.map((passkey) => (
            <Row key={passkey.id} passkey={passkey} remove={() => remove(passkey)} />
          ))}
        </ul>
      )}
      {passkeys !== null && <More full={passkeys.length >= MOST} added={load} failed={failed} />}
    </section>
  );
}

function More(props: {
  readonly full: boolean;
  readonly added: () => Promise<void>;
  readonly failed: (error: unknown) => string | null;
}): ReactNode {
  if (!canUsePasskeys()) return <p className="meta">This browser can’t add one at this address.</p>;
  if (props.full)
    return <p className="meta">These are as many as there can be. Remove one to add another.</p>;
  return <AddPasskey added={props.added} failed={props.failed} />;
}

function Row({ passkey, remove }: { readonly passkey: Passkey; readonly remove: () => void }): ReactNode {
  const [asking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const { label, createdAt, usedAt } = passkey;
  const keep = (): void => {
    setAsking(false);
    ask.current?.focus();
  };
  return (
    <li>
      <div>
        <KeyRound className="i" aria-hidden="true" />{" "}
        <b className="strong" dir="auto">
          {label}
        </b>
        <span className="meta below">
          Added {momentOf(createdAt)}, {usedAt === null ? "not used yet" : `last used ${momentOf(usedAt)}`}
        </span>
      </div>
      <button
        type="button"
        className="btn btn-s"
        ref={ask}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        Remove<span className="vh"> {label}</span>
      </button>
      {asking && (
        <div className="msg stop sure" role="group" aria-label={`Remove ${label}`}>
          <div>
            <p>
              It won’t open your account any more. Your device may go on offering it until you delete it
              there, too.
            </p>
            <p className="buttons">
              <button type="button" className="btn btn-stop btn-s" ref={focusOnce} onClick={remove}>
                Remove it
              </button>
              <button type="button" className="btn btn-s" onClick={keep}>
                Keep it
              </button>
            </p>
          </div>
        </div>
      )}
    </li>
  );
}

const focusOnce = (element: HTMLElement | null): void => element?.focus();
