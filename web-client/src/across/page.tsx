import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { Bar } from "../access/bar";
import { ConferenceNav } from "../access/conference-nav";
import { NotShown } from "../access/not-shown";
import type { Visitor } from "../access/types";
import { usePinKey } from "../board/pin-button";
import { usePinning, type Pinning } from "../board/use-pinning";
import { LiveSign } from "../dashboard/live-sign";
import type { Dashboard } from "../dashboard/state";
import type { Told } from "../dashboard/types";
import { useDashboard } from "../dashboard/use-dashboard";
import { counted, numbered, secondsOf } from "../design/format";
import { shortTitle } from "../report/outline";
import { acrossAddress, goSearch, Link, useSearch } from "../navigation";
import "./across.css";
import { Points } from "./points";
import { Across } from "./state";
import { Tools } from "./tools";
import { searchFor, shownIn, viewIn, type Shown, type View } from "./view";

/** Opens what was said across a conference's reports, or says why it can't be shown. */
export function AcrossPage(props: { readonly visitor: Visitor; readonly conferenceId: string }): ReactNode {
  const { visitor, conferenceId } = props;
  const { dashboard, told, live, problem } = useDashboard(conferenceId);
  const search = useSearch();
  const pinning = usePinning(visitor, conferenceId);
  usePinKey(pinning);
  if (problem !== null) return <NotShown head="These reports can’t be shown" says={problem} />;
  if (!dashboard || !told) return <p className="vh">Opening the reports</p>;
  const view = viewIn(search, told.conference.sections);
  return (
    <>
      <Bar visitor={visitor} aside={<LiveSign live={live} />}>
        <ConferenceNav conference={told.conference} visitor={visitor} at="across" />
      </Bar>
      <main className="across-page">
        <Section key={view.section} dashboard={dashboard} told={told} view={view} pinning={pinning} />
      </main>
    </>
  );
}

function Section(props: {
  readonly dashboard: Dashboard;
  readonly told: Told;
  readonly view: View;
  readonly pinning: Pinning | null;
}): ReactNode {
  const { dashboard, told, view, pinning } = props;
  const { conference } = told;
  const { section } = view;
  const [across, setAcross] = useState<Across | null>(null);
  useEffect(() => {
    const opened = new Across(dashboard, conference.id, section);
    const ready = opened.subscribe(() => setAcross(opened));
    return () => {
      ready();
      opened.stop();
    };
  }, [dashboard, conference.id, section]);
  const title = conference.sections.find(({ key }) => key === section)?.title ?? "";
  useEffect(() => {
    document.title = `${title}, across all roundtables · Roundtable`;
  }, [title]);
  return (
    <>
      <h1>{title}</h1>
      <Tabs told={told} view={view} />
      {across ? (
        <Gathered across={across} told={told} view={view} pinning={pinning} />
      ) : (
        <p className="meta">Gathering what was written</p>
      )}
    </>
  );
}

/** The sections, with how many points each has. */
function Tabs({ told, view }: { readonly told: Told; readonly view: View }): ReactNode {
  return (
    <nav className="tabs" aria-label="Sections">
      {told.conference.sections.map(({ key, title }) => (
        <Link
          key={key}
          to={`${acrossAddress(told.conference.id)}?${searchFor({ ...view, section: key })}`}
          current={key === view.section}
        >
          {shortTitle(title)}
          <small>{Object.values(told.reports).reduce((n, r) => n + (r.sections[key]?.items ?? 0), 0)}</small>
        </Link>
      ))}
    </nav>
  );
}

function Gathered(props: {
  readonly across: Across;
  readonly told: Told;
  readonly view: View;
  readonly pinning: Pinning | null;
}): ReactNode {
  const { across, told, view, pinning } = props;
  const { conference } = told;
  const { gathered, problem } = useSyncExternalStore(across.subscribe, across.state);
  const shown = useMemo(
    () => (gathered ? shownIn(gathered, conference, view) : []),
    [gathered, conference, view],
  );
  const change = (next: Partial<View>): void => goSearch(searchFor({ ...view, ...next }), "replace");
  const whole = [...(gathered?.reports.values() ?? [])].reduce((n, table) => n + table.points.length, 0);
  return (
    <>
      <Tools conference={conference} view={view} change={change}>
        {gathered && <p className="meta grow">{sumOf(shown, whole, told)}</p>}
      </Tools>
      {problem !== null && (
        <p className="msg stop" role="alert">
          {problem}
        </p>
      )}
      {pinning?.refusal != null && (
        <div className="msg stop" role="alert">
          <span className="grow">{pinning.refusal}</span>
          <button className="btn btn-s" onClick={pinning.understood}>
            Understood
          </button>
        </div>
      )}
      {gathered && shown.length === 0 && (
        <p className="across-none">
          {whole === 0
            ? "Nobody has written anything in this section yet."
            : "Nothing here fits what you look for."}
        </p>
      )}
      <p className="vh" role="status">
        {gathered && counted(shown.length, "point is shown", "points are shown")}
      </p>
      {shown.length > 0 && <Points {...{ conference, told, shown, view, pinning }} />}
    </>
  );
}

function sumOf(shown: readonly Shown[], whole: number, { reports }: Told): string {
  const tables = new Set(shown.map(({ table }) => table.reportId)).size;
  const points =
    shown.length === whole ? numbered(whole, "point") : `${shown.length} of ${numbered(whole, "point")}`;
  const newest = Object.values(reports)
    .map(({ changedAt }) => changedAt ?? "")
    .toSorted()
    .at(-1);
  const last = newest === undefined || newest === "" ? "" : `; newest change ${secondsOf(newest)}`;
  return `${points} from ${numbered(tables, "roundtable")}${last}`;
}
