import { memo, useMemo, type KeyboardEvent, type ReactNode } from "react";
import { momentOf, secondsOf } from "../design/format";
import { initials } from "../live/presence";
import type { Colour } from "./blame";
import { KindIcon } from "./kind-icon";
import { Pieces } from "./pieces";
import { nameOfItem } from "./names";
import { deed, forgottenWords, type Numbers } from "./sentences";
import type { Trail } from "./trail";
import type { Entry } from "./types";
import { excerpt, wordDiff, type Piece } from "./word-diff";

export interface RowProps {
  readonly trail: Trail;
  readonly entry: Entry;
  readonly numbers: Numbers;
  readonly colour: Colour;
  readonly top: number;
  readonly index: number;
  /** How many there are; -1 while that isn't known. */
  readonly count: number;
  /** Whether it made the moment shown. */
  readonly on: boolean;
  readonly after: boolean;
  readonly day: string | null;
  /** Whether all above came after the moment shown. */
  readonly separator: boolean;
  readonly tabbable: boolean;
  readonly followed: boolean;
  readonly restorable: boolean;
  readonly watch: (row: HTMLElement | null) => (() => void) | undefined;
  readonly move: (from: number, key: string) => boolean;
}

/** One change: who, what, where, and the words as they became others. */
export const ChangeRow = memo(function ChangeRow(props: RowProps): ReactNode {
  const { trail, entry, numbers, colour, top, index, count, on, after, day, separator } = props;
  const { tabbable, watch, move, ...more } = props;
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (move(index, event.key)) event.preventDefault();
  };
  return (
    <li
      className="slot"
      data-position={entry.position}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-current={on ? "true" : undefined}
      style={{ top }}
      ref={watch}
    >
      {day !== null && <p className="day">{day}</p>}
      {separator && <p className="later">Above: after the moment shown</p>}
      <div className={`ev${on ? " on" : ""}${after ? " aft" : ""}`}>
        <Times at={secondsOf(entry.at)} until={secondsOf(entry.until)} />
        <span className={`who ${colour}`}>
          <span className="av av-s" aria-hidden="true">
            {initials(entry.by, entry.role ?? "reader")}
          </span>
        </span>
        <div>
          <p className="said">
            <KindIcon kind={entry.kind} />
            <button
              className="go"
              tabIndex={tabbable ? 0 : -1}
              onClick={() => trail.goTo(entry.version)}
              onKeyDown={press}
            >
              <b className="strong">
                <bdi>{entry.by}</bdi>
              </b>{" "}
              <bdi>{deed(entry, numbers)}</bdi>
            </button>
          </p>
          <Words entry={entry} whole={on} />
          <Acts {...more} tabbable={tabbable} />
        </div>
      </div>
    </li>
  );
});

/** When it was; a burst of typing from its first letter to its last. */
function Times({ at, until }: { readonly at: string; readonly until: string }): ReactNode {
  return (
    <span className="times">
      <time>{at}</time>
      {at !== until && (
        <>
          <span className="vh"> to </span>
          <time className="until">{until}</time>
        </>
      )}
    </span>
  );
}

/** What was written and what was struck, what somebody said of it, or why neither can be read. */
function Words({ entry, whole }: { readonly entry: Entry; readonly whole: boolean }): ReactNode {
  const pieces = useMemo(() => piecesOf(entry), [entry]);
  const gone = forgottenWords(entry, momentOf);
  return (
    <>
      {pieces.length > 0 && (
        <p className="df" dir="auto">
          <Pieces pieces={whole ? pieces : excerpt(pieces)} />
        </p>
      )}
      {entry.kind === "commented" && entry.note != null && (
        <p className="df" dir="auto">
          “{entry.note}”
        </p>
      )}
      {gone !== null && <p className="kept">{gone}</p>}
    </>
  );
}

function piecesOf({ kind, before, after }: Entry): readonly Piece[] {
  if (kind === "typed") return before == null && after == null ? [] : wordDiff(before ?? "", after ?? "");
  if (kind === "removed" && before != null && before !== "") return [{ kind: "del", text: before }];
  if ((kind === "added" || kind === "restored") && after != null && after !== "")
    return [{ kind: kind === "added" ? "ins" : "same", text: after }];
  return [];
}

type ActsProps = Pick<
  RowProps,
  "trail" | "entry" | "numbers" | "on" | "followed" | "restorable" | "tabbable"
>;

function Acts({ trail, entry, numbers, on, followed, restorable, tabbable }: ActsProps): ReactNode {
  const { itemId, kind, from } = entry;
  if (itemId == null || (!on && kind !== "removed")) return null;
  const tabIndex = tabbable ? 0 : -1;
  const name = nameOfItem(entry, numbers);
  const removed = kind === "removed" && from != null && !entry.forgotten;
  return (
    <div className="acts">
      {removed && (
        <button className="btn btn-s" tabIndex={tabIndex} onClick={() => trail.showBefore(entry)}>
          Show where it stood
        </button>
      )}
      {removed && (
        <button
          className="btn btn-s"
          tabIndex={tabIndex}
          // Who can't is told who can.
          aria-disabled={!restorable}
          onClick={() => void trail.restoring.ask({ itemId }, name, from - 1)}
        >
          Restore this item as it was
        </button>
      )}
      {!followed && (
        <button className="btn btn-s btn-quiet" tabIndex={tabIndex} onClick={() => trail.follow(itemId)}>
          Follow this item
        </button>
      )}
    </div>
  );
}
