import { capital, counted, momentOf } from "../design/format";
import type { Left, Pin, ToldBoard } from "./types";

const MOST = 3;

/** Why something left the board: a sentence. */
export function whyLeft({ code, why, at }: Left): string {
  const what = why === "redacted" ? "was redacted" : "lost its speaker’s approval";
  return `A point of ${code} ${what} and left the board at ${momentOf(at)}.`;
}

/** What became of the points of a board, a sentence each, for those who hear the page; no words of theirs. */
export function boardTidings(before: ToldBoard, now: ToldBoard): readonly string[] {
  const known = new Set(before.board.left.map(({ pinId }) => pinId));
  const left = now.board.left.filter(({ pinId }) => !known.has(pinId)).map(whyLeft);
  const turned = Object.values(now.pins)
    .filter(({ pinId, state }) => state !== (before.pins[pinId]?.state ?? state))
    .map(turn)
    .filter((sentence) => sentence !== null);
  const tidings = [...left, ...turned];
  return tidings.length > MOST
    ? [`${capital(counted(tidings.length, "point"))} of the board changed or left.`]
    : tidings;
}

function turn({ code, state }: Pin): string | null {
  switch (state) {
    case "changed":
      return `${code} changed a point that is on the board.`;
    case "removed":
      return `${code} removed a point that is on the board from its report.`;
    default:
      return null;
  }
}
