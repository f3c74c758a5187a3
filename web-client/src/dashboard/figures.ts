import type { SectionState } from "../report/outline";
import type { Conference, Figures, Table, TagSet } from "./types";

const MINUTE = 60_000;
/** After so many minutes without a change, while others write, somebody should look. */
export const QUIET_MINUTES = 15;
export const HOUR = 60;

export const minutesSince = (moment: string, now: number): number =>
  Math.max(0, Math.floor((now - new Date(moment).getTime()) / MINUTE));

/** Who writes just now; nobody where the last change is older than a minute. */
export const writingNow = (figures: Figures, now: number): readonly string[] =>
  figures.changedAt !== undefined && now - new Date(figures.changedAt).getTime() < MINUTE
    ? figures.writing
    : [];

/** Whether anybody of the conference has written within the last quarter of an hour: it is on. */
export const isOn = (tables: readonly Table[], now: number): boolean =>
  tables.some(
    ({ figures }) => figures?.changedAt !== undefined && minutesSince(figures.changedAt, now) < QUIET_MINUTES,
  );

/** What needs somebody's eye, the worst first. */
export type Need = "late" | "quiet" | "approval" | null;

/** Late: the closing session has begun without it. Quiet: others write, and it has not been touched for long. */
export function needOf(
  figures: Figures | null,
  on: boolean,
  closingAt: string | undefined,
  now: number,
): Need {
  if (figures?.status !== "draft") return null;
  if (closingAt !== undefined && new Date(closingAt).getTime() <= now) return "late";
  if (on && figures.changedAt !== undefined && minutesSince(figures.changedAt, now) >= QUIET_MINUTES)
    return "quiet";
  return figures.approvals > 0 ? "approval" : null;
}

export const sectionsOf = (figures: Figures, { sections }: Conference): readonly string[] =>
  sections.map(({ key }) => key).filter((key) => figures.sections[key] !== undefined);

/** One seat for each section, in the order of the form; empty ones while nothing is counted. */
export function seatsOf(figures: Figures | null, conference: Conference): readonly SectionState[] {
  const keys = figures === null ? [] : sectionsOf(figures, conference);
  if (figures === null || keys.length === 0)
    return Array.from({ length: Math.max(1, conference.sections.length) }, () => "empty");
  return keys.map((key) => figures.sections[key]?.state ?? "empty");
}

export const finalIn = (figures: Figures): number =>
  Object.values(figures.sections).filter((section) => section.state === "final").length;

export const wordsIn = (figures: Figures | null): number =>
  Object.values(figures?.sections ?? {}).reduce((sum, section) => sum + section.words, 0);

/** Events in each minute of the hour up to now, the oldest first. */
export function lastHour(figures: readonly (Figures | null)[], minute: number): readonly number[] {
  const counts = new Array<number>(HOUR).fill(0);
  for (const one of figures)
    for (const [at, events] of Object.entries(one?.activity ?? {})) {
      const place = HOUR - 1 - (minute - Number(at));
      if (place >= 0 && place < HOUR) counts[place] = (counts[place] ?? 0) + events;
    }
  return counts;
}

/** Sums of each `by` neighbours. */
export function gathered(counts: readonly number[], by: number): readonly number[] {
  return Array.from({ length: Math.ceil(counts.length / by) }, (_, i) =>
    counts.slice(i * by, (i + 1) * by).reduce((sum, n) => sum + n, 0),
  );
}

export const itemsOf = (figures: Figures | null, set: string, value: string): readonly string[] =>
  figures?.tags[set]?.[value] ?? [];

/** What of a set nobody has spoken of. */
export const gapsIn = (set: TagSet, tables: readonly Table[]): TagSet["tags"] =>
  set.tags.filter(({ value }) =>
    tables.every(({ figures }) => itemsOf(figures, set.key, value).length === 0),
  );
