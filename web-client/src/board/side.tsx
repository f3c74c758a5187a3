import { History, Presentation, Printer } from "lucide-react";
import { useId, type ReactNode } from "react";
import type { Told } from "../dashboard/types";
import { TakeAlong } from "../editor/take-along";
import { capital, counted, inWords, numbered } from "../design/format";
import { Link, presentAddress, trailAddress } from "../navigation";
import { minutesOf } from "./clock";
import { Minutes } from "./heading-row";
import { heard, type Order } from "./order";
import type { ScriptDesk } from "./script-desk";
import { stepsOf } from "./steps";
import type { ToldBoard } from "./types";

interface SideProps {
  readonly desk: ScriptDesk;
  readonly order: Order;
  readonly told: ToldBoard;
  readonly tables: Told | null;
}

/** How long the speech is, who is heard in it, and what can be done with it. */
export function Side({ desk, order, told, tables }: SideProps): ReactNode {
  const points = stepsOf(order);
  return (
    <aside className="bd-side" aria-label="The speech">
      <Time desk={desk} order={order} told={told} points={points.length} />
      {tables && tables.conference.roundtables.length > 0 && <Heard order={order} tables={tables} />}
      {points.length > 0 && (
        <>
          <Link className="btn btn-main" to={presentAddress(desk.conferenceId)}>
            <Presentation className="i" aria-hidden="true" />
            Present
          </Link>
          <button className="btn" onClick={() => print()}>
            <Printer className="i" aria-hidden="true" />
            Print as a speech
          </button>
          <TakeAlong reportId={told.board.scriptId} />
        </>
      )}
      <Link className="btn" to={trailAddress(told.board.scriptId)}>
        <History className="i" aria-hidden="true" />
        What was changed here
      </Link>
      {desk.leads && order.said.size > 0 && (
        <button
          className="btn"
          onClick={() =>
            desk.outgoing.ask(...[...order.said].map((itemId) => ({ type: "mark-unsaid", itemId }) as const))
          }
        >
          Mark all as not said
        </button>
      )}
    </aside>
  );
}

function Time(props: {
  readonly desk: ScriptDesk;
  readonly order: Order;
  readonly told: ToldBoard;
  readonly points: number;
}): ReactNode {
  const { desk, order, told, points } = props;
  const minutes = told.board.minutes ?? null;
  const left = minutes === null ? null : minutes - order.planned;
  return (
    <>
      <h2>{minutes === null ? "Your speech" : `Your ${counted(minutes, "minute")}`}</h2>
      <dl>
        <div>
          <dt>The whole speech</dt>
          <dd>
            <Minutes
              minutes={minutes}
              name="Minutes for the whole speech"
              change={
                desk.leads
                  ? (given) => desk.outgoing.ask({ type: "plan-speech", minutes: given > 0 ? given : null })
                  : null
              }
            />
          </dd>
        </div>
        <div>
          <dt>Planned</dt>
          <dd>{minutesOf(order.planned)}</dd>
        </div>
        {left !== null && (
          <div className={left < 0 ? "over" : ""}>
            <dt>{left < 0 ? "Too much" : "Left"}</dt>
            <dd>{minutesOf(left)}</dd>
          </div>
        )}
        <div>
          <dt>Points</dt>
          <dd>{points}</dd>
        </div>
      </dl>
    </>
  );
}

function Heard({ order, tables }: { readonly order: Order; readonly tables: Told }): ReactNode {
  const head = useId();
  const counts = heard(order);
  const { roundtables } = tables.conference;
  const voices = roundtables.filter(({ reportId }) => counts.has(reportId)).length;
  return (
    <>
      <h2 id={head}>Who is heard</h2>
      <p className="meta">
        {voices === 0 ? "None" : capital(inWords(voices))} of {counted(roundtables.length, "table")}{" "}
        {voices < 2 ? "has" : "have"} a voice
      </p>
      <ul className="bd-heard" aria-labelledby={head}>
        {roundtables.map(({ reportId, code, title }) => {
          const count = counts.get(reportId) ?? 0;
          return (
            <li key={reportId} className={count > 0 ? "yes" : ""} title={title}>
              <b>{code}</b>
              <span>{count === 0 ? "none" : numbered(count, "point")}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
