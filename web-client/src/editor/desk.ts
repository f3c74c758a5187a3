import { newId } from "../ids";
import type { EditorView } from "@codemirror/view";
import { announce } from "../design/announcer";
import type { Finding } from "../guard/findings";
import { NameGuard } from "../guard/name-guard";
import { findItem, sectionOf } from "../report/evolve";
import { formOf, isGone, living, neighbour } from "../report/outline";
import { kindName } from "../report/kinds";
import type { Right } from "../report/rights";
import { may } from "../access/roles";
import { codeOf, tagsAnything } from "../report/tags";
import type { ItemKind, ItemView, ReportView, Role, SectionView, Tag, Tagging } from "../report/types";
import type { WritingSession } from "../writing/session";
import { addition } from "./addition";
import type { ItemKeys } from "./extensions";
import { additionsOf, linesIn } from "./pasting";

export type At = "start" | "end" | number;

/** What of the page is open, beside the report itself. */
export interface DeskState {
  readonly active: { readonly itemId: string; readonly at: At } | null;
  /** The item that was removed last, until something else is done. */
  readonly undo: string | null;
  /** The item whose comments are open for a new one. */
  readonly noting: string | null;
  readonly tagging: string | null;
  readonly keysShown: boolean;
  /** The item that is about to be redacted, once it is confirmed. */
  readonly redacting: string | null;
  readonly participantsShown: boolean;
  /** The words that look like a name and are being answered. */
  readonly answering: Answering | null;
}

export interface Answering {
  readonly itemId: string;
  readonly from: number;
  readonly text: string;
  /** Whether the menu takes the focus: a click leaves that in the text. */
  readonly focus: boolean;
}

const CLOSED: DeskState = {
  ...{ active: null, undo: null, noting: null, tagging: null, keysShown: false },
  ...{ redacting: null, participantsShown: false, answering: null },
};

/** UTF-16 units that an item and a heading may have; the server refuses more. */
const LONGEST = 10_000;
const LONGEST_HEADING = 300;

/** What a writer can do on the page; each action is one commit. */
export class Desk implements ItemKeys {
  readonly session: WritingSession;
  readonly #listeners = new Set<() => void>();
  /** The item whose editor went away under its writer: what tells why takes the focus. */
  #lost: string | null = null;
  #state: DeskState = CLOSED;
  readonly guard: NameGuard;
  /** Whether the last name was answered from the list beside the report: then one goes on there. */
  answeringHere = false;

  constructor(session: WritingSession) {
    this.session = session;
    this.guard = new NameGuard(session, this.may("guard"));
    session.subscribe(this.#followSession);
  }

  stop(): void {
    this.guard.stop();
    this.session.stop();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DeskState => this.#state;

  set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  get #report(): ReportView {
    return this.session.snapshot().report;
  }

  may(right: Right): boolean {
    return may(this.session.actor, right);
  }

  /** The role of somebody named in the report, as far as it can be told. */
  roleOf(name: string): Role {
    const { people, report } = this.session.snapshot();
    const { actor } = this.session;
    const here = [actor, ...people].find((person) => person.name === name);
    if (here) return here.role;
    if (report.rapporteur?.name === name) return "rapporteur";
    return report.noteTaker?.name === name ? "note-taker" : "reader";
  }

  isOpen(section: SectionView): boolean {
    return this.may("write") && !section.final && this.#report.status === "draft";
  }

  /** Whether what tells about this item should take the focus; said once. */
  hasLost(itemId: string): boolean {
    const lost = this.#lost === itemId;
    if (lost) this.#lost = null;
    return lost;
  }

  /** What takes this item's place takes the focus: its writer is about to lose it. */
  expectLoss(itemId: string): void {
    this.#lost = itemId;
  }

  activate(itemId: string, at: At): void {
    this.#lost = null;
    const item = findItem(this.#report, itemId);
    if (item && isGone(item)) return;
    this.set({ active: { itemId, at }, tagging: null, answering: null });
  }

  answer(itemId: string, { from, text }: Finding, focus: boolean): void {
    this.answeringHere = false;
    this.set({ answering: { itemId, from, text, focus } });
  }

  /** Adds an item and goes on in it; the answer is the id of the commands. */
  add(kind: ItemKind, section: string, after: string | null, text = "", instead?: string): string {
    const itemId = newId();
    const place = { itemId, section, after, text };
    const remove = instead === undefined ? [] : [{ type: "remove-item" as const, itemId: instead }];
    const commandId = this.session.ask(addition(kind, place), ...remove);
    this.set({ undo: null });
    this.activate(itemId, "start");
    return commandId;
  }

  addAtEnd(kind: ItemKind, section: SectionView): void {
    this.add(kind, section.key, living(section).at(-1)?.id ?? null);
  }

  enter(itemId: string, view: EditorView): void {
    const item = findItem(this.#report, itemId);
    const section = sectionOf(this.#report, itemId);
    const { main } = view.state.selection;
    if (!item || !section || view.state.doc.length === 0) return;
    if (main.to === 0) {
      this.#makeRoomAbove(item, section);
      return;
    }
    const tail = view.state.sliceDoc(main.to);
    if (tail !== "" || !main.empty)
      view.dispatch({ changes: { from: main.from, to: view.state.doc.length } });
    this.add(this.kindBeside(item, section), section.key, itemId, tail.trimStart());
  }

  /** The words stay where their tags and comments are, and so does the caret. */
  #makeRoomAbove(item: ItemView, section: SectionView): void {
    const items = living(section);
    const after = items[items.indexOf(item) - 1]?.id ?? null;
    const place = { itemId: newId(), section: section.key, after, text: "" };
    this.session.ask(addition(this.kindBeside(item, section), place));
    this.set({ undo: null });
  }

  removeEmpty(itemId: string): boolean {
    if (!this.step(itemId, -1)) this.set({ active: null });
    this.session.ask({ type: "remove-item", itemId });
    return true;
  }

  remove(itemId: string): void {
    const item = findItem(this.#report, itemId);
    if (!item) return;
    this.session.ask({ type: "remove-item", itemId });
    this.#lost = itemId;
    this.set({ active: null, undo: itemId });
    announce(`${kindName(item.kind)} removed. You can restore it where it stood.`);
  }

  restore(itemId: string): void {
    this.session.ask({ type: "restore-item", itemId });
    this.activate(itemId, "end");
  }

  step(itemId: string, by: -1 | 1): boolean {
    const open = this.#report.sections
      .filter((s) => this.isOpen(s))
      .flatMap(living)
      .filter((i) => !isGone(i));
    const next = open[open.findIndex((i) => i.id === itemId) + by];
    if (!next) return false;
    this.activate(next.id, by < 0 ? "end" : "start");
    return true;
  }

  move(itemId: string, by: -1 | 1): void {
    const place = neighbour(this.#report, itemId, by, (section) => this.takes(section, itemId));
    if (place) this.#place(itemId, place.section, place.after);
  }

  moveTo(itemId: string, key: string): void {
    const section = this.#report.sections.find((s) => s.key === key);
    if (section) this.#place(itemId, key, living(section).at(-1)?.id ?? null);
  }

  /** Whether an item may go into a section. */
  takes(section: SectionView, itemId: string): boolean {
    const item = findItem(this.#report, itemId);
    return (
      item !== undefined && !isGone(item) && this.isOpen(section) && this.kinds(section).includes(item.kind)
    );
  }

  #place(itemId: string, section: string, after: string | null): void {
    this.session.ask({ type: "move-item", itemId, section, after });
    announce(`Moved, in ${formOf(this.#report, section)?.title ?? section}.`);
  }

  sign(itemId: string, sign: string): boolean {
    const section = sectionOf(this.#report, itemId);
    if (!section || (sign !== "#" && sign !== '"' && sign !== "@")) return false;
    if (sign === "@") return this.pickTag(itemId);
    const kind = sign === "#" ? "heading" : "quote";
    if (!this.kinds(section).includes(kind)) return false;
    this.add(kind, section.key, itemId, "", itemId);
    return true;
  }

  /** What the report's form offers. */
  get tagging(): Tagging {
    return this.#report.template.tagging;
  }
  /** Opens the choice of tags at an item; false where the form has none. */
  pickTag(itemId: string | null): boolean {
    const offered = tagsAnything(this.tagging);
    if (offered) this.set({ tagging: itemId });
    return offered;
  }
  tag(item: ItemView, { scheme, value }: Tag): void {
    const tag = { scheme, value };
    this.session.ask({ type: "tag-item", itemId: item.id, tag });
    announce(`Tagged ${codeOf(tag)}.`);
  }
  untag(item: ItemView, tag: Tag): void {
    this.session.ask({ type: "untag-item", itemId: item.id, tag });
  }

  comment(itemId: string, text: string, inReplyTo: string | null): string {
    const comment = { itemId, commentId: newId(), inReplyTo, text };
    const commandId = this.session.ask({ type: "comment-on-item", ...comment });
    this.set({ noting: null });
    return commandId;
  }

  resolve(commentId: string): void {
    this.session.ask({ type: "resolve-comment", commentId });
  }

  longest(itemId: string): number {
    return findItem(this.#report, itemId)?.kind === "heading" ? LONGEST_HEADING : LONGEST;
  }

  tooLong(itemId: string): void {
    const item = findItem(this.#report, itemId);
    const what = item?.kind === "heading" ? "A heading" : "An item";
    const most = this.longest(itemId).toLocaleString("en-GB");
    this.session.refuse(`too-long-${itemId}`, `${what} holds up to ${most} characters. Start a new one.`);
  }

  /** The editor lost the focus: to a menu or dialog of its own, to another window, or for good. */
  left(itemId: string): void {
    setTimeout(() => {
      const now = document.activeElement;
      const within = now?.closest(`[data-item="${itemId}"], [role=menu], [role=dialog], .toolbar`);
      if (now === document.body || within || !document.hasFocus()) return;
      if (this.#state.active?.itemId === itemId) this.set({ active: null, answering: null });
    });
  }

  escape(): void {
    this.set({ tagging: null, noting: null, keysShown: false, undo: null, answering: null });
  }

  kinds(section: SectionView): readonly ItemKind[] {
    return formOf(this.#report, section.key)?.kinds ?? ["bullet"];
  }

  paste(itemId: string, view: EditorView, text: string): boolean {
    const section = sectionOf(this.#report, itemId);
    const lines = linesIn(text);
    const { doc, selection } = view.state;
    const fits = doc.length + text.length <= this.longest(itemId);
    if (findItem(this.#report, itemId)?.kind !== "bullet" || !section || !lines || !fits) return false;
    const { from, to } = selection.main;
    const [first, ...rest] = lines;
    const added = additionsOf(rest, section.key, itemId, doc.sliceString(to));
    view.dispatch({ changes: { from, to: doc.length, insert: first }, userEvent: "input.paste" });
    this.session.ask(...added.commands);
    this.set({ undo: null });
    this.activate(added.last, added.caret);
    return true;
  }

  /** What Enter makes beside an item. */
  protected kindBeside(item: ItemView, section: SectionView): ItemKind {
    return item.kind === "heading" ? (this.kinds(section)[0] ?? "bullet") : item.kind;
  }

  /** Where one can't write any more nothing stays open: else it would take the focus once one can again. */
  readonly #followSession = (): void => {
    const itemId = this.#state.active?.itemId;
    if (itemId === undefined) return;
    const section = sectionOf(this.#report, itemId);
    const item = findItem(this.#report, itemId);
    if (section && this.isOpen(section) && item && !item.removed && !isGone(item)) return;
    this.#lost = itemId;
    this.set({ active: null, answering: null });
  };
}
