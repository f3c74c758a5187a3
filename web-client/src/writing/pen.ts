import type { EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { ReportStream } from "../live/stream";
import { findItem } from "../report/evolve";
import { isGone } from "../report/outline";
import type { ReportView } from "../report/types";
import { carriedOver, revisionOf, toServer, type Replica } from "../text/replica";
import type { Outgoing } from "./outgoing";
import type { Replicas } from "./replicas";

/** What the page's one editor does to the items: it opens one, types in it, shows the others where it is. */
export class Pen {
  readonly #replicas: Replicas;
  readonly #outgoing: Outgoing;
  readonly #stream: ReportStream;
  readonly #shown: () => ReportView;
  readonly #changed: () => void;

  constructor(
    replicas: Replicas,
    outgoing: Outgoing,
    stream: ReportStream,
    shown: () => ReportView,
    changed: () => void,
  ) {
    this.#replicas = replicas;
    this.#outgoing = outgoing;
    this.#stream = stream;
    this.#shown = shown;
    this.#changed = changed;
  }

  replicaOf(itemId: string): Replica | undefined {
    return this.#replicas.get(itemId);
  }

  /** The state to show in an editor on this item; null where there is none that can be read. */
  open(itemId: string): EditorState | null {
    const item = findItem(this.#shown(), itemId);
    return item && !isGone(item) ? this.#replicas.open(item).state : null;
  }

  mount(itemId: string, view: EditorView, dress: () => void): void {
    this.#replicas.mount(itemId, view, dress);
    this.pointAt(itemId, view.state);
    this.#changed();
  }

  unmount(itemId: string): void {
    this.#replicas.unmount(itemId);
    if (this.#replicas.focused === null) this.#stream.pointAt(null);
    this.#changed();
  }

  /** The editor's next state; `edited` where this writer changed the text. */
  follow(itemId: string, state: EditorState, edited: boolean): void {
    this.#replicas.typed(itemId, state);
    if (!edited) return;
    this.#outgoing.note(itemId);
    this.#changed();
    this.#outgoing.wake();
  }

  /** Shows the others where the caret is. */
  pointAt(itemId: string, state: EditorState): void {
    const replica = this.#replicas.get(itemId);
    if (!replica) return;
    const { anchor, head } = state.selection.main;
    const here = { ...replica, state };
    const cursor = { anchor: toServer(here, anchor), head: toServer(here, head) };
    this.#stream.pointAt({ itemId, ...cursor, revision: revisionOf(here) });
  }

  /**
   * Shows it again where it has come to stand in the server's text, after an edit of the item: what was said before may
   * reach the others behind edits that it didn't know of, the writer's own last ones among them.
   */
  pointAgain(itemId: string): void {
    const replica = this.#replicas.get(itemId);
    if (replica && itemId === this.#replicas.focused) this.pointAt(itemId, replica.state);
  }

  /** Does to an item's text, as it is now, what turned `before` into `mine`. */
  redo(itemId: string, before: string, mine: string): void {
    const state = this.open(itemId);
    if (!state) return;
    const spec = { changes: carriedOver(before, mine, state.doc.toString()), filter: false };
    const editor = this.#replicas.editorOn(itemId);
    if (editor) {
      editor.dispatch(spec);
      return;
    }
    this.follow(itemId, state.update(spec).state, true);
    this.#replicas.unmount(itemId);
  }
}
