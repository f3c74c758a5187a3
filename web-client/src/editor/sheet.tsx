import { useRef, type ReactNode } from "react";
import { dayOf } from "../design/format";
import type { Findings } from "../guard/name-guard";
import type { ReportView } from "../report/types";
import type { Snapshot } from "../writing/snapshot";
import type { Desk, DeskState } from "./desk";
import { KeptCard } from "./kept-card";
import { PersonField } from "./person-field";
import { Section } from "./section";
import { useMargin } from "./use-margin";

/** The report as on paper. */
export function Sheet(props: {
  readonly desk: Desk;
  readonly snapshot: Snapshot;
  readonly state: DeskState;
  readonly numbers: ReadonlyMap<string, number>;
  readonly findings: Findings;
}): ReactNode {
  const { desk, snapshot, state, numbers, findings } = props;
  const { report, kept } = snapshot;
  const sheet = useRef<HTMLElement>(null);
  useMargin(sheet);
  const homeless = kept.filter((k) => !report.sections.some((s) => s.key === k.section));
  return (
    <main id="doc" className="sheet" ref={sheet} tabIndex={-1}>
      <Masthead desk={desk} report={report} />
      {homeless.map((k) => (
        <KeptCard key={k.id} kept={k} desk={desk} report={report} />
      ))}
      {report.sections.map((section, i) => (
        <Section
          key={section.key}
          desk={desk}
          snapshot={snapshot}
          state={state}
          section={section}
          number={i + 1}
          numbers={numbers}
          findings={findings}
        />
      ))}
    </main>
  );
}

function Masthead({ desk, report }: { readonly desk: Desk; readonly report: ReportView }): ReactNode {
  const { roundtable } = report;
  return (
    <header className="masthead">
      <div className="top">
        <span>{report.conference}</span>
        <span>{report.template.name}</span>
      </div>
      <h1 className={roundtable.title.length > 90 ? "long" : ""}>
        <span>Roundtable {roundtable.code}</span>
        {roundtable.title}
      </h1>
      <dl className="heads">
        <div>
          <dt>Place</dt>
          <dd>{roundtable.place === "" ? "Not given" : roundtable.place}</dd>
        </div>
        <div>
          <dt>Date</dt>
          <dd>{roundtable.date ? dayOf(roundtable.date) : "Not given"}</dd>
        </div>
        <PersonField desk={desk} report={report} who="rapporteur" />
        <PersonField desk={desk} report={report} who="note-taker" />
      </dl>
    </header>
  );
}
