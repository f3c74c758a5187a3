import { StateEffect, StateField, type EditorState, type Extension, type Text } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { Finding } from "../guard/findings";

/** Replaces what an editor underlines as a name. */
export const showFindings = StateEffect.define<readonly Finding[]>();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const set = transaction.effects.findLast((effect) => effect.is(showFindings));
    if (set) return decorate(set.value, transaction.newDoc);
    if (!transaction.docChanged) return shown;
    // Words that were changed since may be a name no more: then the server is asked again, once the text rests.
    const filter = (from: number, to: number, mark: Decoration): boolean =>
      transaction.newDoc.sliceString(from, to) === findingOf(mark).text;
    return shown.map(transaction.changes).update({ filter });
  },
  provide: (of) => EditorView.decorations.from(of),
});

export const guardMarks: Extension = field;

function decorate(findings: readonly Finding[], doc: Text): DecorationSet {
  const marks = findings
    .filter(({ from, to, text }) => to <= doc.length && doc.sliceString(from, to) === text)
    .map((finding) => Decoration.mark({ class: "guard", finding }).range(finding.from, finding.to));
  return Decoration.set(marks, true);
}

/** The finding that a place in the text is in, or at the edge of. */
export function findingAt(state: EditorState, at: number): Finding | null {
  let found: Finding | null = null;
  state.field(field, false)?.between(at, at, (from, to, mark) => {
    found = { ...findingOf(mark), from, to };
    return false;
  });
  return found;
}

const findingOf = (mark: Decoration): Finding => (mark.spec as { readonly finding: Finding }).finding;
