import { useState, type ReactNode } from "react";
import { sentence } from "../http/request";
import { loadSample } from "./conferences";
import { Link, setupAddress } from "../navigation";

/** What an empty server offers its organiser: a conference of their own, or a sample to look at. */
export function FirstSteps({ loaded }: { readonly loaded: () => void }): ReactNode {
  const [sample, setSample] = useState<"offered" | "loading" | "by-command">("offered");
  const [problem, setProblem] = useState<string | null>(null);
  const load = (): void => {
    setSample("loading");
    loadSample().then(
      (offered) => (offered ? loaded() : setSample("by-command")),
      (error: unknown) => {
        setProblem(sentence(error));
        setSample("offered");
      },
    );
  };
  return (
    <>
      <h1>Nothing is here yet. How do you want to begin?</h1>
      <div className="ways">
        <section className="sheet-s" aria-labelledby="way-own">
          <h2 id="way-own">Set up a conference</h2>
          <p>
            Five steps: its name and days, the form of its reports, the roundtables with those who write, the
            closing session, and the invitations. Nothing is sent before the last.
          </p>
          <Link to={setupAddress(null)} className="btn btn-main">
            Set up a conference
          </Link>
        </section>
        <section className="sheet-s" aria-labelledby="way-sample">
          <h2 id="way-sample">Look at a sample</h2>
          <p>
            A small conference with three roundtables, their reports half written. You can write in them; it
            stays beside those that you open yourself.
          </p>
          {sample === "by-command" ? (
            <p className="msg">
              <span>
                This server does not load it by itself. In the folder of Roundtable, run{" "}
                <code className="mono">./run demo</code>, and open this page again: two writers will be at
                work.
              </span>
            </p>
          ) : (
            <button className="btn" onClick={load} aria-disabled={sample === "loading"}>
              {sample === "loading" ? "Loading" : "Load the sample conference"}
            </button>
          )}
          {problem && (
            <p className="msg stop" role="alert">
              {problem}
            </p>
          )}
        </section>
      </div>
    </>
  );
}
