import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from "@codemirror/collab";
import {
  ChangeSet,
  EditorState,
  StateEffect,
  Text,
  type Extension,
  type Transaction,
} from "@codemirror/state";
import type { ChangeJson, TextEdited } from "../report/types";
import { checksum } from "./checksum";
import { differences } from "./difference";

/** Whose changes these are, and the number of the next one among them. */
export interface Identity {
  readonly clientId: string;
  readonly sequence: number;
}

/**
 * This tab's copy of one item's text. `state` holds the text as it is on the screen, with the changes that nobody
 * has confirmed; `base` is the server's text at the revision that the copy has seen.
 */
export interface Replica {
  readonly state: EditorState;
  readonly base: string;
  readonly clientId: string;
  /** Number of the first unconfirmed change. */
  readonly sequence: number;
}

/** What has to outlive a reload: enough to build the replica again and go on from there. */
export interface PendingText extends Identity {
  readonly base: string;
  readonly revision: number;
  readonly changes: readonly ChangeJson[];
  /** The number of the first change that the server hasn't said it holds. */
  readonly held?: number;
}

/** Marks a change as restored: collab forgets a change of which nothing is left, but the server counts it. */
const restored = StateEffect.define();
const isRestored = (effect: StateEffect<unknown>): boolean => effect.is(restored);

export function open(text: string, revision: number, identity: Identity, extensions: Extension): Replica {
  const state = EditorState.create({
    doc: toText(text),
    extensions: [
      collab({
        startVersion: revision,
        clientID: identity.clientId,
        sharedEffects: (transaction) => transaction.effects.filter(isRestored),
      }),
      extensions,
    ],
  });
  return { state, base: text, ...identity };
}

export function restore(pending: PendingText, extensions: Extension): Replica {
  const { base, revision, clientId, sequence } = pending;
  const replica = open(base, revision, { clientId, sequence }, extensions);
  const state = pending.changes.reduce(
    (s, changes) =>
      s.update({ changes: ChangeSet.fromJSON(changes), effects: restored.of(null), filter: false }).state,
    replica.state,
  );
  return { ...replica, state };
}

export const textOf = (replica: Replica): string => replica.state.doc.toString();
export const revisionOf = (replica: Replica): number => getSyncedVersion(replica.state);

/** The changes that no event has confirmed yet, each made on the text that the one before it left. */
export function unconfirmed(replica: Replica): readonly ChangeJson[] {
  return sendableUpdates(replica.state).map((update) => update.changes.toJSON() as ChangeJson);
}

export function pendingOf(replica: Replica): PendingText | null {
  const changes = unconfirmed(replica);
  const { base, clientId, sequence } = replica;
  return changes.length === 0 ? null : { base, revision: revisionOf(replica), clientId, sequence, changes };
}

/** One logged update, taken in. */
export interface Received {
  readonly replica: Replica;
  /** Brings an editor that shows the text to the same state; null where nothing was taken in. */
  readonly transaction: Transaction | null;
  /** False where the text is not what the server has: load the item again. */
  readonly agrees: boolean;
}

/**
 * The next logged update; null for one that is known already. One at a time, always: mapping over several updates
 * composed is not the same as mapping over each in turn. An update that isn't the next one, or that doesn't fit, says
 * that the text here is another than the server's.
 */
export function receive(replica: Replica, event: TextEdited): Received | null {
  if (event.revision <= revisionOf(replica)) return null;
  const lost: Received = { replica, transaction: null, agrees: false };
  if (event.revision > revisionOf(replica) + 1) return lost;
  const changes = ChangeSet.fromJSON(event.changes);
  if (changes.length !== replica.base.length) return lost;
  const transaction = receiveUpdates(replica.state, [{ changes, clientID: event.clientId }]);
  const base = changes.apply(toText(replica.base)).toString();
  const own = event.clientId === replica.clientId;
  const next: Replica = {
    ...replica,
    state: transaction.state,
    base,
    sequence: own ? event.sequence + 1 : replica.sequence,
  };
  const settled = sendableUpdates(next.state).length > 0 || textOf(next) === base;
  const agrees = settled && (event.checksum == null || event.checksum === checksum(base));
  return { replica: next, transaction, agrees };
}

/** The server's text with the first `count` unconfirmed changes in it. */
export function withFirst(replica: Replica, count: number): string {
  const updates = sendableUpdates(replica.state).slice(0, count);
  return updates.reduce((text, update) => update.changes.apply(text), toText(replica.base)).toString();
}

/**
 * Starts again from the server's text under a new identity, with the words that it doesn't have yet put back in
 * where they stood. `known` counts the unconfirmed changes that the server has said it holds.
 */
export function rebuild(
  replica: Replica,
  text: string,
  revision: number,
  identity: Identity,
  known: number,
  extensions: Extension,
): Replica {
  const updates = sendableUpdates(replica.state);
  const reached = withFirst(replica, known);
  const mine = updates
    .slice(known)
    .reduce((all, u) => all.compose(u.changes), ChangeSet.empty(reached.length));
  const theirs = changesBetween(reached, text);
  const fresh = open(text, revision, identity, extensions);
  const spec = { changes: mine.map(theirs), selection: replica.state.selection.map(theirs.map(mine)) };
  return { ...fresh, state: fresh.state.update({ ...spec, filter: false }).state };
}

/** `next` with the caret where it stands in `shown`, as near as the two texts tell. */
export function placedAs(shown: EditorState, next: EditorState): EditorState {
  const moved = changesBetween(shown.doc.toString(), next.doc.toString());
  return next.update({ selection: shown.selection.map(moved) }).state;
}

/** A place on the screen, said in the server's text, and the other way round. */
export function toServer(replica: Replica, position: number): number {
  return sendableUpdates(replica.state).reduceRight((p, u) => u.changes.invertedDesc.mapPos(p), position);
}
export function toLocal(replica: Replica, position: number): number {
  const inBase = Math.min(position, replica.base.length);
  return sendableUpdates(replica.state).reduce((p, u) => u.changes.mapPos(p), inBase);
}

/** What turned `before` into `mine`, as a change of `now`, which `before` has become meanwhile. */
export function carriedOver(before: string, mine: string, now: string): ChangeSet {
  return changesBetween(before, mine).map(changesBetween(before, now));
}

function changesBetween(before: string, after: string): ChangeSet {
  const specs = differences(before, after).map((d) => ({ ...d, insert: toText(d.insert) }));
  return ChangeSet.of(specs, before.length);
}

const toText = (text: string): Text => Text.of(text.split("\n"));
