import { Followed } from "../live/followed";
import type { ToldBoard } from "./types";

/** A board that is followed. */
export class Board extends Followed<ToldBoard> {
  constructor(conferenceId: string) {
    super("board", conferenceId, "There is no such conference, or you have no part in its closing session.");
  }
}
