import type { ReportCommand } from "../report/types";

type EditText = Extract<ReportCommand, { type: "edit-text" }>;

/** Commands that belong together and have not been seen in the live view yet. */
export interface Commands {
  readonly kind: "commands";
  readonly commandId: string;
  readonly commands: readonly ReportCommand[];
  /** The report version that holds them durably; then only the live view is awaited. */
  readonly version?: number;
}
/**
 * What was typed in an item and is to be sent when its turn comes. Once sent, the request is kept word for word:
 * a retry is only safe where the same command id carries the same body.
 */
export interface Typing {
  readonly kind: "typing";
  readonly itemId: string;
  readonly sent?: { readonly commandId: string; readonly command: EditText };
}
export type Entry = Commands | Typing;

/** The first entry that still needs an answer. */
export function nextToSend(queue: readonly Entry[]): Entry | undefined {
  return queue.find((entry) => entry.kind === "typing" || entry.version === undefined);
}

/** Notes that there are words of an item to send; those in the queue already take the new ones along. */
export function withTyping(queue: readonly Entry[], itemId: string): readonly Entry[] {
  const waits = queue.some((e) => e.kind === "typing" && e.itemId === itemId);
  return waits ? queue : [...queue, { kind: "typing", itemId }];
}

export function withoutTyping(queue: readonly Entry[], itemId: string): readonly Entry[] {
  return queue.filter((e) => e.kind !== "typing" || e.itemId !== itemId);
}

/** Drops what the live view has shown by now. */
export function withoutSeen(
  queue: readonly Entry[],
  version: number,
  commandId: string | null,
): readonly Entry[] {
  return queue.filter(
    (e) =>
      e.kind === "typing" || (e.commandId !== commandId && (e.version === undefined || e.version > version)),
  );
}

/** The items that these commands would have added. */
export function addedItems(entry: Commands): readonly string[] {
  return entry.commands.flatMap((c) => (c.type.startsWith("add-") && "itemId" in c ? [c.itemId] : []));
}

/** What of the queue can no longer succeed where an item was never added. */
export function concerns(entry: Entry, itemIds: readonly string[]): boolean {
  const names = (itemId: string): boolean => itemIds.includes(itemId);
  return entry.kind === "typing"
    ? names(entry.itemId)
    : entry.commands.some((c) => "itemId" in c && names(c.itemId));
}
