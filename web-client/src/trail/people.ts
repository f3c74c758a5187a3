import type { Role } from "../report/types";
import type { PersonInTrail } from "./types";

/** All of both, those first that were known first; who had two roles is there with both. */
export function joined(
  known: readonly PersonInTrail[],
  more: readonly PersonInTrail[],
): readonly PersonInTrail[] {
  const seen = new Set(known.map(keyOf));
  const others = more.filter((person) => !seen.has(keyOf(person)) && seen.add(keyOf(person)));
  return others.length === 0
    ? known
    : [...known, ...others.map(({ by, role }) => ({ by, role: role ?? null }))];
}

const keyOf = ({ by, role }: PersonInTrail): string => `${role ?? ""} ${by}`;

/** One name with every role that somebody of that name had; none where no role is known. */
export interface Named {
  readonly by: string;
  readonly roles: readonly Role[];
}

/** Each name once, in the order in which they were first heard. */
export function byName(people: readonly PersonInTrail[]): readonly Named[] {
  const names = new Map<string, Set<Role>>();
  for (const { by, role } of people) {
    const roles = names.get(by) ?? new Set<Role>();
    if (role != null) roles.add(role);
    names.set(by, roles);
  }
  return [...names].map(([by, roles]) => ({ by, roles: [...roles] }));
}
