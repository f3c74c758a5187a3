import { BadgeCheck, Hourglass } from "lucide-react";
import type { ReactNode } from "react";
import { seatsOf } from "../dashboard/figures";
import type { Told } from "../dashboard/types";
import { Ring } from "../design/ring";
import { itemAddress, Link } from "../navigation";
import { shortTitle } from "../report/outline";
import { languageOf } from "../text/language";
import { wordsAt } from "./order";
import type { Step } from "./steps";
import type { Pin } from "./types";

/** The words of a point, in quotation marks where it is a quote. */
export function Words({ pin }: { readonly pin: Pin }): ReactNode {
  if (pin.then == null) return <p className="words meta">These words can’t be read any more.</p>;
  return (
    <>
      <p className="words marked" dir="auto" lang={languageOf(pin.then)}>
        {inQuotes(pin.kind, <Marked words={pin.then} names={pin.names} />)}
      </p>
      {pin.aloud != null && (
        <p className="words on-paper" dir="auto" lang={languageOf(pin.aloud)}>
          {inQuotes(pin.kind, pin.aloud)}
        </p>
      )}
      {pin.names.length > 0 && (
        <p className="bd-since" role="note">
          <b className="strong">{pin.names.length === 1 ? "A name stands here" : "Names stand here"}</b> that
          the table of {pin.code} has not decided on. The hall sees {HELD_BACK} instead.
        </p>
      )}
    </>
  );
}

/** In the server's texts, for a name that is not said. */
const HELD_BACK = "[…]";

function Marked({ words, names }: { readonly words: string; readonly names: Pin["names"] }): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of names) {
    pieces.push(
      words.slice(at, from),
      <mark key={from} className="guard">
        {words.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return [...pieces, words.slice(at)];
}

const inQuotes = (kind: Pin["kind"], words: ReactNode): ReactNode =>
  kind === "quote" ? <>“{words}”</> : words;

/** A point as it is said. */
export function Aloud({ place }: { readonly place: Step["place"] }): ReactNode {
  const words = wordsAt(place);
  return place.is === "pin" ? inQuotes(place.pin.kind, words) : words;
}

/** The first words of a point, to tell it from others. */
export function nameOf(pin: Pin): string {
  const words = pin.then ?? `a point of ${pin.code}`;
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

/** Whose it is: the table as it is now, and where in its report it stands. */
export function Source({ pin, tables }: { readonly pin: Pin; readonly tables: Told | null }): ReactNode {
  const figures = tables?.reports[pin.reportId] ?? null;
  return (
    <span className="src">
      <Ring
        code={pin.code}
        seats={tables ? seatsOf(figures, tables.conference) : []}
        submitted={figures?.status === "submitted"}
        size={40}
        label={`Roundtable ${pin.code}`}
      />
      <Link to={itemAddress(pin.reportId, pin.itemId)}>
        {shortTitle(pin.section)}
        <span className="vh">, open it in the report of {pin.code}</span>
      </Link>
    </span>
  );
}

/** Who may be named; nobody else ever is. */
export function Speaker({ attribution }: Pin): ReactNode {
  if (attribution.status === "pending")
    return (
      <span className="state warn strong">
        <Hourglass className="i" aria-hidden="true" />
        Approval pending
      </span>
    );
  if (attribution.status !== "approved") return null;
  return (
    <span className="state ok strong">
      <BadgeCheck className="i" aria-hidden="true" />
      {speakerOf(attribution)}, approved
    </span>
  );
}

/** Name and affiliation of who approved; empty for all others. */
export const speakerOf = ({ status, speaker, affiliation }: Pin["attribution"]): string =>
  status === "approved"
    ? [speaker, affiliation].filter((word) => word != null && word !== "").join(", ")
    : "";
