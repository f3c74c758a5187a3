import { insertNewline } from "@codemirror/commands";
import type { EditorView } from "@codemirror/view";
import { leads } from "../access/roles";
import type { Visitor } from "../access/types";
import { announce } from "../design/announcer";
import { Desk } from "../editor/desk";
import { findItem } from "../report/evolve";
import type { ItemKind, SectionView } from "../report/types";
import type { WritingSession } from "../writing/session";
import { Arranging } from "./arranging";
import { orderOf, scriptSection, type Order } from "./order";
import { BoardOutgoing } from "./outgoing";
import type { Board } from "./state";

/** The desk of a script: who leads the closing session writes in it, and a pin's item is a note to it. */
export class ScriptDesk extends Desk {
  readonly board: Board;
  readonly conferenceId: string;
  readonly outgoing: BoardOutgoing;
  readonly arranging: Arranging;
  /** Whether whoever looks may change anything. */
  readonly leads: boolean;

  constructor(session: WritingSession, board: Board, visitor: Visitor, conferenceId: string) {
    super(session);
    this.board = board;
    this.conferenceId = conferenceId;
    this.outgoing = new BoardOutgoing(conferenceId, visitor.id);
    this.arranging = new Arranging(this, this.outgoing);
    this.leads = leads(visitor, conferenceId);
  }

  override stop(): void {
    this.outgoing.leave();
    super.stop();
  }

  /** The running order as it is now; null until the board was told. */
  order(): Order | null {
    const { told } = this.board.state();
    return told && orderOf(this.session.snapshot().report, told);
  }

  get section(): SectionView | undefined {
    return scriptSection(this.session.snapshot().report);
  }

  override isOpen(section: SectionView): boolean {
    return this.leads && !section.final;
  }

  /** In a note Enter is a new line: what is said stands in the pin, and not in another item. */
  override enter(itemId: string, view: EditorView): void {
    if (this.#isOwn(itemId)) super.enter(itemId, view);
    else insertNewline(view);
  }

  override removeEmpty(itemId: string): boolean {
    return this.#isOwn(itemId) && super.removeEmpty(itemId);
  }

  override sign(itemId: string, sign: string): boolean {
    return sign === "#" && this.#isOwn(itemId) && super.sign(itemId, sign);
  }

  override move(itemId: string, by: -1 | 1): void {
    const section = this.section;
    const order = this.order();
    const at = order?.places.findIndex(({ item }) => item.id === itemId) ?? -1;
    if (!section || !order || at < 0 || !order.places[at + by]) return;
    const after = order.places[by < 0 ? at - 2 : at + 1]?.item.id ?? null;
    this.session.ask({ type: "move-item", itemId, section: section.key, after });
    announce(by < 0 ? "Moved up." : "Moved down.");
  }

  protected override kindBeside(): ItemKind {
    return "paragraph";
  }

  /** Whether these are a chair's own words, or a heading. */
  #isOwn(itemId: string): boolean {
    const place = this.order()?.places.find(({ item }) => item.id === itemId);
    const kind = findItem(this.session.snapshot().report, itemId)?.kind;
    return place ? place.is === "own" || place.is === "heading" : kind === "heading";
  }
}
