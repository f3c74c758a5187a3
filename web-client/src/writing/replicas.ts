import type { EditorState, Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { findItem } from "../report/evolve";
import type { ItemView, ReportView, TextEdited } from "../report/types";
import * as text from "../text/replica";
import type { Identity, PendingText, Replica } from "../text/replica";

/** The items that this tab writes in, or has words in that nobody confirmed yet. */
export class Replicas {
  readonly #extensions: (itemId: string) => Extension;
  readonly #tab: string;
  readonly #byItem = new Map<string, Replica>();
  /** How many changes of each item the server has said that it holds, counted like their sequence. */
  readonly #held = new Map<string, number>();
  readonly #identities = new Map<string, Identity>();
  /** The report version that a restored text was last seen at, until the live view has brought it up to date. */
  readonly #seenAt = new Map<string, number>();
  /** Those that are about to be built anew: what is logged meanwhile will be part of the new text. */
  readonly #suspended = new Set<string>();
  #fresh = 0;
  #mounted: {
    readonly itemId: string;
    readonly view: EditorView;
    readonly dress: () => void;
    readonly before: string;
  } | null = null;

  constructor(tab: string, extensions: (itemId: string) => Extension) {
    this.#tab = tab;
    this.#extensions = extensions;
  }

  get(itemId: string): Replica | undefined {
    return this.#byItem.get(itemId);
  }

  get focused(): string | null {
    return this.#mounted?.itemId ?? null;
  }

  /** The editor that shows an item; null where none does. */
  editorOn(itemId: string): EditorView | null {
    return this.#mounted?.itemId === itemId ? this.#mounted.view : null;
  }

  /** What the focused item said when its writer came to it. */
  textBefore(itemId: string): string | null {
    return this.#mounted?.itemId === itemId ? this.#mounted.before : null;
  }

  entries(): IterableIterator<[string, Replica]> {
    return this.#byItem.entries();
  }

  open(item: ItemView): Replica {
    const known = this.#byItem.get(item.id);
    if (known) return known;
    const identity = this.#identities.get(item.id) ?? { clientId: this.#tab, sequence: 0 };
    const replica = text.open(item.text ?? "", item.revision, identity, this.#extensions(item.id));
    this.#byItem.set(item.id, replica);
    return replica;
  }

  restore(itemId: string, pending: PendingText & { readonly version: number }): void {
    this.#byItem.set(itemId, text.restore(pending, this.#extensions(itemId)));
    this.#held.set(itemId, pending.held ?? 0);
    this.#seenAt.set(itemId, pending.version);
  }

  /** What of an item has to outlive a reload, with the report version that it was seen at; null for nothing. */
  pending(itemId: string, report: ReportView): (PendingText & { readonly version: number }) | null {
    const replica = this.#byItem.get(itemId);
    const pending = replica && this.hasUnsent(itemId) ? text.pendingOf(replica) : null;
    return pending && { ...pending, held: this.held(itemId), version: this.#version(itemId, report) };
  }

  /** The version that the live view has to go on from, so that no text here misses a change. */
  after(report: ReportView): number {
    return Math.min(report.version, ...[...this.#byItem.keys()].map((id) => this.#version(id, report)));
  }

  #version(itemId: string, report: ReportView): number {
    const seenAt = this.#seenAt.get(itemId) ?? report.version;
    const [replica, item] = [this.#byItem.get(itemId), findItem(report, itemId)];
    if (replica && item && text.revisionOf(replica) < item.revision) return Math.min(seenAt, report.version);
    this.#seenAt.delete(itemId);
    return report.version;
  }

  /** An editor shows the item from now on; `dress` gives it again what a new state takes from it. */
  mount(itemId: string, view: EditorView, dress: () => void): void {
    this.#mounted = { itemId, view, dress, before: view.state.doc.toString() };
  }

  unmount(itemId: string): void {
    if (this.#mounted?.itemId === itemId) this.#mounted = null;
    this.#release(itemId);
  }

  typed(itemId: string, state: EditorState): void {
    const replica = this.#byItem.get(itemId);
    if (replica) this.#byItem.set(itemId, { ...replica, state });
  }

  /** False where the text turns out not to be the server's. */
  receive(event: TextEdited): boolean {
    const { itemId } = event;
    const before = this.#suspended.has(itemId) ? undefined : this.#byItem.get(itemId);
    const received = before ? text.receive(before, event) : null;
    if (!received) return true;
    this.#byItem.set(itemId, received.replica);
    if (received.transaction && this.#mounted?.itemId === itemId)
      this.#mounted.view.dispatch(received.transaction);
    if (received.agrees) this.#release(itemId);
    return received.agrees;
  }

  /** From now on an item's text takes no changes in, until it is built anew or resumed. */
  suspend(itemId: string): void {
    this.#suspended.add(itemId);
  }
  resume(itemId: string): void {
    this.#suspended.delete(itemId);
  }

  /** The server was set back: it may no longer hold what it said that it held. */
  doubt(): void {
    this.#held.clear();
  }

  /** The number of the first change that the server hasn't said it holds. */
  held(itemId: string): number {
    const sequence = this.#byItem.get(itemId)?.sequence ?? 0;
    return Math.max(sequence, this.#held.get(itemId) ?? 0);
  }

  setHeld(itemId: string, sequence: number): void {
    this.#held.set(itemId, sequence);
  }

  /** An item's text as the server is known to have it. */
  heldText(itemId: string): string {
    const replica = this.#byItem.get(itemId);
    return replica ? text.withFirst(replica, this.held(itemId) - replica.sequence) : "";
  }

  hasUnsent(itemId: string): boolean {
    const replica = this.#byItem.get(itemId);
    return replica !== undefined && replica.sequence + text.unconfirmed(replica).length > this.held(itemId);
  }

  /** Starts again from the server's text, under a new identity, with the words that it lacks put back in. */
  rebuild(itemId: string, base: string, revision: number): void {
    const before = this.#byItem.get(itemId);
    if (!before) return;
    const known = this.held(itemId) - before.sequence;
    const identity = this.#renew(itemId);
    const after = text.rebuild(before, base, revision, identity, known, this.#extensions(itemId));
    this.#byItem.set(itemId, after);
    this.#show(itemId, after.state);
  }

  /** Lets go of an item's words; an editor that is on it goes on from the server's text. */
  forget(itemId: string, server: ItemView | undefined): void {
    this.#byItem.delete(itemId);
    this.#renew(itemId);
    if (!server || this.#mounted?.itemId !== itemId) return;
    this.#mounted = { ...this.#mounted, before: server.text ?? "" };
    const shown = this.#mounted.view.state;
    this.#show(itemId, text.placedAs(shown, this.open(server).state));
  }

  #show(itemId: string, state: EditorState): void {
    if (this.#mounted?.itemId !== itemId) return;
    this.#mounted.view.setState(state);
    this.#mounted.dress();
  }

  #renew(itemId: string): Identity {
    const identity = { clientId: `${this.#tab}.${++this.#fresh}`, sequence: 0 };
    this.#held.delete(itemId);
    this.#seenAt.delete(itemId);
    this.#suspended.delete(itemId);
    this.#identities.set(itemId, identity);
    return identity;
  }

  /** A copy with nothing left to confirm and no editor on it has done its work. */
  #release(itemId: string): void {
    const replica = this.#byItem.get(itemId);
    if (!replica || this.#mounted?.itemId === itemId || text.unconfirmed(replica).length > 0) return;
    this.#byItem.delete(itemId);
    if (replica.clientId.startsWith(this.#tab))
      this.#identities.set(itemId, { clientId: replica.clientId, sequence: replica.sequence });
    else this.#held.delete(itemId); // It counted the changes of the page before a reload.
  }
}
