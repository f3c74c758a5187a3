import { Followed } from "../live/followed";
import type { Told } from "./types";

/** A dashboard that is followed. */
export class Dashboard extends Followed<Told> {
  constructor(conferenceId: string) {
    super("dashboard", conferenceId, "There is no such conference, or you have no seat in it.");
  }
}
