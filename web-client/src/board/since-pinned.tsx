import type { ReactNode } from "react";
import { announce } from "../design/announcer";
import { momentOf } from "../design/format";
import { Pieces } from "../trail/pieces";
import { wordDiff } from "../trail/word-diff";
import { handleOf } from "./move";
import type { ScriptDesk } from "./script-desk";
import type { Pin } from "./types";
import { nameOf } from "./words";

/** What became of a point since it was pinned, and what a chair can do about it. */
export function SincePinned({ desk, pin }: { readonly desk: ScriptDesk; readonly pin: Pin }): ReactNode {
  const { code, changed, pinId, state } = pin;
  const when = changed ? ` at ${momentOf(changed.at)}` : "";
  if (state === "removed")
    return (
      <p className="bd-since" role="note">
        <b className="strong">
          {code} removed this{when}.
        </b>{" "}
        It stays here as you pinned it.
      </p>
    );
  if (state !== "changed") return null;
  const answer = (type: "take-over-wording" | "keep-wording", says: string): void => {
    if (!changed) return;
    desk.outgoing.ask({ type, pinId, version: changed.version });
    handleOf(pinId)?.focus({ preventScroll: true });
    announce(says);
  };
  return (
    <div
      className="bd-since"
      role="group"
      aria-label={`Changed by ${code}: ${nameOf(pin)}`}
      data-notice
      tabIndex={-1}
    >
      <b className="strong">
        {code} changed this{when}
      </b>
      <p dir="auto">
        <Pieces pieces={wordDiff(pin.then ?? "", pin.now ?? "")} />
      </p>
      {desk.leads && (
        <span className="acts">
          <button
            className="btn btn-s"
            onClick={() => answer("take-over-wording", "The new wording is taken.")}
          >
            Take the new wording
          </button>
          <button
            className="btn btn-s btn-quiet"
            onClick={() => answer("keep-wording", "Your wording is kept.")}
          >
            Keep mine
          </button>
        </span>
      )}
    </div>
  );
}
