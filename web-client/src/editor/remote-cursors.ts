import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import type { Mark } from "./marks";

/** Replaces the colleagues' carets and selections that an editor shows. */
export const showMarks = StateEffect.define<readonly Mark[]>();

class Caret extends WidgetType {
  readonly person: string;
  constructor(person: string) {
    super();
    this.person = person;
  }
  override eq(other: Caret): boolean {
    return other.person === this.person;
  }
  override toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = `who ${this.person} caret`;
    caret.ariaHidden = "true";
    return caret;
  }
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const set = transaction.effects.findLast((effect) => effect.is(showMarks));
    return set ? decorate(set.value, transaction.newDoc.length) : shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(shown: readonly Mark[], length: number): DecorationSet {
  const ranges = shown.flatMap(({ from, to, head, person }) => {
    const caret = Decoration.widget({ widget: new Caret(person), side: 1 }).range(Math.min(head, length));
    if (from >= Math.min(to, length)) return [caret];
    const selection = Decoration.mark({ class: `who ${person} sel` }).range(from, Math.min(to, length));
    return [selection, caret];
  });
  return Decoration.set(ranges, true);
}

export const remoteCursors: Extension = marks;
