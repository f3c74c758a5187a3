import { useCallback, useEffect, useState, type ReactNode } from "react";
import { Brand } from "../design/brand";
import { counted } from "../design/format";
import { ThemeMenu } from "../design/theme-menu";
import { sentence } from "../http/request";
import { colour, initials, ROLE_NAMES } from "../live/presence";
import { Link } from "../navigation";
import type { Actor } from "../report/types";
import { Conference } from "./conference";
import { findConferences, type ConferenceView } from "./conferences";
import { FirstSteps } from "./first-steps";
import "./home.css";
import { OpenRoundtable } from "./open-roundtable";

/** The conferences and their roundtables; on an empty server, the two ways to begin. */
export function HomePage(props: { readonly actor: Actor; readonly leave: () => void }): ReactNode {
  const { actor, leave } = props;
  const [conferences, setConferences] = useState<readonly ConferenceView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(() => {
    findConferences().then(setConferences, (error: unknown) => setProblem(sentence(error)));
  }, []);
  useEffect(load, [load]);
  useEffect(() => {
    document.title = "Roundtable";
  }, []);
  return (
    <>
      <header className="bar">
        <Brand />
        <div className="grow" />
        <span className={`who ${colour(actor.role)}`}>
          <span className="av" aria-hidden="true">
            {initials(actor.name, actor.role)}
          </span>
        </span>
        <span className="hide-s">
          {actor.name}, {ROLE_NAMES[actor.role].toLowerCase()}
        </span>
        <ThemeMenu />
        <button className="btn" onClick={leave}>
          Sign out
        </button>
      </header>
      <main className="home">
        {problem && (
          <p className="msg stop" role="alert">
            {problem}
          </p>
        )}
        {conferences?.length === 0 && <FirstSteps loaded={load} />}
        {conferences && conferences.length > 0 && (
          <>
            <h1>{headline(conferences)}</h1>
            {conferences.map((conference) => (
              <Conference key={conference.id} conference={conference} />
            ))}
            <details className="sheet-s">
              <summary>Open another roundtable</summary>
              <OpenRoundtable conferences={conferences} />
            </details>
          </>
        )}
        <p className="meta">
          <Link to="/privacy">What is kept, and who sees names</Link>
        </p>
      </main>
    </>
  );
}

function headline(conferences: readonly ConferenceView[]): string {
  const all = conferences.flatMap((c) => c.roundtables);
  const submitted = all.filter((r) => r.status === "submitted").length;
  if (all.length === 0) return "No roundtable has been opened yet";
  if (submitted === all.length) return "All reports are submitted";
  const of = `of ${all.length} reports`;
  return submitted === 0 ? `${capitalised(all.length)} being written` : `${submitted} ${of} submitted`;
}

function capitalised(n: number): string {
  const words = counted(n, "report is", "reports are");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
