import type { ChangeJson, ReportCommand } from "../report/types";
import { revisionOf, unconfirmed, type Replica } from "../text/replica";

type EditText = Extract<ReportCommand, { type: "edit-text" }>;

/** Well under the 64 KiB that a message may have, also where each unit becomes six bytes of JSON. */
const ROOM = 48 * 1024;
const MOST = 500;

/**
 * The next edit of an item: all that is unconfirmed, from the first change on, as far as there is room. Those that the
 * server holds already go along, for the others are made on the text that they left; null where these leave no room for
 * a new one, until the live view has confirmed some.
 */
export function editLetter(itemId: string, replica: Replica, held: number): EditText | null {
  const changes = unconfirmed(replica);
  const known = held - replica.sequence;
  const take = fitting(changes);
  if (take <= known && known > 0) return null;
  return {
    type: "edit-text",
    itemId,
    revision: revisionOf(replica),
    clientId: replica.clientId,
    sequence: replica.sequence,
    changes: changes.slice(0, Math.max(take, 1)),
  };
}

/** How many changes there is room for, from the first on. */
function fitting(changes: readonly ChangeJson[]): number {
  let room = ROOM;
  const beyond = changes.slice(0, MOST).findIndex((change) => {
    room -= new TextEncoder().encode(JSON.stringify(change)).length;
    return room < 0;
  });
  return beyond < 0 ? Math.min(changes.length, MOST) : beyond;
}
