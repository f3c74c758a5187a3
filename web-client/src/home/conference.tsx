import { History } from "lucide-react";
import type { ReactNode } from "react";
import { daysOf, numbered } from "../design/format";
import { Ring } from "../design/ring";
import {
  conferenceAddress,
  Link,
  peopleAddress,
  reportAddress,
  setupAddress,
  trailAddress,
} from "../navigation";
import { seats, type ConferenceView, type RoundtableView } from "./conferences";

/** One conference: a line for each of its roundtables. */
export function Conference(props: {
  readonly conference: ConferenceView;
  /** Whether whoever looks organises it. */
  readonly organised: boolean;
}): ReactNode {
  const { conference, organised } = props;
  const { name, place, from, to, roundtables } = conference;
  const when = daysOf(from, to);
  return (
    <section className="conf">
      <header>
        <h2>{name}</h2>
        <p className="meta">{[place, when].filter(Boolean).join(", ")}</p>
        <p className="organise">
          <Link to={conferenceAddress(conference.id)} className="btn btn-quiet btn-s">
            Live<span className="vh"> dashboard of {name}</span>
          </Link>
          {organised && (
            <>
              <Link to={setupAddress(conference.id)} className="btn btn-quiet btn-s">
                Set-up<span className="vh"> of {name}</span>
              </Link>
              <Link to={peopleAddress(conference.id)} className="btn btn-quiet btn-s">
                People<span className="vh"> of {name}</span>
              </Link>
            </>
          )}
        </p>
      </header>
      {roundtables.length === 0 && <p className="meta">No roundtable yet.</p>}
      <ul className="tables">
        {roundtables.map((roundtable) => (
          <li key={roundtable.reportId}>
            <Row roundtable={roundtable} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ roundtable }: { readonly roundtable: RoundtableView }): ReactNode {
  const { code, title, reportId } = roundtable;
  const line = (
    <>
      <Ring
        code={code}
        seats={seats(roundtable)}
        submitted={roundtable.status === "submitted"}
        size={52}
        label={`Roundtable ${code}`}
      />
      <span className="title">{title}</span>
      <span className="meta">{stateOf(roundtable)}</span>
    </>
  );
  if (roundtable.status === "taken") return <div className="table-row">{line}</div>;
  return (
    <>
      <Link to={reportAddress(reportId)} className="table-row">
        {line}
      </Link>
      <Link to={trailAddress(reportId)} className="btn btn-quiet btn-s">
        <History className="i" aria-hidden="true" />
        Trail<span className="vh"> of roundtable {code}</span>
      </Link>
    </>
  );
}

function stateOf({ status, finalSections, sections }: RoundtableView): string {
  if (status === "submitted") return "Submitted";
  if (status === "opening") return "Being opened";
  if (status === "taken") return "Can't be opened: another conference has its report";
  return `${finalSections} of ${numbered(sections, "section")} final`;
}
