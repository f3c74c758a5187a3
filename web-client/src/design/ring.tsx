import type { ReactNode } from "react";
import type { SectionState } from "../report/outline";

const RADIUS = 24;
const STROKES: Record<SectionState, string> = { empty: "e", drafting: "d", waiting: "w", final: "f" };

/** The table: one seat for each section, clockwise from the top. Its label says in words what it shows. */
export function Ring(props: {
  readonly code: string;
  readonly seats: readonly SectionState[];
  readonly submitted: boolean;
  readonly size: number;
  readonly label: string;
}): ReactNode {
  const { code, seats, submitted, size, label } = props;
  return (
    <svg className="ring" width={size} height={size} viewBox="0 0 60 60" role="img" aria-label={label}>
      {submitted && <circle className="disc" cx="30" cy="30" r="18" />}
      {seats.map((seat, i) => (
        <path key={i} className={STROKES[seat]} d={seatPath(i, seats.length)} />
      ))}
      <text x="30" y="36.3" style={code.length > 3 ? { fontSize: "13px" } : {}}>
        {code.slice(0, 6)}
      </text>
    </svg>
  );
}

function seatPath(index: number, count: number): string {
  const gap = count === 1 ? 0 : 7.45;
  const turn = 360 / count;
  const from = point(index * turn + gap);
  const to = point((index + 1) * turn - gap);
  const large = turn - 2 * gap > 180 ? 1 : 0;
  return `M${from}A${RADIUS} ${RADIUS} 0 ${large} 1 ${to}`;
}

function point(degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  const x = 30 + RADIUS * Math.cos(angle);
  const y = 30 + RADIUS * Math.sin(angle);
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
