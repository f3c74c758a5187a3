import { Undo2 } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from "react";
import type { BoardOutgoing } from "./outgoing";
import type { ScriptDesk } from "./script-desk";
import { focusTop } from "./use-focus-moved";

/** What was done last and can be undone, and what the server didn't do or hasn't heard. */
export function Notices({ desk }: { readonly desk: ScriptDesk }): ReactNode {
  const { arranging, outgoing } = desk;
  const { done } = useSyncExternalStore(arranging.subscribe, arranging.state);
  const { answering, waiting } = useSyncExternalStore(outgoing.subscribe, outgoing.state);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What was taken out had the focus: else it would be nowhere.
    if (done && document.activeElement === document.body) undo.current?.focus();
  }, [done]);
  return (
    <>
      <NotDone outgoing={outgoing} />
      {!answering && waiting > 0 && (
        <p className="bd-notice" role="status">
          There is no answer from the server. Pins, checks and minutes wait on this page; keep it open.
        </p>
      )}
      {done && (
        <div className="bd-notice">
          <span>{done.says}</span>
          <button className="btn btn-s" ref={undo} onClick={() => arranging.undo()}>
            <Undo2 className="i" aria-hidden="true" />
            Undo
          </button>
        </div>
      )}
    </>
  );
}

/** What the server refused last. */
export function NotDone({ outgoing }: { readonly outgoing: BoardOutgoing }): ReactNode {
  const { refusal } = useSyncExternalStore(outgoing.subscribe, outgoing.state);
  return (
    refusal !== null && (
      <div className="bd-notice" data-notice role="alert" tabIndex={-1}>
        <span>
          <b className="strong">Not done.</b> {refusal}
        </span>
        <button
          className="btn btn-s"
          onClick={() => {
            focusTop();
            outgoing.understood();
          }}
        >
          Understood
        </button>
      </div>
    )
  );
}
