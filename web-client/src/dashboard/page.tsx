import { useEffect, useMemo, type ReactNode } from "react";
import { Bar } from "../access/bar";
import { ConferenceNav } from "../access/conference-nav";
import { NotShown } from "../access/not-shown";
import type { Visitor } from "../access/types";
import { CopiesList } from "../copies/copies-list";
import { TakeAlong } from "../copies/take-along";
import { useCopies } from "../copies/use-copies";
import { goSearch, useSearch } from "../navigation";
import { ActivityChart } from "./activity-chart";
import "./dashboard.css";
import "./ledger.css";
import { After } from "./after";
import { Ledger } from "./ledger";
import { Lede } from "./lede";
import { LiveSign } from "./live-sign";
import { arranged, searchFor, viewIn, type View } from "./order";
import { Tools } from "./tools";
import { tablesOf, type Told } from "./types";
import { useDashboard } from "./use-dashboard";
import { useHall } from "./use-hall";
import { useNow } from "./use-now";

/** Opens a conference's dashboard and shows it, or says why it can't be shown. */
export function DashboardPage(props: {
  readonly visitor: Visitor;
  readonly conferenceId: string;
}): ReactNode {
  const { visitor, conferenceId } = props;
  const { told, live, problem } = useDashboard(conferenceId);
  if (problem !== null) return <NotShown head="This dashboard can’t be shown" says={problem} />;
  if (!told) return <p className="vh">Opening the dashboard</p>;
  return <Whole told={told} live={live} visitor={visitor} />;
}

function Whole(props: { readonly told: Told; readonly live: boolean; readonly visitor: Visitor }): ReactNode {
  const { told, live, visitor } = props;
  const { conference } = told;
  const search = useSearch();
  const view = useMemo(() => viewIn(search), [search]);
  const now = useNow(10_000);
  const hall = useHall();
  const copies = useCopies(conference.id);
  const tables = useMemo(() => tablesOf(told), [told]);
  const rows = useMemo(
    () => arranged(tables, view, conference.closingAt, now),
    [tables, view, conference.closingAt, now],
  );
  useEffect(() => {
    document.title = `${conference.name}, live · Roundtable`;
  }, [conference.name]);
  const change = (next: Partial<View>): void => goSearch(searchFor({ ...view, ...next }, search), "replace");
  return (
    <div className={hall.on ? "dash in-hall" : "dash"}>
      <Bar visitor={visitor} aside={<LiveSign live={live} />}>
        <ConferenceNav conference={conference} visitor={visitor} at="live" />
      </Bar>
      <main className="dash-page">
        <Lede conference={conference} tables={tables} now={now} />
        <Tools view={view} change={change} shown={rows.length} of={tables.length} hall={hall}>
          <TakeAlong copies={copies} tables={tables} shown={rows} />
        </Tools>
        <CopiesList copies={copies} />
        {tables.length > 0 && (
          <Ledger conference={conference} rows={rows} all={tables} view={view} now={now} />
        )}
        {tables.length > 0 && <After conference={conference} tables={tables} />}
        {tables.length > 0 && <ActivityChart tables={tables} minute={Math.floor(now / 60_000)} />}
      </main>
    </div>
  );
}
