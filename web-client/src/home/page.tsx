import { useCallback, useEffect, useState, type ReactNode } from "react";
import { doubtSession } from "../access/signals";
import { Bar } from "../access/bar";
import { organises } from "../access/roles";
import type { Visitor } from "../access/types";
import { counted, numbered } from "../design/format";
import { Refused, sentence } from "../http/request";
import { Link, peopleAddress, setupAddress } from "../navigation";
import { Conference } from "./conference";
import { findConferences, type ConferenceView } from "./conferences";
import { FirstSteps } from "./first-steps";
import "./home.css";
import { OpenRoundtable } from "./open-roundtable";

/** The conferences and roundtables that one may see; for an organiser the ways to begin, for others what to do without. */
export function HomePage({ visitor }: { readonly visitor: Visitor }): ReactNode {
  const [conferences, setConferences] = useState<readonly ConferenceView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(() => {
    findConferences().then(setConferences, (error: unknown) => {
      if (error instanceof Refused && error.status === 401) doubtSession();
      else setProblem(sentence(error));
    });
  }, []);
  useEffect(load, [load]);
  useEffect(() => {
    document.title = "Roundtable";
  }, []);
  const begins = organises(visitor, null);
  return (
    <>
      <Bar visitor={visitor} />
      <main className="home">
        {problem && (
          <p className="msg stop" role="alert">
            {problem}
          </p>
        )}
        {conferences?.length === 0 &&
          (begins ? <FirstSteps loaded={load} /> : <NothingHere visitor={visitor} />)}
        {conferences && conferences.length > 0 && (
          <>
            <h1>{headline(conferences)}</h1>
            {conferences.map((conference) => (
              <Conference
                key={conference.id}
                conference={conference}
                organised={organises(visitor, conference.id)}
              />
            ))}
            <More visitor={visitor} conferences={conferences} />
          </>
        )}
        <p className="meta">
          <Link to="/privacy">What is kept, and who sees names</Link>
        </p>
      </main>
    </>
  );
}

/** What an organiser can do besides. */
function More(props: {
  readonly visitor: Visitor;
  readonly conferences: readonly ConferenceView[];
}): ReactNode {
  const { visitor, conferences } = props;
  const own = conferences.filter(({ id }) => organises(visitor, id));
  const begins = organises(visitor, null);
  if (own.length === 0 && !begins) return null;
  return (
    <>
      {begins && (
        <p className="more">
          <Link to={setupAddress(null)} className="btn">
            Set up another conference
          </Link>
          <Link to={peopleAddress(null)} className="btn btn-quiet">
            People of all conferences
          </Link>
          <Link to="/webhooks" className="btn btn-quiet">
            Messages to other systems
          </Link>
        </p>
      )}
      {own.length > 0 && (
        <details className="sheet-s">
          <summary>Open another roundtable</summary>
          <OpenRoundtable conferences={own} />
        </details>
      )}
    </>
  );
}

function NothingHere({ visitor }: { readonly visitor: Visitor }): ReactNode {
  const without = visitor.roles.length === 0;
  return (
    <section className="empty" aria-labelledby="empty-head">
      <h1 id="empty-head">
        {without ? "You have no seat at a roundtable yet" : "No roundtable is open for you yet"}
      </h1>
      <p>
        You are signed in as <b className="strong">{visitor.name}</b>
        {without
          ? ", and your account holds no role."
          : ". Your role is there already; its roundtables are not."}{" "}
        {without
          ? "Ask the organiser of your conference for a link, and open it here: the seat is then added to your account."
          : "They are shown here as soon as the organiser has made them."}
      </p>
      <button className="btn" onClick={() => location.reload()}>
        Look again
      </button>
    </section>
  );
}

function headline(conferences: readonly ConferenceView[]): string {
  const all = conferences.flatMap((c) => c.roundtables);
  const submitted = all.filter((r) => r.status === "submitted").length;
  if (all.length === 0) return "No roundtable has been opened yet";
  if (submitted === all.length) return "All reports are submitted";
  const of = `of ${numbered(all.length, "report")}`;
  return submitted === 0 ? `${capitalised(all.length)} being written` : `${submitted} ${of} submitted`;
}

function capitalised(n: number): string {
  const words = counted(n, "report is", "reports are");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
