import { capital, counted } from "../design/format";
import { isOn, minutesSince, needOf } from "./figures";
import type { Conference, Table } from "./types";

/** A piece of the headline; one that names a roundtable leads to it. */
export interface Piece {
  readonly text: string;
  readonly reportId?: string;
}

/** Who is behind, what is missing: one sentence or two. */
export function headline(conference: Conference, tables: readonly Table[], now: number): readonly Piece[] {
  if (tables.length === 0) return [{ text: "No roundtable has been added to this conference yet." }];
  const { closingAt } = conference;
  const on = isOn(tables, now);
  const submitted = tables.filter(({ figures }) => figures?.status === "submitted").length;
  if (submitted === tables.length)
    return [{ text: tables.length === 1 ? "The report is submitted." : "All reports are submitted." }];
  const needing = (need: ReturnType<typeof needOf>): readonly Table[] =>
    tables.filter(({ figures }) => needOf(figures, on, closingAt, now) === need);
  const parts = [
    ...lateParts(needing("late")),
    ...quietParts(needing("quiet"), now),
    ...waitingParts(needing("approval")),
  ];
  const first: Piece[] = [
    {
      text: `${capital(counted(tables.length, "roundtable is", "roundtables are"))} ${on ? "live" : "at rest"}. `,
    },
  ];
  const done: Piece = {
    text: submitted === 0 ? "None has submitted" : `${capital(counted(submitted, "has", "have"))} submitted`,
  };
  return [...first, ...joined([done, ...parts])];
}

function lateParts(late: readonly Table[]): readonly Piece[] {
  const [first, ...others] = late;
  if (!first) return [];
  const { code, reportId } = first.roundtable;
  const text = others.length === 0 ? `${code} is late` : `${counted(late.length, "is", "are")} late`;
  return [{ text, reportId }];
}

function quietParts(quiet: readonly Table[], now: number): readonly Piece[] {
  const longest = quiet.toSorted((a, b) => age(b, now) - age(a, now))[0];
  if (!longest) return [];
  const { code, reportId } = longest.roundtable;
  const text =
    quiet.length === 1
      ? `${code} has been quiet for ${span(age(longest, now))}`
      : `${counted(quiet.length, "has", "have")} been quiet for a quarter of an hour or more`;
  return [{ text, reportId }];
}

function waitingParts(waiting: readonly Table[]): readonly Piece[] {
  const first = waiting[0];
  if (!first) return [];
  const text = `${counted(waiting.length, "waits", "wait")} for a speaker’s approval`;
  return [{ text, reportId: first.roundtable.reportId }];
}

const age = ({ figures }: Table, now: number): number =>
  figures?.changedAt === undefined ? 0 : minutesSince(figures.changedAt, now);

/** A span of minutes in words. */
export function span(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? "1 minute" : `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? "1 hour" : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}

/** "a", "a and b", "a, b, and c", with a full stop. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, i) => {
    const last = i === pieces.length - 1;
    const before = i === 0 ? "" : last ? (pieces.length > 2 ? ", and " : " and ") : ", ";
    const all: Piece[] = before === "" ? [piece] : [{ text: before }, piece];
    return last ? [...all, { text: "." }] : all;
  });
}
