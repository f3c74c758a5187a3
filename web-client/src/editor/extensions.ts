import { defaultKeymap, history, historyKeymap, insertNewline } from "@codemirror/commands";
import { EditorState, Prec, Transaction, type Extension } from "@codemirror/state";
import { EditorView, keymap, type KeyBinding } from "@codemirror/view";
import type { Finding } from "../guard/findings";
import { findingAt, guardMarks } from "./guard-marks";
import { remoteCursors } from "./remote-cursors";

/** What the keys of an item's editor ask of the page. */
export interface ItemKeys {
  enter(itemId: string, view: EditorView): void;
  /** False where there is nothing to remove. */
  removeEmpty(itemId: string): boolean;
  /** False where there is no item in that direction. */
  step(itemId: string, by: -1 | 1): boolean;
  move(itemId: string, by: -1 | 1): void;
  /** What `#`, `"` and `@` do at the start of an empty item; false where they are only letters. */
  sign(itemId: string, sign: string): boolean;
  /** Takes a pasted list apart; false where it is none. */
  paste(itemId: string, view: EditorView, text: string): boolean;
  /** How many UTF-16 units the item may have. */
  longest(itemId: string): number;
  /** Opens what can be done about words that look like a name. */
  answer(itemId: string, finding: Finding, focus: boolean): void;
  tooLong(itemId: string): void;
  left(itemId: string): void;
  escape(): void;
}

/** How an item's text is edited: one at a time has the focus. */
export function itemExtensions(itemId: string, keys: () => ItemKeys): Extension {
  return [
    history(),
    remoteCursors,
    guardMarks,
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({ spellcheck: "true", autocorrect: "on", autocapitalize: "sentences" }),
    Prec.high(keymap.of(bindings(itemId, keys))),
    keymap.of([...historyKeymap, ...defaultKeymap.filter((k) => !k.key?.startsWith("Alt-"))]),
    EditorView.inputHandler.of((view, _from, _to, text) => {
      return view.state.doc.length === 0 && keys().sign(itemId, text);
    }),
    EditorState.transactionFilter.of((transaction) => {
      const grows = transaction.newDoc.length > transaction.startState.doc.length;
      const mine = transaction.annotation(Transaction.remote) !== true;
      if (!mine || !grows || transaction.newDoc.length <= keys().longest(itemId)) return transaction;
      keys().tooLong(itemId);
      return [];
    }),
    EditorView.domEventHandlers({
      click: (event, view) => {
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        const finding = at === null ? null : findingAt(view.state, at);
        if (finding) keys().answer(itemId, finding, false);
      },
      blur: () => keys().left(itemId),
      paste: (event, view) => keys().paste(itemId, view, event.clipboardData?.getData("text/plain") ?? ""),
    }),
  ];
}

function bindings(itemId: string, keys: () => ItemKeys): readonly KeyBinding[] {
  const done = (action: () => void) => () => {
    action();
    return true;
  };
  return [
    { key: "Shift-Enter", run: insertNewline },
    { key: "Enter", run: (view) => done(() => keys().enter(itemId, view))() },
    { key: "Backspace", run: (view) => view.state.doc.length === 0 && keys().removeEmpty(itemId) },
    { key: "ArrowUp", run: (view) => atEdge(view, -1) && keys().step(itemId, -1) },
    { key: "ArrowDown", run: (view) => atEdge(view, 1) && keys().step(itemId, 1) },
    { key: "Alt-ArrowUp", run: done(() => keys().move(itemId, -1)) },
    { key: "Alt-ArrowDown", run: done(() => keys().move(itemId, 1)) },
    {
      key: "Alt-Enter",
      run: (view) => {
        const finding = findingAt(view.state, view.state.selection.main.head);
        if (finding) keys().answer(itemId, finding, true);
        return finding !== null;
      },
    },
    { key: "Escape", run: done(() => keys().escape()) },
  ];
}

/** Whether the caret is in the first or last line as it is on the screen. */
function atEdge(view: EditorView, by: -1 | 1): boolean {
  const { main } = view.state.selection;
  if (!main.empty) return false;
  const edge = by < 0 ? 0 : view.state.doc.length;
  const [here, there] = [view.coordsAtPos(main.head), view.coordsAtPos(edge)];
  return here !== null && there !== null && Math.abs(here.top - there.top) < 4;
}
