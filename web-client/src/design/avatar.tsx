import type { ReactNode } from "react";
import { colour, initials, ROLE_NAMES } from "../live/presence";
import type { Role } from "../report/types";

export interface Face {
  readonly name: string;
  readonly role: Role;
}

/** Somebody's initials, in their role's colour and line style. */
export function Avatar({ of, small = false }: { readonly of: Face; readonly small?: boolean }): ReactNode {
  return (
    <span className={`who ${colour(of.role)}`}>
      <span
        className={small ? "av av-s" : "av"}
        aria-hidden="true"
        title={`${of.name}, ${ROLE_NAMES[of.role]}`}
      >
        {initials(of.name, of.role)}
      </span>
    </span>
  );
}
