import type { Held } from "../access/types";
import { request } from "../http/request";
import { newId } from "../ids";

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Held[];
  readonly lastSeenAt: string | null;
}

/** Who has a role in a conference, or, for null, everybody. */
export async function peopleOf(conferenceId: string | null): Promise<readonly PersonView[]> {
  const of = conferenceId === null ? "" : `?conferenceId=${encodeURIComponent(conferenceId)}`;
  return (await request<{ people: PersonView[] }>("GET", `/api/people${of}`)).people;
}

export const recoveryLink = (
  personId: string,
): Promise<{ readonly link: string; readonly expiresAt: string }> =>
  request("POST", `/api/people/${encodeURIComponent(personId)}/recovery`, {});

/** A role is given and taken where it holds: in a conference, or in all of this Roundtable. */
export function change(type: "grant-role" | "revoke-role", person: string, held: Held): Promise<unknown> {
  const { role, conferenceId, reportId } = held;
  const at =
    conferenceId === null
      ? "/api/installations/house/commands"
      : `/api/conferences/${encodeURIComponent(conferenceId)}/commands`;
  const command = { type, person, role, ...(conferenceId === null ? {} : { reportId }) };
  return request("POST", at, { commandId: newId(), commands: [command] });
}
