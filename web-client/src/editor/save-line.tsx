import { Check, CircleAlert, CloudOff, RefreshCw } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { capital, counted, secondsOf } from "../design/format";
import { useLapsed } from "../access/use-access";
import type { Snapshot } from "../writing/snapshot";
import type { Desk } from "./desk";
import { nextNotice } from "./use-page-keys";

/** Whether what was written is saved; never says so before the server has. */
export function SaveLine(props: {
  readonly snapshot: Snapshot;
  readonly desk: Desk;
  /** The number of the paragraph that is written in. */
  readonly writing: number | null;
}): ReactNode {
  const { snapshot, desk, writing } = props;
  const { save, connected, report } = snapshot;
  const line = save.is === "ready" && !connected ? "offline" : save.is;
  return (
    <footer className={`saveline is-${line}`} aria-label="Save state" data-save={line}>
      <Saved {...props} />
      <span className="hide-s">
        {report.version < 1 ? "Nothing written yet" : `Version ${report.version}`}
      </span>
      {writing !== null && <span className="hide-s">You write in paragraph {writing}</span>}
      <span className="grow" />
      {save.is === "refused" ? (
        <>
          <Way desk={desk} code={save.code} />
          <button className="btn btn-s" onClick={() => desk.session.understood()}>
            Understood
          </button>
        </>
      ) : save.is === "aside" ? (
        <button className="btn btn-s" onClick={nextNotice}>
          Show {save.count === 1 ? "it" : "them"}
        </button>
      ) : (
        <span className="hide-s">What was said may be used. Who said it may not, unless they agree.</span>
      )}
    </footer>
  );
}

/** From a refusal to what has to be answered first. */
function Way({ desk, code }: { readonly desk: Desk; readonly code: string }): ReactNode {
  const unanswered = code === "names-unanswered";
  useEffect(() => {
    // The server has found names: those that this page doesn't know yet have to be in the list.
    if (unanswered) desk.guard.askAll();
  }, [desk, unanswered]);
  if (!unanswered && code !== "approvals-pending") return null;
  const show = (): void => {
    const place = document.querySelector<HTMLElement>(
      unanswered ? "#names-head" : "[data-quote-state=pending]",
    );
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
    desk.session.understood();
  };
  return (
    <button className="btn btn-s" onClick={show}>
      {unanswered ? "Show the names" : "Show the quotes"}
    </button>
  );
}

function Saved({ snapshot }: { readonly snapshot: Snapshot }): ReactNode {
  const { save, connected } = snapshot;
  const lapsed = useLapsed();
  switch (save.is) {
    case "saved":
      return (
        <span className="ok">
          <Check className="i" aria-hidden="true" />
          <b>Saved {secondsOf(save.at)}</b>
          {!connected && <span>Not connected; go on writing</span>}
        </span>
      );
    case "ready":
      return connected ? (
        <span className="ok">
          <Check className="i" aria-hidden="true" />
          <b>Ready</b>
        </span>
      ) : (
        <span className="off">
          <CloudOff className="i" aria-hidden="true" />
          <b>Not connected</b> <span>Go on writing; your words wait on this device</span>
        </span>
      );
    case "saving":
      return (
        <span className="ok">
          <RefreshCw className="i" aria-hidden="true" />
          <b>Saving</b>
        </span>
      );
    case "offline":
      return (
        <span className="off">
          <CloudOff className="i" aria-hidden="true" />
          <b>{save.kept ? "Kept on this device" : "Only on this page"}</b>
          <span>
            {save.kept
              ? lapsed
                ? "Sent once you have signed in again"
                : "Sent as soon as there is a connection"
              : "This device’s storage is full: keep the page open"}
          </span>
        </span>
      );
    case "aside":
      return (
        <span className="no-save">
          <CircleAlert className="i" aria-hidden="true" />
          <b>Not all is in the report</b>
          <span>{capital(counted(save.count, "text"))} of yours set aside</span>
        </span>
      );
    case "refused":
      return (
        <span className="no-save" data-notice tabIndex={-1}>
          <CircleAlert className="i" aria-hidden="true" />
          <b>Not done.</b> <span>{save.detail}</span>
          {save.more > 0 && <span>And {save.more} more.</span>}
        </span>
      );
  }
}
