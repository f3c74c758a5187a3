import { RIGHTS, type Right } from "../report/rights";
import type { Role } from "../report/types";
import type { Actor, Held, Visitor } from "./types";

/** The server's order: a role that is shown more comes before one that is shown less. */
const STRONGEST_FIRST: readonly Role[] = [
  "rapporteur",
  "note-taker",
  "organiser",
  "chair",
  "auditor",
  "reader",
];

/** The roles that hold on a report: its own, those of its conference, and those for all. The strongest first. */
export function rolesOn(held: readonly Held[], conferenceId: string, reportId: string): readonly Role[] {
  const here = held.filter(
    (h) =>
      h.conferenceId === null ||
      (h.conferenceId === conferenceId && (h.reportId === null || h.reportId === reportId)),
  );
  return STRONGEST_FIRST.filter((role) => here.some((h) => h.role === role));
}

/** A visitor at a report. The server has shown it to them: without a role of theirs they are a reader. */
export function actorOn(
  visitor: Visitor,
  report: { readonly id: string; readonly conferenceId: string },
): Actor {
  const roles = rolesOn(visitor.roles, report.conferenceId, report.id);
  return { id: visitor.id, name: visitor.name, role: roles[0] ?? "reader", roles };
}

/** Whether one of their roles has a right: each counts by itself. */
export const may = (actor: Actor, right: Right): boolean =>
  actor.roles.some((role) => RIGHTS[right].includes(role));

/** The role in which they do something, where one of theirs has the right to; else the one they are shown in. */
export const roleFor = (actor: Actor, right: Right): Role =>
  actor.roles.find((role) => RIGHTS[right].includes(role)) ?? actor.role;

/** Whether somebody has one of these roles for a whole conference, or, for null, for all of this Roundtable. */
const holds = (visitor: Visitor, conferenceId: string | null, wanted: readonly Role[]): boolean =>
  visitor.roles.some(
    (h) =>
      wanted.includes(h.role) &&
      h.reportId === null &&
      (h.conferenceId === null || h.conferenceId === conferenceId),
  );

/** Whether somebody looks after a conference, or, for null, after all of this Roundtable. */
export const organises = (visitor: Visitor, conferenceId: string | null): boolean =>
  holds(visitor, conferenceId, ["organiser"]);

/** Whether somebody prepares what is said in a conference's closing session. */
export const leads = (visitor: Visitor, conferenceId: string): boolean =>
  holds(visitor, conferenceId, ["chair", "organiser"]);

/** Whether the board of the closing session is shown to somebody. */
export const seesBoard = (visitor: Visitor, conferenceId: string): boolean =>
  holds(visitor, conferenceId, ["chair", "organiser", "auditor"]);

/** The role to show somebody in where no report is at hand: the strongest they hold anywhere. */
export const strongest = ({ roles }: { readonly roles: readonly Held[] }): Role =>
  STRONGEST_FIRST.find((role) => roles.some((h) => h.role === role)) ?? "reader";
