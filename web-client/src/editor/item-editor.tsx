import { Compartment, EditorSelection, StateEffect, Transaction } from "@codemirror/state";
import { EditorView, placeholder } from "@codemirror/view";
import { useLayoutEffect, useRef, type ReactNode } from "react";
import type { Finding } from "../guard/findings";
import { wordsOf } from "../report/outline";
import type { ItemView } from "../report/types";
import type { At, Desk } from "./desk";
import { showFindings } from "./guard-marks";
import { languageOf } from "../text/language";
import type { Mark } from "./marks";
import { showMarks } from "./remote-cursors";

const naming = new Compartment();

/** The one editor of the page, on the item that has the focus. */
export function ItemEditor(props: {
  readonly desk: Desk;
  readonly item: ItemView;
  readonly at: At;
  readonly marks: readonly Mark[];
  readonly name: string;
  readonly question: string;
  readonly findings: readonly Finding[];
}): ReactNode {
  const { desk, item, at, marks, name, question, findings } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const dress = useRef<() => void>(() => undefined);
  const { pen } = desk.session;
  const itemId = item.id;
  const language = languageOf(wordsOf(item));

  useLayoutEffect(() => {
    const state = pen.open(itemId);
    if (!state || !host.current) return;
    const view = new EditorView({
      state,
      parent: host.current,
      dispatchTransactions: (transactions, view) => {
        view.update(transactions);
        const edited = transactions.some((t) => t.docChanged && t.annotation(Transaction.remote) !== true);
        pen.follow(itemId, view.state, edited);
        if (transactions.some((t) => t.docChanged || t.selection)) pen.pointAt(itemId, view.state);
      },
    });
    editor.current = view;
    pen.mount(itemId, view, () => dress.current());
    return () => {
      editor.current = null;
      pen.unmount(itemId);
      view.destroy();
    };
  }, [pen, itemId]);

  useLayoutEffect(() => {
    const view = editor.current;
    if (!view) return;
    const length = view.state.doc.length;
    const place = at === "start" ? 0 : at === "end" ? length : Math.min(at, length);
    view.dispatch({ selection: EditorSelection.cursor(place), scrollIntoView: true });
    view.focus();
  }, [at, itemId]);

  const shown = JSON.stringify(marks);
  const underlined = JSON.stringify(findings);
  useLayoutEffect(() => {
    const attributes = { "aria-label": name, dir: "auto", ...(language ? { lang: language } : {}) };
    const wanted = [EditorView.contentAttributes.of(attributes), placeholder(question)];
    dress.current = () => {
      const view = editor.current;
      if (!view) return;
      const known = naming.get(view.state) !== undefined;
      const names = known ? naming.reconfigure(wanted) : StateEffect.appendConfig.of(naming.of(wanted));
      const carets = showMarks.of(JSON.parse(shown) as readonly Mark[]);
      const guarded = showFindings.of(JSON.parse(underlined) as readonly Finding[]);
      view.dispatch({ effects: [names, carets, guarded] });
    };
    dress.current();
  }, [name, language, question, shown, underlined]);

  return <div className="writing" ref={host} />;
}
