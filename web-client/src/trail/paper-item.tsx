import { BadgeCheck, EyeOff, FileX, History, VenetianMask } from "lucide-react";
import type { ReactNode } from "react";
import { momentOf, secondsOf } from "../design/format";
import { initials } from "../live/presence";
import { PIN } from "../report/script";
import { isGone, wordsOf } from "../report/outline";
import { REASONS } from "../report/rule";
import { codeOf, keyOf, wordOf } from "../report/tags";
import { beginning } from "../report/tidings";
import type { ItemView, Role, Tagging } from "../report/types";
import { directionOf, languageOf } from "../text/language";
import { shares, writtenBy, type Colour } from "./blame";
import { Pieces } from "./pieces";
import type { Blame, Entry } from "./types";
import { wordDiff } from "./word-diff";

interface PaperItemProps {
  readonly item: ItemView;
  readonly tagging: Tagging;
  readonly number: number | null;
  /** The change of this moment, where it is of this item and to be shown. */
  readonly made: Entry | null;
  /** Who wrote which words; null where the last hand is shown alone. */
  readonly written: Blame | null;
  readonly colours: ReadonlyMap<string, Colour>;
  readonly roles: ReadonlyMap<string, Role>;
  /** When its speaker was forgotten; empty where that isn't known; null where nobody was. */
  readonly anonymous: string | null;
  readonly restore: (() => void) | null;
}

/** One bullet, heading, paragraph or quote as it was, with the hand that touched it last. */
export function PaperItem(props: PaperItemProps): ReactNode {
  const { item, tagging, number, colours, roles, restore, made, anonymous } = props;
  const by = made?.by ?? item.changed.by;
  return (
    <div
      className={`item k-${item.kind} who ${colours.get(by) ?? "p4"}${made ? " made" : ""}`}
      data-item={item.id}
      tabIndex={-1}
    >
      <span className="bl">
        <span aria-hidden="true">{initials(by, roles.get(by) ?? "reader")}</span>
      </span>
      {number !== null && (
        <span className="no">
          <span className="vh">Paragraph </span>
          {number}
        </span>
      )}
      <Body {...props} />
      <span className="vh">. Last changed by {by}.</span>
      {item.kind === "quote" && <Speaker item={item} anonymous={anonymous} />}
      {item.tags.length > 0 && (
        <div className="chips">
          {item.tags.map((tag) => (
            <span key={keyOf(tag)} className="tag">
              <b>{codeOf(tag)}</b> {wordOf(tag, tagging)}
            </span>
          ))}
        </div>
      )}
      {restore && (
        <button className="btn btn-s restore-item" onClick={restore} title="Restore this item as it was">
          <History className="i" aria-hidden="true" />
          <span className="words">
            Restore this item as it was<span className="vh">: “{beginning(item)}”</span>
          </span>
        </button>
      )}
    </div>
  );
}

function Body(props: PaperItemProps): ReactNode {
  const { item, made } = props;
  if (isGone(item)) return <Gone item={item} />;
  const text = wordsOf(item);
  const shape = { dir: directionOf(text), lang: languageOf(text) };
  const words = (
    <span className="text">
      {made?.kind === "moved" && <span className="moved">Moved here </span>}
      <Words {...props} />
    </span>
  );
  if (item.kind === "heading")
    return (
      <h3 className={`sub level-${item.level ?? 1}`} {...shape}>
        {words}
      </h3>
    );
  if (item.kind === "quote")
    return (
      <p className="quoted" {...shape}>
        {words}
      </p>
    );
  return (
    <div className={item.kind === "bullet" ? "b" : "par"} {...shape}>
      {words}
    </div>
  );
}

function Words({ item, made, written, colours }: PaperItemProps): ReactNode {
  const text = wordsOf(item);
  if (text === "" && made?.before == null)
    return <span className="meta">{item.id.startsWith(PIN) ? "A point from a report" : "No words"}</span>;
  if (made?.kind === "removed") return <Pieces pieces={[{ kind: "del", text }]} />;
  if (made?.kind === "added" || (made?.kind === "restored" && text !== ""))
    return <Pieces pieces={[{ kind: "ins", text }]} />;
  if (made?.kind === "typed" && made.before != null) return <Pieces pieces={wordDiff(made.before, text)} />;
  if (!written) return text;
  const parts = writtenBy(text, written, item.id);
  return (
    <>
      {parts.map((part, i) => (
        <span key={i} className={part.by === null ? undefined : `who ${colours.get(part.by) ?? "p4"} hand`}>
          {part.text}
        </span>
      ))}
      <span className="vh">
        {" "}
        Written by{" "}
        {shares(parts)
          .map(({ by, share }) => `${by}, ${share} %`)
          .join("; ")}
      </span>
    </>
  );
}

function Gone({ item }: { readonly item: ItemView }): ReactNode {
  const { redacted } = item;
  return (
    <div className={redacted ? "shredded" : "shredded unreadable"}>
      {redacted ? <EyeOff className="i" aria-hidden="true" /> : <FileX className="i" aria-hidden="true" />}
      <span>
        {redacted ? (
          <>
            <b className="strong">Redacted by {redacted.by}</b>, {momentOf(redacted.at)}:{" "}
            {REASONS[redacted.reason]}. Its words are gone from every version.
          </>
        ) : (
          <b className="strong">This entry can’t be read</b>
        )}
      </span>
    </div>
  );
}

/** How it stands with the name of a quote's speaker. */
function Speaker(props: { readonly item: ItemView; readonly anonymous: string | null }): ReactNode {
  const { attribution } = props.item;
  if (attribution?.state === "approved")
    return (
      <p className="speaker" dir="auto">
        <BadgeCheck className="i" aria-hidden="true" /> <b>{attribution.speaker}</b>
        {attribution.affiliation !== "" && `, ${attribution.affiliation}`}
      </p>
    );
  if (props.anonymous === null) return null;
  return (
    <p className="speaker">
      <span className="anonm">
        <VenetianMask className="i" aria-hidden="true" />
        Attribution shredded{props.anonymous === "" ? "" : ` at ${secondsOf(props.anonymous)}`}
      </span>
    </p>
  );
}
