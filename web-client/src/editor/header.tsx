import { History } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { Brand } from "../design/brand";
import { capital, counted, until } from "../design/format";
import { ThemeMenu } from "../design/theme-menu";
import { request } from "../http/request";
import type { Here } from "../live/presence";
import { Link, trailAddress } from "../navigation";
import type { ReportView } from "../report/types";
import type { Desk } from "./desk";
import { People } from "./people";
import { TakeAlong } from "./take-along";

export function Header(props: {
  readonly desk: Desk;
  readonly report: ReportView;
  readonly people: readonly Here[];
}): ReactNode {
  const { desk, report, people } = props;
  return (
    <header className="bar">
      <Brand />
      <div className="crumb hide-s">
        {report.conference}&ensp;/&ensp;<b>Roundtable {report.roundtable.code}</b>
      </div>
      <div className="grow" />
      <Countdown conferenceId={report.conferenceId} />
      <Link className="btn btn-quiet" to={trailAddress(report.id)}>
        <History className="i" aria-hidden="true" />
        <span className="vh-s">Trail</span>
      </Link>
      <TakeAlong reportId={report.id} />
      <People me={desk.session.actor} people={people} />
      <ThemeMenu />
      <Submit desk={desk} report={report} />
    </header>
  );
}

/** Submit or withdraw; where it can't be done the button stays and says why. */
function Submit({ desk, report }: { readonly desk: Desk; readonly report: ReportView }): ReactNode {
  const [told, setTold] = useState(false);
  const submitted = report.status === "submitted";
  const why = hindrance(desk, report);
  const act = (): void => {
    setTold(why !== null);
    if (why === null) desk.session.ask({ type: submitted ? "withdraw-report" : "submit-report" });
  };
  return (
    <div className="submit">
      <button
        className={why === null && !submitted ? "btn btn-main" : "btn"}
        aria-disabled={why !== null}
        aria-describedby={why === null ? undefined : "why"}
        onClick={act}
        onBlur={() => setTold(false)}
      >
        {submitted ? "Withdraw report" : "Submit report"}
      </button>
      <span id="why" className={told ? "why" : "vh"} role={told ? "status" : undefined}>
        {why}
      </span>
    </div>
  );
}

function hindrance(desk: Desk, report: ReportView): string | null {
  if (!desk.may("conclude")) return "Only the rapporteur submits and withdraws the report.";
  if (report.status === "submitted") return null;
  const open = report.sections.filter((s) => !s.final).length;
  return open === 0 ? null : `${capital(counted(open, "section is", "sections are"))} not final yet.`;
}

function Countdown({ conferenceId }: { readonly conferenceId: string }): ReactNode {
  const [closingAt, setClosingAt] = useState<string | null>(null);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    request<{ closingAt?: string | null }>(
      "GET",
      `/api/conferences/${encodeURIComponent(conferenceId)}`,
    ).then(
      (conference) => setClosingAt(conference.closingAt ?? null),
      () => setClosingAt(null),
    );
    const minute = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(minute);
  }, [conferenceId]);
  const left = closingAt === null ? null : until(closingAt, now);
  if (left === null) return null;
  return (
    <div className="count hide-s">
      Closing session in <b>{left}</b>
    </div>
  );
}
