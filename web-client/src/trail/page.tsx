import { useEffect, useState, type ReactNode } from "react";
import { Brand } from "../design/brand";
import { Link } from "../navigation";
import type { Visitor } from "../access/types";
import { filterIn } from "./filter";
import { Trail } from "./trail";
import { TrailPage } from "./trail-page";
import { useStore } from "./use-store";
import "./trail.css";
import "./time.css";
import "./changes.css";
import "./filters.css";
import "./paper.css";

/** Opens a report's trail and shows it, or says why it can't be shown. */
export function OpenTrail(props: {
  readonly reportId: string;
  readonly visitor: Visitor;
  readonly signedOut: () => void;
}): ReactNode {
  const { reportId, visitor, signedOut } = props;
  const [trail, setTrail] = useState<Trail | null>(null);
  useEffect(() => {
    const opened = new Trail(reportId, visitor, signedOut);
    const asked = new URLSearchParams(location.search);
    void opened.open(filterIn(location.search), versionIn(asked, "version"), versionIn(asked, "against"));
    const ready = opened.subscribe(() => setTrail(opened));
    return () => {
      ready();
      opened.stop();
    };
  }, [reportId, visitor, signedOut]);
  return trail ? <Opened trail={trail} /> : <p className="vh">Opening the trail</p>;
}

function versionIn(asked: URLSearchParams, name: string): number | null {
  const given = asked.get(name);
  return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : null;
}

function Opened({ trail }: { readonly trail: Trail }): ReactNode {
  const { problem, now, timeline } = useStore(trail);
  if (problem !== null)
    return (
      <>
        <header className="bar">
          <Brand />
        </header>
        <main className="alone">
          <h1>This trail can’t be shown</h1>
          <p>{problem}</p>
          <button className="btn btn-main" onClick={() => location.reload()}>
            Try again
          </button>
          <Link className="btn" to="/">
            To all roundtables
          </Link>
        </main>
      </>
    );
  if (!now || !timeline) return <p className="vh">Opening the trail</p>;
  return <TrailPage trail={trail} now={now} timeline={timeline} />;
}
