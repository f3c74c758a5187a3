import type { RoundtableView } from "../home/conferences";
import { request } from "../http/request";
import type { Role } from "../report/types";
import type { Held } from "../access/types";
import { personOf, type Invitee } from "../list/person";
import type { List } from "./list";

/** Somebody who is to have a seat. */
export interface Seat extends Held {
  readonly conferenceId: string;
  readonly email: string;
  readonly name: string;
}
/** An invitation that nobody has answered yet. */
export interface Pending extends Held {
  readonly id: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly invitedAt: string;
  readonly expiresAt: string;
  readonly sent: boolean;
}
/** A link is told once, when it is made. */
export interface Made {
  readonly id: string;
  readonly link: string;
  readonly expiresAt: string;
}

const INVITATIONS = "/api/invitations";
const one = (id: string): string => `${INVITATIONS}/${encodeURIComponent(id)}`;

export const pendingIn = async (conferenceId: string | null): Promise<readonly Pending[]> => {
  const of = conferenceId === null ? "" : `?conferenceId=${encodeURIComponent(conferenceId)}`;
  return (await request<{ invitations: Pending[] }>("GET", `${INVITATIONS}${of}`)).invitations;
};
export const invite = (held: Held, to: Invitee): Promise<Made> =>
  request("POST", INVITATIONS, { ...held, email: given(to.email), name: given(to.name) });
const given = (text: string): string | null => (text === "" ? null : text);
export const freshLink = (id: string): Promise<Made> => request("POST", `${one(id)}/link`, {});
export const sendByMail = (id: string): Promise<unknown> => request("POST", `${one(id)}/mail`, {});
export const withdraw = (id: string): Promise<unknown> => request("DELETE", one(id));

/** The seats that a list and a chair ask for. */
export function seatsOf(
  conferenceId: string,
  list: List,
  roundtables: readonly RoundtableView[],
  chair: string,
): readonly Seat[] {
  const seat = (role: Role, reportId: string | null, person: Invitee | null): readonly Seat[] =>
    person ? [{ role, conferenceId, reportId, ...person }] : [];
  return [
    ...list.rows.flatMap((row) => {
      const at = roundtables.find((r) => r.code === row.code);
      if (!at) return [];
      return [
        ...seat("rapporteur", at.reportId, row.rapporteur),
        ...seat("note-taker", at.reportId, row.noteTaker),
      ];
    }),
    ...seat("chair", null, personOf(chair)),
  ];
}

type Wanted = Held & { readonly email: string | null };
interface Seated {
  readonly email: string;
  readonly roles: readonly Held[];
}

const sameSeat = (a: Wanted, b: Wanted): boolean =>
  a.role === b.role &&
  a.conferenceId === b.conferenceId &&
  a.reportId === b.reportId &&
  a.email?.toLowerCase() === b.email?.toLowerCase();

const isInvited = (seat: Wanted, pending: readonly Pending[]): boolean =>
  pending.some((p) => sameSeat(p, seat));
const isSeated = (seat: Wanted, people: readonly Seated[]): boolean =>
  people.some((p) => p.roles.some((role) => sameSeat({ ...role, email: p.email }, seat)));

/** Those who have neither a link nor the role yet. */
export const uninvited = (
  seats: readonly Seat[],
  pending: readonly Pending[],
  people: readonly Seated[],
): readonly Seat[] => seats.filter((seat) => !isInvited(seat, pending) && !isSeated(seat, people));
