import { ArrowRight, Check } from "lucide-react";
import type { ReactNode } from "react";
import { useNow } from "../dashboard/use-now";
import { counted } from "../design/format";
import { wordsOf } from "../report/outline";
import { behind, clockOf, minutesOf, standing } from "./clock";
import type { Block, Order } from "./order";
import { following, type Step } from "./steps";
import type { Presenting } from "./use-presenting";
import { Aloud } from "./words";

interface SideProps {
  readonly order: Order;
  readonly steps: readonly Step[];
  readonly step: Step | null;
  readonly presenting: Presenting;
  /** Of the whole speech. */
  readonly minutes: number | null;
}

/** What the speaker alone sees: how long is left, what comes next, and where in the whole this is. */
export function PresenterSide(props: SideProps): ReactNode {
  const { steps, presenting } = props;
  const next = following(steps, presenting.at);
  return (
    <aside aria-label="For the speaker">
      <Clock {...props} />
      {next && (
        <div className="nx">
          <h2>Next</h2>
          <p dir="auto">
            <Aloud place={next.place} />
          </p>
          {next.place.is === "pin" && <p className="meta ui">Roundtable {next.place.pin.code}</p>}
        </div>
      )}
      <Whole {...props} />
    </aside>
  );
}

const FULL = 100;

function Clock({ step, presenting, minutes }: SideProps): ReactNode {
  const now = useNow(250);
  const { since } = presenting;
  const elapsed = since === null ? 0 : Math.max(0, (now - since) / 1_000);
  if (minutes === null || minutes === 0)
    return (
      <div className="tm">
        <h2>Since you began</h2>
        <b role="timer">{clockOf(elapsed)}</b>
      </div>
    );
  const left = minutes * 60 - Math.floor(elapsed);
  const late = step?.turn ? behind(step.turn, elapsed) : null;
  const part = (seconds: number): string =>
    `${Math.min(FULL, Math.max(0, (seconds / (minutes * 60)) * FULL))}%`;
  return (
    <div className={left < 0 ? "tm over" : "tm"}>
      <h2>{left < 0 ? `Over ${counted(minutes, "minute")} by` : `Left of ${counted(minutes, "minute")}`}</h2>
      <b role="timer">{clockOf(left)}</b>
      <div className="m" role="img" aria-label={`${clockOf(elapsed)} of ${minutesOf(minutes)} used`}>
        <i style={{ inlineSize: part(elapsed) }} />
        {late !== null && since !== null && <u style={{ insetInlineStart: part(elapsed - late) }} />}
      </div>
      {late !== null && since !== null && <p className="meta">{standing(late)}</p>}
    </div>
  );
}

/** The headings, with what is said already and where this is. */
function Whole({ order, steps, step }: SideProps): ReactNode {
  const headed = order.blocks.filter(({ heading }) => heading !== null);
  if (headed.length === 0) return null;
  const isDone = (block: Block): boolean => {
    const own = steps.filter((one) => one.block === block);
    return own.length > 0 && own.every(({ place }) => order.said.has(place.item.id));
  };
  return (
    <div className="nx">
      <h2>Running order</h2>
      <ol>
        {headed.map((block) => {
          const here = step?.block === block;
          const done = !here && isDone(block);
          return (
            <li key={block.heading?.id} aria-current={here ? "step" : undefined}>
              <span>
                {here && <ArrowRight className="i" aria-hidden="true" />}
                {done && <Check className="i" aria-hidden="true" />}
                {done && <span className="vh">Said: </span>}
              </span>
              <span>
                {minutesOf(block.from)} {block.heading && wordsOf(block.heading)}
                {here && `, ${step.index + 1} of ${step.of}`}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
