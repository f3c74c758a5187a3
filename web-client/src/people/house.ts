import type { Held } from "../access/types";
import { findConferences, type ConferenceView } from "../home/conferences";
import { seatName } from "../setup/invitation-row";
import { pendingIn, type Pending } from "../setup/invite";
import { loadConference } from "../setup/make";
import { peopleOf, type PersonView } from "./api";

export interface House {
  /** Null for all of this Roundtable. */
  readonly conference: ConferenceView | null;
  /** The one, or all of them: roles are named after theirs. */
  readonly conferences: readonly ConferenceView[];
  readonly people: readonly PersonView[];
  readonly pending: readonly Pending[];
}

export async function loadHouse(conferenceId: string | null): Promise<House> {
  const [conferences, people, pending] = await Promise.all([
    conferenceId === null ? findConferences() : loadConference(conferenceId).then((one) => [one]),
    peopleOf(conferenceId),
    pendingIn(conferenceId),
  ]);
  const conference = conferenceId === null ? null : (conferences[0] ?? null);
  return { conference, conferences, people, pending };
}

/** A seat as it is said on this page: where that is about all conferences, with the name of its own. */
export function seatIn({ conference, conferences }: House, held: Held): string {
  const of = conferences.find((c) => c.id === held.conferenceId);
  return seatName(held, of?.roundtables ?? [], conference ? null : (of?.name ?? null));
}
