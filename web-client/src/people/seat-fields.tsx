import type { ReactNode } from "react";
import type { Held } from "../access/types";
import { ROLE_NAMES } from "../live/presence";
import type { Role } from "../report/types";
import type { House } from "./house";

const ROLES: readonly Role[] = ["rapporteur", "note-taker", "chair", "organiser", "auditor", "reader"];

/** Which role, and where it holds. */
export function SeatFields(props: {
  readonly house: House;
  readonly held: Held;
  readonly set: (held: Held) => void;
}): ReactNode {
  const { house, held, set } = props;
  const { conference } = house;
  return (
    <>
      <label className="field">
        <span>Role</span>
        <select value={held.role} onChange={(e) => set({ ...held, role: e.target.value as Role })}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Where</span>
        <select
          value={held.reportId ?? ""}
          onChange={(e) => set({ ...held, reportId: e.target.value === "" ? null : e.target.value })}
        >
          <option value="">{conference ? "The whole conference" : "All of this Roundtable"}</option>
          {conference?.roundtables.map((r) => (
            <option key={r.reportId} value={r.reportId}>
              Roundtable {r.code}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** The seat that is offered first: writing at the first roundtable. */
export const firstSeat = ({ conference }: House): Held =>
  conference
    ? {
        role: "rapporteur",
        conferenceId: conference.id,
        reportId: conference.roundtables[0]?.reportId ?? null,
      }
    : { role: "organiser", conferenceId: null, reportId: null };
