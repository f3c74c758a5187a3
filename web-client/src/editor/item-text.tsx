import { useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import type { Finding } from "../guard/findings";
import { wordsOf } from "../report/outline";
import type { ItemView } from "../report/types";
import type { At } from "./desk";
import type { TextProps } from "./item";
import { ItemEditor } from "./item-editor";
import { languageOf } from "../text/language";
import { kindName } from "../report/kinds";
import { MarkedText, marksIn, type Mark } from "./marks";

/** An item's words: in the editor where one writes in them, else as they are on paper. */
export function ItemText(props: TextProps): ReactNode {
  const { desk, item, number, question, people, active, open, findings } = props;
  const pointed = useRef(false);
  const words = wordsOf(item);
  const marks = marksIn(people, words, desk.session.pen.replicaOf(item.id));
  const name = props.label ?? `${kindName(item.kind)}${number === null ? "" : `, paragraph ${number}`}`;
  const language = languageOf(words);
  if (active !== null) return <ItemEditor {...{ desk, item, marks, name, question, findings }} at={active} />;
  const answer = (finding: Finding): void => desk.answer(item.id, finding, true);
  const shown = { text: words, marks, kind: item.kind, findings };
  const text = <Shown {...shown} answer={open ? null : answer} />;
  const shared = { className: "text", dir: "auto", lang: language };
  if (!open) {
    return item.kind === "heading" ? (
      <h3 {...shared}>{text}</h3>
    ) : item.kind === "quote" ? (
      <blockquote {...shared}>{text}</blockquote>
    ) : (
      <p {...shared}>{text}</p>
    );
  }
  return (
    <div
      {...shared}
      role="textbox"
      aria-multiline="true"
      aria-label={name}
      tabIndex={0}
      onPointerDown={() => {
        pointed.current = true;
      }}
      onFocus={() => {
        if (!pointed.current) desk.activate(item.id, "end");
      }}
      // With the keyboard, coming to it by Tab is enough; this is for who has selected something in it.
      onKeyDown={(event) => {
        if (writes(event)) desk.activate(item.id, "end");
      }}
      onClick={(event) => {
        pointed.current = false;
        if (getSelection()?.isCollapsed === false) return;
        desk.activate(item.id, offsetAt(event));
        const finding = findingUnder(event, findings);
        if (finding) desk.answer(item.id, finding, false);
      }}
    >
      {text}
    </div>
  );
}

function Shown(props: {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly kind: ItemView["kind"];
  readonly findings: readonly Finding[];
  readonly answer: ((finding: Finding) => void) | null;
}): ReactNode {
  const { text, marks, kind, findings, answer } = props;
  if (text === "" && marks.length === 0) return <span className="nothing">Nothing written yet</span>;
  const words = <MarkedText {...{ text, marks, findings, answer }} />;
  return kind === "quote" ? <span className="quoted">{words}</span> : words;
}

/** The words that look like a name and that were clicked. */
function findingUnder(event: MouseEvent, findings: readonly Finding[]): Finding | undefined {
  const under = event.target instanceof Element ? event.target.closest<HTMLElement>(".guard") : null;
  return under ? findings.find((f) => String(f.from) === under.dataset["from"]) : undefined;
}

/** Whether a key is meant for the text: a character, or one that edits. Copying and the like are not. */
function writes(event: KeyboardEvent): boolean {
  const shortcut = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph");
  return !shortcut && (/^.$/u.test(event.key) || ["Enter", "Backspace", "Delete"].includes(event.key));
}

/** The place in the text that was clicked, in UTF-16 units. */
function offsetAt(event: MouseEvent<HTMLElement>): At {
  if (!("caretPositionFromPoint" in document)) return "end"; // older browsers
  const point = document.caretPositionFromPoint(event.clientX, event.clientY);
  if (!point || !event.currentTarget.contains(point.offsetNode)) return "end";
  const range = document.createRange();
  range.setStart(event.currentTarget, 0);
  range.setEnd(point.offsetNode, point.offset);
  return range.toString().length;
}
