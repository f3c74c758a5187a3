import { useState, type ReactNode, type SubmitEvent } from "react";
import { announce } from "../design/announcer";
import { sentence } from "../http/request";
import { invite, type Made } from "../setup/invite";
import { personOf } from "../list/person";
import type { House } from "./house";
import { firstSeat, SeatFields } from "./seat-fields";

export function InviteForm(props: {
  readonly house: House;
  readonly made: (made: Made) => Promise<void>;
}): ReactNode {
  const { house, made } = props;
  const [held, setHeld] = useState(() => firstSeat(house));
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (busy) return;
    if (email.trim() !== "" && !personOf(email.trim())) {
      setProblem("An e-mail address needs an @.");
      return;
    }
    setBusy(true);
    setProblem(null);
    invite(held, { name: name.trim(), email: email.trim() })
      .then(async (answer) => {
        setLink(answer.link);
        setName("");
        setEmail("");
        announce("Here is the link.");
        await made(answer);
      })
      .catch((error: unknown) => setProblem(sentence(error)))
      .finally(() => setBusy(false));
  };
  const copy = (): void => {
    navigator.clipboard.writeText(link ?? "").then(
      () => announce("Copied."),
      (error: unknown) => setProblem(sentence(error)),
    );
  };
  return (
    <form className="seat-form" onSubmit={submit} noValidate>
      <SeatFields house={house} held={held} set={setHeld} />
      <label className="field wide">
        <span>Name, if you know it</span>
        <input value={name} maxLength={120} autoComplete="off" onChange={(e) => setName(e.target.value)} />
      </label>
      <label className="field wide">
        <span>E-mail, if you know it</span>
        <input value={email} maxLength={254} autoComplete="off" onChange={(e) => setEmail(e.target.value)} />
      </label>
      {problem && (
        <p className="msg stop wide" role="alert">
          {problem}
        </p>
      )}
      <button className="btn btn-main" aria-disabled={busy}>
        Make a link
      </button>
      {link !== null && (
        <div className="made wide">
          <label className="field">
            <span>The link, shown this once</span>
            <input className="mono" readOnly value={link} onFocus={(e) => e.target.select()} />
          </label>
          <button type="button" className="btn btn-s" onClick={copy}>
            Copy
          </button>
        </div>
      )}
    </form>
  );
}
