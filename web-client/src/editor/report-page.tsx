import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { Link } from "../navigation";
import { countWords, paragraphNumbers, summarise } from "../report/outline";
import type { ReportView } from "../report/types";
import type { Desk } from "./desk";
import { Header } from "./header";
import { KeysDialog } from "./keys-dialog";
import { NamesPanel } from "./names-panel";
import { ParticipantsDialog } from "./participants-dialog";
import { QuestionsPanel } from "./questions-panel";
import { RedactDialog } from "./redact-dialog";
import { SaveLine } from "./save-line";
import { Sheet } from "./sheet";
import { Side } from "./side";
import { Toolbar } from "./toolbar";
import { useAnnouncements, useGuardAnnouncements } from "./use-announcements";
import { useCurrentSection } from "./use-current-section";
import { usePageKeys } from "./use-page-keys";

/** The page on which a report is written. */
export function ReportPage({ desk }: { readonly desk: Desk }): ReactNode {
  const { session } = desk;
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const findings = useSyncExternalStore(desk.guard.subscribe, desk.guard.findings);
  const { report, people } = snapshot;
  const numbers = useMemo(() => paragraphNumbers(report), [report]);
  const current = useCurrentSection(report, state.active?.itemId ?? null);
  usePageKeys(desk, report);
  useAnnouncements(snapshot, session.actor.name);
  useGuardAnnouncements(report, findings, state.active?.itemId ?? null);
  useEffect(() => {
    document.title = `${report.roundtable.code} ${report.roundtable.title} · Roundtable`;
  }, [report.roundtable]);
  useItemOfAddress();
  const active = state.active?.itemId;
  return (
    <>
      <button className="skip btn" onClick={() => document.getElementById("doc")?.focus()}>
        Skip to the report
      </button>
      <Header desk={desk} report={report} people={people} />
      <div className="work">
        <Side report={report} people={people} current={current} words={countWords(report)}>
          <NamesPanel desk={desk} report={report} findings={findings} numbers={numbers} />
          <QuestionsPanel report={report} numbers={numbers} />
          <p className="privacy-link meta">
            <Link to="/privacy">What is kept, and who sees names</Link>
          </p>
        </Side>
        <Sheet desk={desk} snapshot={snapshot} state={state} numbers={numbers} findings={findings} />
        <Beginning report={report} alone={people.length === 0} />
      </div>
      <SaveLine
        snapshot={snapshot}
        desk={desk}
        writing={active === undefined ? null : (numbers.get(active) ?? null)}
      />
      <Toolbar desk={desk} report={report} active={active ?? null} current={current} />
      {state.redacting !== null && <RedactDialog desk={desk} report={report} itemId={state.redacting} />}
      {state.participantsShown && <ParticipantsDialog desk={desk} report={report} />}
      {state.keysShown && <KeysDialog close={() => desk.set({ keysShown: false })} />}
    </>
  );
}

/** Goes to the item that a link from elsewhere names; once, and the caret goes where its reader puts it. */
function useItemOfAddress(): void {
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("item");
    const there = asked === null ? null : document.querySelector(`[data-item="${CSS.escape(asked)}"]`);
    there?.scrollIntoView({ block: "center" });
  }, []);
}

/** What helps before the first word is written. */
function Beginning(props: { readonly report: ReportView; readonly alone: boolean }): ReactNode {
  const { report, alone } = props;
  if (report.sections.some((s) => summarise(s).state !== "empty")) return <div aria-hidden="true" />;
  return (
    <aside className="before" aria-labelledby="before-head">
      <h2 id="before-head">Before the first speaker</h2>
      <ul>
        {alone && <li>Nobody else has this report open yet.</li>}
        <li>Leave names out. Write “one delegation”, “a participant”.</li>
        <li>If the network drops, go on writing. Your words wait on this device.</li>
      </ul>
    </aside>
  );
}
