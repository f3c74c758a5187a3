import { matches, type Filter } from "./filter";
import type { RedactionReason } from "../report/rule";
import { isOfBoard, type Entry } from "./types";

/** One list of two, newest first. Of two entries with one position stays the later state, whichever came first. */
export function merged(known: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  if (more.length === 0) return known;
  const byPosition = new Map(known.map((entry) => [entry.position, entry]));
  for (const entry of more) {
    const other = byPosition.get(entry.position);
    if (!other || !isLater(other, entry)) byPosition.set(entry.position, entry);
  }
  return [...byPosition.values()].sort((a, b) => b.position - a.position);
}

/** Texts that were forgotten don't come back; else the burst that has grown further is the later one. */
function isLater(a: Entry, b: Entry): boolean {
  if ((a.forgotten == null) !== (b.forgotten == null)) return a.forgotten != null;
  return a.version > b.version;
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
  return forgetting(merged(known, fitting), live);
}

/**
 * The entries without what redactions among others forgot: every entry of such an item, whenever it was made, loses its
 * texts, as the server tells it from then on. That somebody is no longer named changes no entry: none told the name.
 */
export function forgetting(entries: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const redactions = new Map(
    others.flatMap((e) => (e.kind === "redacted" && e.itemId != null ? [[e.itemId, e] as const] : [])),
  );
  if (redactions.size === 0) return entries;
  return entries.map((e) => {
    const redaction = e.itemId == null ? undefined : redactions.get(e.itemId);
    return redaction ? without(e, redaction) : e;
  });
}

function without(entry: Entry, { by, at, note }: Entry): Entry {
  if (isOfBoard(entry.kind)) return entry;
  const forgotten = { by, at, reason: (note ?? null) as RedactionReason | null };
  const left = entry.kind === "redacted" ? (entry.note ?? null) : null;
  return { ...entry, before: null, after: null, note: left, forgotten };
}

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
