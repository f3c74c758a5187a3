const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const SECONDS = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

export const timeOf = (at: string | Date): string => TIME.format(new Date(at));
export const secondsOf = (at: Date | string | number): string => SECONDS.format(new Date(at));
/** The day of a moment, in words. */
export const dateOf = (at: string | number): string => DAY.format(new Date(at));
/** A day as `2018-12-06`, said in words. */
export const dayOf = (day: string): string => DAY.format(new Date(`${day}T12:00:00`));

/** A few days in words: "6 to 7 December 2018". Either may be missing. */
export function daysOf(from: string | null | undefined, to: string | null | undefined): string {
  const [first, last] = [from, to].filter((day) => day != null && day !== "").map(String);
  if (first === undefined) return "";
  if (last === undefined || last === first) return dayOf(first);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${sameMonth ? Number(first.slice(8)) : dayOf(first)} to ${dayOf(last)}`;
}

/** A moment as short as it can be said: the time, with the day where that isn't today. */
export function momentOf(at: string, now = new Date()): string {
  const then = new Date(at);
  return then.toDateString() === now.toDateString() ? timeOf(at) : `${DAY.format(then)}, ${timeOf(at)}`;
}
/** Today where this device is, as `2018-12-06`. */
export function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whole minutes until a moment, in words; null once it has passed. */
export function until(moment: string, now: Date): string | null {
  const minutes = Math.floor((new Date(moment).getTime() - now.getTime()) / 60_000);
  if (minutes < 0) return null;
  if (minutes >= 48 * 60) return `${Math.floor(minutes / (24 * 60))} days`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const ONES = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
/** Small numbers in words. */
export const inWords = (n: number): string => ONES[n] ?? String(n);
/** "one section", "three sections": small numbers in words. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${inWords(n)} ${n === 1 ? one : many}`;
/** "1 section", "3 sections": in figures, beside other figures. */
export const numbered = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
