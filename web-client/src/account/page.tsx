import { Laptop } from "lucide-react";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { access } from "../access/access";
import { doubtSession } from "../access/signals";
import { Bar } from "../access/bar";
import type { Visitor } from "../access/types";
import { announce } from "../design/announcer";
import { momentOf } from "../design/format";
import { Refused, request, sentence } from "../http/request";
import { ROLE_NAMES } from "../live/presence";
import { Passkeys } from "../passkeys/list";
import "../setup/setup.css";
import { deviceOf } from "./device";

interface SessionView {
  readonly id: string;
  readonly begunAt: string;
  readonly usedAt: string;
  readonly agent: string | null;
  readonly current: boolean;
}

/** One's own account: passkeys, on which devices one is signed in, and which roles one holds. */
export function AccountPage({ visitor }: { readonly visitor: Visitor }): ReactNode {
  const [sessions, setSessions] = useState<readonly SessionView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(
    () =>
      request<{ sessions: SessionView[] }>("GET", "/api/sessions").then((answer) =>
        setSessions(answer.sessions),
      ),
    [],
  );
  const failed = useCallback((error: unknown): void => setProblem(wordsUnlessLapsed(error)), []);
  useEffect(() => {
    document.title = "Your account · Roundtable";
    load().catch(failed);
  }, [load, failed]);
  const end = (path: string, says: string): void => {
    setProblem(null);
    request("DELETE", path)
      .then(() => announce(says))
      .then(load)
      .catch(failed);
  };
  const others = sessions?.filter((s) => !s.current) ?? [];
  return (
    <>
      <Bar visitor={visitor}>
        <b>Your account</b>
      </Bar>
      <main className="page account-page setup">
        <h1>{visitor.name}</h1>
        <p className="meta">{rolesOf(visitor)}</p>
        {problem !== null && (
          <p className="msg stop" role="alert">
            {problem}
          </p>
        )}
        <Passkeys failed={wordsUnlessLapsed} />
        <section className="prev narrow" aria-labelledby="sessions-head">
          <h2 id="sessions-head">Where you are signed in</h2>
          <p className="meta">
            End what you don’t know, remove passkeys that you don’t know, and ask the organiser for a recovery
            link: with it you choose a new password.
          </p>
          <ul className="links">
            {sessions?.map((s) => (
              <li key={s.id}>
                <div>
                  <Laptop className="i" aria-hidden="true" /> <b className="strong">{deviceOf(s.agent)}</b>
                  {s.current && <span className="meta"> this one</span>}
                  <span className="meta below">
                    Signed in {momentOf(s.begunAt)}, last used {momentOf(s.usedAt)}
                  </span>
                </div>
                {!s.current && (
                  <button
                    type="button"
                    className="btn btn-s"
                    onClick={() => end(`/api/sessions/${encodeURIComponent(s.id)}`, "Ended.")}
                  >
                    End it
                    <span className="vh">
                      : {deviceOf(s.agent)}, signed in {momentOf(s.begunAt)}
                    </span>
                  </button>
                )}
              </li>
            ))}
          </ul>
          <p className="buttons">
            {others.length > 0 && (
              <button
                type="button"
                className="btn"
                onClick={() => end("/api/sessions", "All others are ended.")}
              >
                End all others
              </button>
            )}
            <button type="button" className="btn" onClick={access.leave}>
              Sign out here
            </button>
          </p>
        </section>
      </main>
    </>
  );
}

/** Null where nobody is signed in any more: the page says so by itself. */
function wordsUnlessLapsed(error: unknown): string | null {
  if (!(error instanceof Refused && error.status === 401)) return sentence(error);
  doubtSession();
  return null;
}

function rolesOf({ roles }: Visitor): string {
  const names = [...new Set(roles.map((h) => ROLE_NAMES[h.role]))];
  return names.length === 0 ? "You hold no role yet." : `You are here as: ${names.join(", ").toLowerCase()}.`;
}
