import { matches, type Filter } from "./filter";
import type { RedactionReason } from "../report/rule";
import type { Entry } from "./types";

/** One list of two, newest first; what comes later takes the place of the entry with its position. */
export function merged(known: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  if (more.length === 0) return known;
  const byPosition = new Map(known.map((entry) => [entry.position, entry]));
  for (const entry of more) byPosition.set(entry.position, entry);
  return [...byPosition.values()].sort((a, b) => b.position - a.position);
}

/** The list after entries came live: those that fit the filter, and no older ones than were loaded so far. */
export function withLive(
  known: readonly Entry[],
  live: readonly Entry[],
  filter: Filter,
  oldest: number | null,
): readonly Entry[] {
  const positions = new Set(known.map((entry) => entry.position));
  const fitting = live.filter(
    (e) => positions.has(e.position) || (matches(e, filter) && (oldest === null || e.position >= oldest)),
  );
  return live.reduce(afterForgetting, merged(known, fitting));
}

/** A redaction forgets all texts of its item, and a name that was withdrawn is forgotten: at once, wherever it stands. */
function afterForgetting(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const named = entry.kind === "quote-anonymous";
  if ((entry.kind !== "redacted" && !named) || entry.itemId == null) return entries;
  const reason = named ? null : ((entry.note ?? null) as RedactionReason | null);
  const forgotten = { by: entry.by, at: entry.at, reason };
  return entries.map((e) => {
    const concerned =
      e.itemId === entry.itemId &&
      e.position < entry.position &&
      (named ? e.kind.startsWith("attribution-") : hasWords(e));
    return concerned ? { ...e, before: null, after: null, note: null, forgotten } : e;
  });
}

const hasWords = (e: Entry): boolean => e.before != null || e.after != null || e.note != null;

/** Whether an entry came after the moment shown. Where it belongs to no version, its time decides. */
export function isAfter(entry: Entry, version: number, clock: number): boolean {
  return entry.from == null ? Date.parse(entry.at) > clock : entry.from > version;
}

/** The entry that made the version what it is: the one that ends with it; else one that it is in, for bursts of two people overlap. */
export function currentAt(entries: readonly Entry[], version: number): Entry | null {
  const ending = entries.find((e) => e.from != null && e.to === version);
  if (ending) return ending;
  const within = entries.find((e) => e.from != null && e.from <= version && (e.to ?? e.from) >= version);
  return within ?? entries.find((e) => e.from != null && e.version <= version) ?? null;
}

/** The version of the next change after a moment, or of the one before it; null where there is none among these. */
export function stepFrom(entries: readonly Entry[], version: number, by: -1 | 1): number | null {
  const versions = entries.filter((e) => e.from != null).map((e) => e.version);
  const beyond = versions.filter((v) => (by < 0 ? v < version : v > version));
  if (beyond.length === 0) return null;
  return by < 0 ? Math.max(...beyond) : Math.min(...beyond);
}
