import type { Held } from "../access/types";
import type { Role } from "../report/types";

const LOSES: Record<Role, string> = {
  organiser: "can no longer set anything up here, invite people, or change who has which role",
  rapporteur: "can no longer write, make sections final or submit the report",
  "note-taker": "can no longer write in the report",
  chair: "can no longer comment on the reports",
  auditor: "can no longer ask who changed what",
  reader: "can no longer read here",
};

/** What it means that somebody loses a role, said before it is done. `others` are the roles that stay. */
export function consequenceOf(name: string, held: Held, others: readonly Held[], oneself: boolean): string {
  const who = oneself ? "You" : name;
  const rest = others.some((o) => reaches(o, held))
    ? `What ${oneself ? "your" : "their"} other roles allow stays.`
    : `${oneself ? "You see" : "They see"} nothing of it any more, and pages that are open close at once.`;
  return `${who} ${LOSES[held.role]}. ${rest} What was written and saved stays, under the name of ${oneself ? "yours" : name}; words on the way are kept on the device and not taken in.`;
}

/** Whether a role holds where another one does. */
export const reaches = (wide: Held, narrow: Held): boolean =>
  wide.conferenceId === null ||
  (wide.conferenceId === narrow.conferenceId &&
    (wide.reportId === null || wide.reportId === narrow.reportId));
