import type { Entry, TimeMark, Timeline } from "./types";

/** The slider's way is measured in versions, so that each change is as easy to reach as any other. */
export const shareOf = (version: number, last: number): number =>
  last === 0 ? 1 : Math.min(1, Math.max(0, version / last));
export const versionAt = (share: number, last: number): number =>
  Math.round(Math.min(1, Math.max(0, share)) * last);

/** When a version came to be, in milliseconds: between two ticks as if changes came evenly. */
export function clockOf(timeline: Timeline, version: number): number {
  const { ticks } = timeline;
  const after = ticks.findIndex((tick) => tick.version >= version);
  const [next, before] = [ticks[after], ticks[after - 1]];
  if (!next) return Date.parse(timeline.last);
  if (!before || next.version === version) return Date.parse(next.at);
  const [start, end] = [Date.parse(before.at), Date.parse(next.at)];
  return start + ((end - start) * (version - before.version)) / (next.version - before.version);
}

export interface Bar {
  /** Shares of the whole width. */
  readonly from: number;
  readonly to: number;
  /** Share of the full height. */
  readonly height: number;
  /** Whether it lies after the moment shown. */
  readonly after: boolean;
}

/** The least that is seen of a bar. */
const FLOOR = 0.03;

/** How lively it was between two ticks: changes a second, drawn as the root, so that a quiet hour is still seen. */
export function bars(timeline: Timeline, shown: number): readonly Bar[] {
  const rates = intervals(timeline).map(({ from, to, lasted }) => ({
    from,
    to,
    rate: (to - from) / Math.max(1, lasted / 1000),
  }));
  const most = Math.max(...rates.map((r) => r.rate), Number.MIN_VALUE);
  return rates.map(({ from, to, rate }) => ({
    from: shareOf(from, timeline.version),
    to: shareOf(to, timeline.version),
    height: Math.max(FLOOR, Math.sqrt(rate / most)),
    after: from >= shown,
  }));
}

interface Interval {
  readonly from: number;
  readonly to: number;
  /** In milliseconds. */
  readonly lasted: number;
}

function intervals({ ticks }: Timeline): readonly Interval[] {
  return ticks.slice(1).flatMap((tick, i) => {
    const before = ticks[i];
    if (!before || tick.version <= before.version) return [];
    const lasted = Math.max(0, Date.parse(tick.at) - Date.parse(before.at));
    return [{ from: before.version, to: tick.version, lasted }];
  });
}

/** How long a play from the first to the last change takes, in milliseconds. */
const PLAYED_IN = 40_000;

/**
 * Where a play stands `elapsed` milliseconds after it began at `from`: time runs faster, and faster still through pauses,
 * so that a lunch break takes no longer than a sentence.
 */
export function playedTo(timeline: Timeline, from: number, elapsed: number): number {
  const parts = intervals(timeline);
  const typical = median(parts.map((part) => part.lasted));
  const lengths = parts.map((part) => Math.min(part.lasted, 3 * typical) + typical / 4 + 1);
  const scale = PLAYED_IN / lengths.reduce((sum, length) => sum + length, 0);
  let left = elapsed;
  for (const [i, part] of parts.entries()) {
    if (part.to <= from) continue;
    const start = Math.max(from, part.from);
    const takes = ((lengths[i] ?? 0) * scale * (part.to - start)) / (part.to - part.from);
    if (left < takes) return Math.floor(start + ((part.to - start) * left) / takes);
    left -= takes;
  }
  return timeline.version;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const MARKED: ReadonlySet<string> = new Set<TimeMark["kind"]>([
  "opened",
  "section-finalised",
  "section-reopened",
  "submitted",
  "withdrawn",
  "quote-anonymous",
  "redacted",
]);

/** The most ticks that are kept while the report grows; then every other one goes. */
const MOST_TICKS = 240;

/** The timeline once the report has grown to a version. */
export function grown(timeline: Timeline, version: number, entries: readonly Entry[]): Timeline {
  if (version <= timeline.version) return timeline;
  const at = entries.reduce((last, entry) => (entry.until > last ? entry.until : last), timeline.last);
  const ticks = [...timeline.ticks, { version, at }];
  const thinned =
    ticks.length > MOST_TICKS ? ticks.filter((_, i) => i % 2 === 0 || i === ticks.length - 1) : ticks;
  const marks = entries
    .filter((e) => MARKED.has(e.kind) && e.version > timeline.version)
    .map((e) => ({ version: e.version, at: e.at, kind: e.kind, section: e.section ?? null }));
  return { ...timeline, version, last: at, ticks: thinned, marks: [...timeline.marks, ...marks] };
}

/** Marks that have room for their words: the first and the last always, between them each that is far enough from the one before. */
export function spacedMarks(timeline: Timeline, gap: number): readonly TimeMark[] {
  const kept: TimeMark[] = [];
  let free = 0;
  for (const mark of timeline.marks) {
    const at = shareOf(mark.version, timeline.version);
    if (at < free || at > 1 - gap) continue;
    kept.push(mark);
    free = at + gap;
  }
  return kept;
}
