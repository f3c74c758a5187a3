import type { ReportCommand } from "../report/types";
import { revisionOf, unconfirmed, type Replica } from "../text/replica";

type EditText = Extract<ReportCommand, { type: "edit-text" }>;

/** Well under the 64 KiB that a message may have, also where each unit becomes six bytes of JSON. */
const ROOM = 48 * 1024;
const MOST = 200;

/**
 * The next edit of an item: all that is unconfirmed, from the first change on, as far as there is room. Those that the
 * server holds already go along, for the others are made on the text that they left.
 */
export function editLetter(itemId: string, replica: Replica, held: number): EditText {
  const changes = unconfirmed(replica);
  const least = held - replica.sequence + 1;
  let take = 0;
  for (let room = ROOM; take < Math.min(changes.length, MOST); take++) {
    room -= new TextEncoder().encode(JSON.stringify(changes[take])).length;
    if (room < 0 && take >= least) break;
  }
  return {
    type: "edit-text",
    itemId,
    revision: revisionOf(replica),
    clientId: replica.clientId,
    sequence: replica.sequence,
    changes: changes.slice(0, Math.max(take, least)),
  };
}
