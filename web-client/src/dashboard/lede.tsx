import { memo, useMemo, type ReactNode } from "react";
import { momentOf } from "../design/format";
import { headline } from "./headline";
import { rowId } from "./row";
import type { Conference, Table } from "./types";
import { useNow } from "./use-now";

/** Who is behind and what is missing, and how long there is. */
export const Lede = memo(function Lede(props: {
  readonly conference: Conference;
  readonly tables: readonly Table[];
  readonly now: number;
}): ReactNode {
  const { conference, tables, now } = props;
  const pieces = useMemo(() => headline(conference, tables, now), [conference, tables, now]);
  return (
    <div className="lede">
      <h1>
        {pieces.map(({ text, reportId }, i) =>
          reportId === undefined ? (
            <span key={i}>{text}</span>
          ) : (
            <a key={i} href={`#${rowId(reportId)}`} onClick={() => focusRow(reportId)}>
              {text}
            </a>
          ),
        )}
      </h1>
      <Clock closingAt={conference.closingAt} />
    </div>
  );
});

function focusRow(reportId: string): void {
  document.getElementById(rowId(reportId))?.querySelector("a")?.focus();
}

const DAY = 24 * 60 * 60;

/** Counts down to the closing session; a screen reader reads it when asked to, not every second. */
function Clock({ closingAt }: { readonly closingAt: string | undefined }): ReactNode {
  const now = useNow(1_000);
  if (closingAt === undefined) return <p className="clock meta">The closing session has no time yet.</p>;
  const seconds = Math.floor((new Date(closingAt).getTime() - now) / 1_000);
  const when = momentOf(closingAt);
  if (seconds <= 0)
    return (
      <p className="clock">
        <span className="meta">Closing session, {when}</span>
        <b className="begun">has begun</b>
      </p>
    );
  return (
    <p className="clock">
      <span className="meta">Closing session, {when}, in</span>
      <b role="timer">{countdown(seconds)}</b>
    </p>
  );
}

/** `1:52:08`; whole days from two days on. */
export function countdown(seconds: number): string {
  if (seconds >= 2 * DAY) return `${Math.floor(seconds / DAY)} days`;
  const two = (n: number): string => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
