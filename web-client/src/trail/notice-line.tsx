import { CheckCircle2, TriangleAlert } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { CLOSES, focusList } from "./focus";
import type { Trail } from "./trail";
import { useStore } from "./use-store";

/** What was done last, with the way back. It takes the focus, for the button that did it may be gone. */
export function NoticeLine({ trail }: { readonly trail: Trail }): ReactNode {
  const { notice, busy } = useStore(trail.restoring);
  const { following } = useStore(trail);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!notice) return;
    const later = setTimeout(() => line.current?.focus(), CLOSES);
    return () => clearTimeout(later);
  }, [notice]);
  if (!notice) return null;
  const Icon = notice.stop ? TriangleAlert : CheckCircle2;
  const showNow = (): void => {
    trail.goToNow();
    line.current?.focus();
  };
  const dismiss = (): void => {
    trail.restoring.dismiss();
    focusList();
  };
  return (
    <div className={notice.stop ? "told stop" : "told"} role="status" tabIndex={-1} ref={line}>
      <Icon className="i" aria-hidden="true" />
      <span>{notice.sentence}</span>
      <span className="acts">
        {notice.undo && (
          <button className="btn btn-s" aria-disabled={busy} onClick={notice.undo}>
            Undo
          </button>
        )}
        {!notice.stop && !following && (
          <button className="btn btn-s" onClick={showNow}>
            Show the report now
          </button>
        )}
        <button className="btn btn-s btn-quiet" onClick={dismiss}>
          Close
        </button>
      </span>
    </div>
  );
}
