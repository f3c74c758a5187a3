import { newId } from "../ids";
import type { ReportCommand } from "../report/types";
import { addition } from "./addition";

/** What fits into one request, together with the longest text of an item; more go into the one item as they are. */
const MOST = 100;

/** What other programs put before a point of a list. */
const POINT = /^\s*(?:[-*+\u2013\u2022\u2023\u25AA\u25CF\u25E6\u00B7]|\d{1,3}[.)])\s+/u;

/** The points of a pasted list, without their signs; null for what is no list, or too long for one. */
export function linesIn(text: string): readonly [string, ...string[]] | null {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(POINT, "").trim())
    .filter((line) => line !== "");
  const [first, ...rest] = lines;
  return first === undefined || rest.length === 0 || rest.length > MOST ? null : [first, ...rest];
}

/** A bullet for each line, one after the other from `after` on; what stood behind the caret follows the last. */
export function additionsOf(
  lines: readonly string[],
  section: string,
  after: string,
  tail: string,
): {
  readonly commands: readonly [ReportCommand, ...ReportCommand[]];
  readonly last: string;
  readonly caret: number;
} {
  const places = lines.map((text) => ({ itemId: newId(), section, text }));
  const end = lines.length - 1;
  const [first, ...rest] = places.map((place, i) =>
    addition("bullet", {
      ...place,
      after: places[i - 1]?.itemId ?? after,
      text: i === end ? place.text + tail : place.text,
    }),
  );
  const last = places[end];
  if (!first || !last) throw new Error("nothing to add");
  return { commands: [first, ...rest], last: last.itemId, caret: last.text.length };
}
