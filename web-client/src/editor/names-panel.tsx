import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { capital, counted } from "../design/format";
import { NEUTRAL, placedIn, type Finding } from "../guard/findings";
import type { Findings } from "../guard/name-guard";
import { living } from "../report/outline";
import type { ItemView, ReportView } from "../report/types";
import { answersTo } from "./answers";
import type { Desk } from "./desk";
import { placeOf } from "./questions-panel";

interface PanelProps {
  readonly desk: Desk;
  readonly report: ReportView;
  readonly findings: Findings;
  readonly numbers: ReadonlyMap<string, number>;
}

/** Names of the whole report that nobody has answered yet, and whose they may be. Only for those who may ask. */
export function NamesPanel(props: PanelProps): ReactNode {
  const { desk, report, findings } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = openFindings(report, findings);
  const count = rows.length;
  const before = useRef(count);
  // Whoever answers from this list goes on in it: the row with the focus has gone.
  useEffect(() => {
    const fewer = count < before.current;
    before.current = count;
    if (fewer && desk.answeringHere && document.activeElement === document.body) heading.current?.focus();
  }, [count, desk]);
  if (!desk.may("guard")) return null;
  const seats = report.participants?.length ?? 0;
  return (
    <section className="todo" aria-labelledby="names-head">
      <h2 id="names-head" tabIndex={-1} ref={heading}>
        {count > 0 ? (
          <ShieldAlert className="i warn" aria-hidden="true" />
        ) : (
          <ShieldCheck className="i" aria-hidden="true" />
        )}
        Names to answer
        {count > 0 && <span className="count-of">{count}</span>}
      </h2>
      {count === 0 && <p className="meta">{quiet(seats, desk)}</p>}
      {count > 0 && (
        <ul>
          {rows.map(({ item, finding }) => (
            <Row key={`${item.id} ${finding.from}`} {...props} item={item} finding={finding} />
          ))}
        </ul>
      )}
      {(desk.may("list") || seats > 0) && (
        <button className="btn btn-quiet btn-s" onClick={() => desk.set({ participantsShown: true })}>
          Participants…{seats > 0 && ` (${seats})`}
        </button>
      )}
    </section>
  );
}

function quiet(seats: number, desk: Desk): string {
  if (seats > 0) return `None. ${capital(counted(seats, "name is", "names are"))} looked for.`;
  return desk.may("list")
    ? "Give the list of participants, and the writers are shown where a name slips in."
    : "The organiser has given no list of participants, so none are looked for.";
}

interface Row {
  readonly item: ItemView;
  readonly finding: Finding;
}

function openFindings(report: ReportView, findings: Findings): readonly Row[] {
  if (findings.size === 0) return [];
  return report.sections
    .flatMap(living)
    .flatMap((item) => placedIn(item, findings.get(item.id) ?? []).map((finding) => ({ item, finding })));
}

function Row(props: PanelProps & Row): ReactNode {
  const { desk, item, finding, numbers } = props;
  const { replace, keep, redact } = answersTo(desk, item.id, finding);
  const where = placeOf(item, numbers);
  const go = (): void => {
    document.querySelector(`[data-item="${item.id}"]`)?.scrollIntoView({ block: "center" });
    if (replace) desk.activate(item.id, finding.to);
    desk.answer(item.id, finding, true);
  };
  const act = (action: (() => void) | null, words: string): ReactNode =>
    action && (
      <button
        className="btn btn-s"
        onClick={() => {
          desk.answeringHere = true;
          action();
        }}
      >
        {words}
        <span className="vh">: {finding.text}</span>
      </button>
    );
  return (
    <li>
      <button className="go" onClick={go}>
        <b className="strong" dir="auto">
          “{finding.text}”
        </b>{" "}
        <span className="meta">{where}</span>
      </button>
      <div className="acts">
        {act(replace, `Replace by “${NEUTRAL}”`)}
        {act(keep, "Keep, it is public")}
        {act(redact, "Redact the entry…")}
      </div>
    </li>
  );
}
