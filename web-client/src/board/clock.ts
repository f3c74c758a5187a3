import type { Block } from "./order";

/** Seconds as `6:36`. */
export function clockOf(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export const minutesOf = (minutes: number): string => clockOf(Math.round(minutes * 60));

/** What is said at a moment of the speech, and when its turn is by the plan: seconds from the beginning. */
export interface Turn {
  readonly from: number;
  readonly to: number;
}

/** The turn of one of a block's points: they share its minutes evenly. Null where nothing is planned for it. */
export function turnOf({ from, minutes }: Block, index: number, count: number): Turn | null {
  if (minutes === null || minutes === 0 || count === 0) return null;
  const each = (minutes * 60) / count;
  return { from: from * 60 + index * each, to: from * 60 + (index + 1) * each };
}

/** Seconds behind the plan; below 0 ahead of it, 0 within a point's own turn. */
export function behind({ from, to }: Turn, elapsed: number): number {
  if (elapsed < from) return elapsed - from;
  return elapsed > to ? elapsed - to : 0;
}

/** How somebody stands to their plan, in words. */
export function standing(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  if (whole === 0) return "On your plan";
  const time = whole < 60 ? `${whole} ${whole === 1 ? "second" : "seconds"}` : clockOf(whole);
  return `${time} ${seconds > 0 ? "behind" : "ahead of"} your plan`;
}
