import type { ReactNode } from "react";
import { Avatar, type Face } from "../design/avatar";
import { ROLE_NAMES, type Here } from "../live/presence";

const NOBODY: readonly Here[] = [];

/** Those who are in an item; for nobody always the same list, so that an item without anybody stays as it is drawn. */
export function inItem(people: readonly Here[], itemId: string): readonly Here[] {
  const inside = people.filter((here) => here.cursor?.itemId === itemId);
  return inside.length === 0 ? NOBODY : inside;
}

/** Each person once, however many tabs they have. */
export function everyone(people: readonly Here[]): readonly Here[] {
  return people.filter((p, i) => people.findIndex((q) => q.name === p.name && q.role === p.role) === i);
}

export function People(props: { readonly me: Face; readonly people: readonly Here[] }): ReactNode {
  const { me, people } = props;
  const others = everyone(people).filter((p) => p.name !== me.name || p.role !== me.role);
  const words = others.map((p) => `${p.name} (${ROLE_NAMES[p.role].toLowerCase()})`);
  return (
    <div className="people" role="group" aria-label={`Here now: ${["you", ...words].join(", ")}`}>
      <Avatar of={me} />
      {others.map((p) => (
        <Avatar key={p.clientId} of={p} />
      ))}
    </div>
  );
}
