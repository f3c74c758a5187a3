import { Lock, Undo2 } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { timeOf } from "../design/format";
import { ownWords, parts, type Kept } from "../outbox/kept";
import type { ReportView } from "../report/types";
import { kindName } from "../report/kinds";
import type { Desk } from "./desk";
import { waysOf } from "./put-back";
import { explain } from "./use-announcements";
import { useLostFocus, useTypingKept } from "./use-lost-focus";

/** Words that lost their place: where it stood, what happened, and what can be done with them. */
export function KeptCard(props: {
  readonly kept: Kept;
  readonly desk: Desk;
  readonly report: ReportView;
}): ReactNode {
  const { kept, desk, report } = props;
  const heading = useId();
  const place = useLostFocus(desk, kept.itemId);
  useTypingKept(place);
  const { start, gone, mine, end } = parts(kept);
  const locked = kept.why === "final" || kept.why === "submitted";
  const told = !kept.unsent && locked;
  const Around = kept.why === "removed" ? "s" : "span";
  const doing = kept.comment ? "before your comment was there" : "while you were writing in it";
  return (
    <div
      className={told ? "gone told" : "gone"}
      role="group"
      aria-labelledby={heading}
      data-notice
      tabIndex={-1}
      ref={place}
    >
      <div className="head">
        {locked ? <Lock className="i" aria-hidden="true" /> : <Undo2 className="i" aria-hidden="true" />}
        <span id={heading}>
          <b className="strong">{explain(kept)}</b>
          {kept.stamp && ` at ${timeOf(kept.stamp.at)}, ${doing}`}.{" "}
          {told ? "Everything you wrote is saved." : "Your words are safe."}
        </span>
      </div>
      {!told && (
        <p className="old" dir="auto">
          <Around>{start}</Around>
          {gone !== "" && <s>{gone}</s>}
          {mine !== "" && <mark>{mine}</mark>}
          <Around>{end}</Around>
        </p>
      )}
      <Choices kept={kept} desk={desk} report={report} />
    </div>
  );
}

function Choices({ kept, desk, report }: Parameters<typeof KeptCard>[0]): ReactNode {
  const [copied, setCopied] = useState(false);
  const told = !kept.unsent && kept.why !== "removed";
  const leave = (
    <button className={told ? "btn" : "btn btn-quiet"} onClick={() => desk.session.dismissKept(kept.id)}>
      {told ? "Understood" : "Leave it"}
    </button>
  );
  if (told) return <div className="acts">{leave}</div>;
  const { back, asNew, comment } = waysOf(desk, report, kept);
  const copy = (): void => {
    navigator.clipboard.writeText(ownWords(kept)).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="acts">
      {back && (
        <button className="btn btn-main" onClick={back}>
          Put it back with my words
        </button>
      )}
      {asNew && (
        <button className={back ? "btn" : "btn btn-main"} onClick={asNew}>
          New {kindName(kept.kind).toLowerCase()} with my words
        </button>
      )}
      {comment && (
        <button className="btn btn-main" onClick={comment}>
          Comment again
        </button>
      )}
      {/* Browsers lend the clipboard to https and to this machine alone; the words can be selected everywhere. */}
      {!back && !asNew && !comment && "clipboard" in navigator && (
        <button className="btn" onClick={copy}>
          {copied ? "Copied" : "Copy my words"}
        </button>
      )}
      {leave}
    </div>
  );
}
