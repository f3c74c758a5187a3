import { applyChange } from "../report/evolve";
import type { PendingText } from "../text/replica";
import type { Entry } from "./entry";
import type { Kept } from "./kept";
import { takeOver } from "./tab";

/** What of one report is only on this device. */
export interface Unsent {
  /** Whose it is. */
  readonly personId: string;
  readonly queue: readonly Entry[];
  /** By item; `version` is the report version at which `revision` was seen. */
  readonly texts: Readonly<Record<string, PendingText & { readonly version: number }>>;
  readonly kept: readonly Kept[];
}

const PREFIX = "roundtable-unsent";
/** All that is kept on this device of one report. */
export const reportPrefix = (reportId: string): string => `${PREFIX}/${reportId}/`;
/** Each person's words stand apart: whoever signs in next in the same tab never writes over them. */
const keyOf = (reportId: string, personId: string, tab: string): string =>
  `${reportPrefix(reportId)}${personId}/${tab}`;

/** Writes at once: what was typed a moment ago is there after a crash of the page. */
export function keep(storage: Storage, reportId: string, tab: string, unsent: Unsent): boolean {
  const { queue, kept } = unsent;
  const key = keyOf(reportId, unsent.personId, tab);
  try {
    if (queue.length === 0 && kept.length === 0 && Object.keys(unsent.texts).length === 0)
      storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(unsent));
    return true;
  } catch {
    return false; // The device's storage is full or forbidden: the page says so.
  }
}

/** What this tab left, and then what closed tabs of the same person left. */
export async function recover(
  storage: Storage,
  reportId: string,
  tab: string,
  personId: string,
): Promise<Unsent | null> {
  const found: Unsent[] = [];
  const taken: string[] = [];
  const prefix = keyOf(reportId, personId, "");
  for (const key of keysOf(storage, prefix)) {
    const owner = key.slice(prefix.length);
    if (owner !== tab && !(await takeOver(owner))) continue;
    const unsent = read(storage, key);
    if (!unsent) continue;
    if (owner === tab) found.unshift(unsent);
    else {
      found.push(unsent);
      taken.push(key);
    }
  }
  if (found.length === 0) return null;
  const all = found.reduce(merge);
  // Only once it stands under this tab's name may it go from where it stood.
  if (keep(storage, reportId, tab, all)) for (const key of taken) storage.removeItem(key);
  return all;
}

/** Whether anything of this person waits here, in whichever tab. */
export const hasUnsent = (storage: Storage, reportId: string, personId: string): boolean =>
  keysOf(storage, keyOf(reportId, personId, "")).length > 0;

/** Two tabs' leftovers in one; where both wrote in an item, the second's words become words to put back by hand. */
export function merge(first: Unsent, second: Unsent): Unsent {
  const clash = Object.keys(second.texts).filter((itemId) => itemId in first.texts);
  const queue = second.queue.filter((e) => e.kind !== "typing" || !clash.includes(e.itemId));
  const kept = clash.flatMap((itemId) => {
    const text = second.texts[itemId];
    return text ? [keptFrom(itemId, text)] : [];
  });
  return {
    personId: first.personId,
    queue: [...first.queue, ...queue],
    texts: { ...second.texts, ...first.texts },
    kept: [...first.kept, ...second.kept, ...kept],
  };
}

function keptFrom(itemId: string, pending: PendingText): Kept {
  return {
    id: `${itemId}-${pending.clientId}`,
    itemId,
    section: null,
    kind: "bullet",
    why: "elsewhere",
    stamp: null,
    detail: "You wrote this in another tab that was closed before it was sent.",
    before: pending.base,
    mine: pending.changes.reduce<string>((text, changes) => applyChange(text, changes), pending.base),
    unsent: true,
  };
}

export function keysOf(storage: Storage, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
  return keys.filter((key) => key.startsWith(prefix));
}

export function read(storage: Storage, key: string): Unsent | null {
  try {
    return JSON.parse(storage.getItem(key) ?? "null") as Unsent | null;
  } catch {
    return null;
  }
}
