import { ChangeSet } from "@codemirror/state";
import type { Role, TextEdited } from "../report/types";

/** Where somebody is in an item's text: UTF-16 units of the text at `revision`. */
export interface Cursor {
  readonly itemId: string;
  readonly anchor: number;
  readonly head: number;
  readonly revision: number;
}
/** Somebody who has this report open, once for each tab. */
export interface Here {
  readonly clientId: string;
  readonly name: string;
  readonly role: Role;
  readonly cursor: Cursor | null;
}

/** Moves the cursors along with a change, so that they stay right between two messages. */
export function moveCursors(people: readonly Here[], event: TextEdited): readonly Here[] {
  if (event.changes == null) return people;
  const changes = ChangeSet.fromJSON(event.changes);
  const concerned = (here: Here): boolean =>
    here.cursor?.itemId === event.itemId && here.cursor.revision === event.revision - 1;
  if (!people.some(concerned)) return people;
  return people.map((here) => {
    if (!here.cursor || !concerned(here)) return here;
    const side = event.clientId.startsWith(here.clientId) ? 1 : -1;
    const move = (position: number): number => changes.mapPos(Math.min(position, changes.length), side);
    const { anchor, head } = here.cursor;
    return {
      ...here,
      cursor: { ...here.cursor, anchor: move(anchor), head: move(head), revision: event.revision },
    };
  });
}

const SHORT: Record<Role, string> = {
  organiser: "O",
  rapporteur: "R",
  "note-taker": "NT",
  chair: "CH",
  auditor: "A",
  reader: "RD",
};

/** Up to two initials of a name, those of the role where a name has none. */
export function initials(name: string, role: Role): string {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => /^./u.exec(word ?? "")?.[0] ?? "")
    .join("");
  return letters === "" ? SHORT[role] : letters.toLocaleUpperCase();
}

export const ROLE_NAMES: Record<Role, string> = {
  organiser: "Organiser",
  rapporteur: "Rapporteur",
  "note-taker": "Note taker",
  chair: "Chair",
  auditor: "Auditor",
  reader: "Reader",
};

/** One of the four colours and line styles: the rapporteur's is the first, the note taker's the second. */
export function colour(role: Role): "p1" | "p2" | "p3" | "p4" {
  if (role === "rapporteur") return "p1";
  if (role === "note-taker") return "p2";
  return role === "chair" || role === "organiser" ? "p3" : "p4";
}
