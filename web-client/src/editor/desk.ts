import { newId } from "../ids";
import type { EditorView } from "@codemirror/view";
import { announce } from "../design/announcer";
import { ownWords, type Kept } from "../outbox/kept";
import { findItem, sectionOf } from "../report/evolve";
import { living } from "../report/outline";
import { label } from "../report/tags";
import type { ItemKind, ItemView, ReportView, Role, SectionView, Tag } from "../report/types";
import type { WritingSession } from "../writing/session";
import { LONGEST, type ItemKeys } from "./extensions";

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
}

const NAMES: Record<ItemKind, string> = {
  bullet: "Bullet",
  heading: "Heading",
  paragraph: "Paragraph",
  quote: "Quote",
};
export const kindName = (kind: ItemKind): string => NAMES[kind];

/** What a writer can do on the page; each action is one commit. */
export class Desk implements ItemKeys {
  readonly session: WritingSession;
  readonly #listeners = new Set<() => void>();
  #state: DeskState = { active: null, undo: null, noting: null, tagging: null, keysShown: false };

  constructor(session: WritingSession) {
    this.session = session;
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

  get mayWrite(): boolean {
    return ["rapporteur", "note-taker"].includes(this.session.actor.role);
  }
  get leads(): boolean {
    return this.session.actor.role === "rapporteur";
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
    return this.mayWrite && !section.final && this.#report.status === "draft";
  }

  activate(itemId: string, at: At): void {
    this.set({ active: { itemId, at }, tagging: null });
  }

  add(kind: ItemKind, section: string, after: string | null, text = "", instead?: string): void {
    const itemId = newId();
    const place = { itemId, section, after, text };
    const remove = instead === undefined ? [] : [{ type: "remove-item" as const, itemId: instead }];
    if (kind === "heading") this.session.ask({ type: "add-heading", level: 1, ...place }, ...remove);
    else this.session.ask({ type: `add-${kind}`, ...place }, ...remove);
    this.set({ undo: null });
    this.activate(itemId, "start");
  }

  addAtEnd(kind: ItemKind, section: SectionView): void {
    this.add(kind, section.key, living(section).at(-1)?.id ?? null);
  }

  enter(itemId: string, view: EditorView): void {
    const item = findItem(this.#report, itemId);
    const section = sectionOf(this.#report, itemId);
    const { main } = view.state.selection;
    if (!item || !section || view.state.doc.length === 0) return;
    const tail = view.state.sliceDoc(main.to);
    if (tail !== "" || !main.empty)
      view.dispatch({ changes: { from: main.from, to: view.state.doc.length } });
    const [first = "bullet"] = this.#kinds(section);
    this.add(item.kind === "heading" ? first : item.kind, section.key, itemId, tail.trimStart());
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
    this.set({ active: null, undo: itemId });
    announce(`${kindName(item.kind)} removed. You can restore it where it stood.`);
  }

  restore(itemId: string): void {
    this.session.ask({ type: "restore-item", itemId });
    this.activate(itemId, "end");
  }

  step(itemId: string, by: -1 | 1): boolean {
    const open = this.#report.sections.filter((s) => this.isOpen(s)).flatMap(living);
    const next = open[open.findIndex((i) => i.id === itemId) + by];
    if (!next) return false;
    this.activate(next.id, by < 0 ? "end" : "start");
    return true;
  }

  move(itemId: string, by: -1 | 1): void {
    const section = sectionOf(this.#report, itemId);
    if (!section) return;
    const items = living(section);
    const at = items.findIndex((i) => i.id === itemId);
    if (items[at + by]) {
      const after = (by < 0 ? items[at - 2]?.id : items[at + 1]?.id) ?? null;
      this.#place(itemId, section.key, after);
      return;
    }
    const sections = this.#report.sections;
    const from = sections.findIndex((s) => s.key === section.key);
    const candidates = by < 0 ? sections.slice(0, from).reverse() : sections.slice(from + 1);
    const other = candidates.find((s) => this.takes(s, itemId));
    if (other) this.#place(itemId, other.key, by < 0 ? (living(other).at(-1)?.id ?? null) : null);
  }

  moveTo(itemId: string, key: string): void {
    const section = this.#report.sections.find((s) => s.key === key);
    if (section) this.#place(itemId, key, living(section).at(-1)?.id ?? null);
  }

  /** Whether an item may go into a section. */
  takes(section: SectionView, itemId: string): boolean {
    const item = findItem(this.#report, itemId);
    return item !== undefined && this.isOpen(section) && this.#kinds(section).includes(item.kind);
  }

  #place(itemId: string, section: string, after: string | null): void {
    this.session.ask({ type: "move-item", itemId, section, after });
    const title = this.#report.template.sections.find((s) => s.key === section)?.title ?? section;
    announce(`Moved, in ${title}.`);
  }

  sign(itemId: string, sign: string): boolean {
    const section = sectionOf(this.#report, itemId);
    if (!section || (sign !== "#" && sign !== '"' && sign !== "@")) return false;
    if (sign === "@") {
      this.set({ tagging: itemId });
      return true;
    }
    const kind = sign === "#" ? "heading" : "quote";
    if (!this.#kinds(section).includes(kind)) return false;
    this.add(kind, section.key, itemId, "", itemId);
    return true;
  }

  tag(item: ItemView, { scheme, value }: Tag): void {
    const tag = { scheme, value };
    this.session.ask({ type: "tag-item", itemId: item.id, tag });
    announce(`Tagged ${label(tag).code}.`);
  }
  untag(item: ItemView, tag: Tag): void {
    this.session.ask({ type: "untag-item", itemId: item.id, tag });
  }

  comment(itemId: string, text: string, inReplyTo: string | null): void {
    this.session.ask({ type: "comment-on-item", itemId, commentId: newId(), inReplyTo, text });
    this.set({ noting: null });
  }

  putBack(kept: Kept): void {
    const item = findItem(this.#report, kept.itemId);
    if (item?.removed) this.session.ask({ type: "restore-item", itemId: kept.itemId });
    if (kept.unsent) this.session.pen.rewrite(kept.itemId, kept.mine);
    this.session.dismissKept(kept.id);
    this.activate(kept.itemId, "end");
  }

  asNew(kept: Kept): void {
    const known = sectionOf(this.#report, kept.itemId);
    const open = this.#report.sections.filter((s) => this.isOpen(s));
    const section = open.find((s) => s.key === (known?.key ?? kept.section)) ?? open[0];
    if (!section) return;
    const after = known === section ? kept.itemId : (living(section).at(-1)?.id ?? null);
    this.add(kept.kind, section.key, after, ownWords(kept));
    this.session.dismissKept(kept.id);
  }

  tooLong(): void {
    announce(`An item holds up to ${LONGEST.toLocaleString("en-GB")} characters. Start a new one.`);
  }

  /** The editor lost the focus: to a menu or dialog of its own, to another window, or for good. */
  left(itemId: string): void {
    setTimeout(() => {
      const now = document.activeElement;
      const within = now?.closest(`[data-item="${itemId}"], [role=menu], [role=dialog], .toolbar`);
      if (now === document.body || within || !document.hasFocus()) return;
      if (this.#state.active?.itemId === itemId) this.set({ active: null });
    });
  }

  escape(): void {
    this.set({ tagging: null, noting: null, keysShown: false, undo: null });
  }

  #kinds(section: SectionView): readonly ItemKind[] {
    return this.#report.template.sections.find((s) => s.key === section.key)?.kinds ?? ["bullet"];
  }
}
