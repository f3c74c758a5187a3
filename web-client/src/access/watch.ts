import type { Ends } from "./types";

/** How long before its end a session is told to end. */
export const WARNED = 5 * 60_000;
const AT_LEAST = 15_000;
/** A timer takes no longer pause; waking up a little early costs one question. */
const LONGEST = 30 * 60_000;

/** What is about to end a session: that nobody does anything, or that it is as old as one may get. */
export interface Ending {
  readonly why: "idle" | "whole";
  readonly at: string;
}

/** What is near enough to be told. A clock that is far off tells nothing: then the server's word alone counts. */
export function endingOf({ idleEndsAt, endsAt }: Ends, now: number): Ending | null {
  const whole = Date.parse(endsAt);
  const idle = Date.parse(idleEndsAt);
  const near = (at: number): boolean => at > now && at - now <= WARNED;
  if (near(whole)) return { why: "whole", at: endsAt };
  return near(idle) && idle < whole ? { why: "idle", at: idleEndsAt } : null;
}

/** Milliseconds until it is worth asking the server how the session stands. */
export function pauseUntilAsking({ idleEndsAt, endsAt }: Ends, now: number): number {
  const ends = [Date.parse(idleEndsAt), Date.parse(endsAt)].flatMap((at) => [at - WARNED, at + 1_000]);
  const next = Math.min(...ends.filter((at) => at > now));
  return Math.min(LONGEST, Math.max(AT_LEAST, next - now));
}
