import { LockOpen } from "lucide-react";
import { useState, type SubmitEvent, type ReactNode } from "react";
import { signIn } from "../access";
import { Brand } from "../design/brand";
import { sentence } from "../http/request";
import { Link } from "../navigation";
import { ROLE_NAMES } from "../live/presence";
import type { Actor, Role } from "../report/types";
import "./signin.css";

const ROLES: readonly Role[] = ["rapporteur", "note-taker", "organiser", "chair", "auditor", "reader"];
const DOES: Record<Role, string> = {
  rapporteur: "Writes a report, makes its sections final and submits it.",
  "note-taker": "Writes a report together with its rapporteur.",
  organiser: "Sets up conferences and opens roundtables.",
  chair: "Speaks from the reports at the closing session.",
  auditor: "Asks who changed what, and when.",
  reader: "Reads.",
};

/** Name and role, until real sign-in comes; says so. */
export function SignInPage({ signedIn }: { readonly signedIn: (actor: Actor) => void }): ReactNode {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("rapporteur");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() === "") setProblem("Please say your name first.");
    else signIn(name.trim(), role).then(signedIn, (error: unknown) => setProblem(sentence(error)));
  };
  return (
    <main className="si">
      <section className="rule" aria-label="The Chatham House Rule">
        <div>
          <Brand />
        </div>
        <div className="say">
          <p>What was said may be used.</p>
          <p>Who said it may not, unless they agree.</p>
          <small>
            Every roundtable here is held under the Chatham House Rule. Roundtable keeps names sealed until a
            speaker approves, and destroys them when asked.
          </small>
        </div>
        <Table />
      </section>
      <form className="form" onSubmit={submit} noValidate>
        <div>
          <h1>Take your seat</h1>
          <p className="lead">Say who you are, so that the others see who writes with them.</p>
        </div>
        <p className="msg">
          <LockOpen className="i" aria-hidden="true" />
          <span>
            <b className="strong">This isn’t secured yet.</b> Whoever reaches this address may say any name.
            Use it on a network that you trust.
          </span>
        </p>
        <label className="field">
          <span>Your name</span>
          <input
            value={name}
            onChange={(e) => setName(e.target.value)}
            autoComplete="name"
            maxLength={120}
            aria-invalid={problem !== null}
            aria-describedby={problem ? "signin-problem" : undefined}
          />
        </label>
        <label className="field">
          <span>Your role</span>
          <select value={role} onChange={(e) => setRole(e.target.value as Role)}>
            {ROLES.map((r) => (
              <option key={r} value={r}>
                {ROLE_NAMES[r]}
              </option>
            ))}
          </select>
          <small>{DOES[role]}</small>
        </label>
        {problem && (
          <p className="msg stop" id="signin-problem" role="alert">
            {problem}
          </p>
        )}
        <button className="btn btn-main">Sign in</button>
        <p className="meta">
          You took part in a roundtable? Read <Link to="/privacy">what is kept, and who sees names</Link>.
        </p>
      </form>
    </main>
  );
}

function Table(): ReactNode {
  return (
    <svg className="big" viewBox="0 0 60 60" aria-hidden="true">
      <circle
        cx="30"
        cy="30"
        r="24"
        pathLength="60"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeDasharray="8.6 1.4"
        strokeDashoffset="-.7"
        transform="rotate(-90 30 30)"
      />
    </svg>
  );
}
