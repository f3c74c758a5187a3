import { memo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import type { Here } from "../live/presence";
import { keyOf } from "../report/tags";
import type { ItemKind, ItemView } from "../report/types";
import { kindName, type At, type Desk } from "./desk";
import { ItemEditor } from "./item-editor";
import { ItemMenu } from "./item-menu";
import { Chip, Flags, Hints } from "./item-parts";
import { directionOf, languageOf } from "./language";
import { MarkedText, marksIn, type Mark } from "./marks";
import { Note } from "./note";
import { TagPicker } from "./tag-picker";

/** Nothing that changes while somebody types in another item: `memo` then leaves this one as it is. */
export interface ItemProps {
  readonly desk: Desk;
  readonly item: ItemView;
  readonly number: number | null;
  /** What may stand in the section. */
  readonly kinds: readonly ItemKind[];
  /** What the item asks while it is empty. */
  readonly question: string;
  readonly people: readonly Here[];
  /** Where the caret goes, while this item is written in. */
  readonly active: At | null;
  readonly open: boolean;
  readonly mayComment: boolean;
  readonly noting: boolean;
  readonly tagging: boolean;
}

/** One bullet, heading, paragraph or quote. */
export const Item = memo(function Item(props: ItemProps): ReactNode {
  const { desk, item, number, kinds, people, active, open, mayComment, noting, tagging } = props;
  const classes = ["item", `k-${item.kind}`];
  if (active !== null) classes.push("mine", "who", "p1");
  return (
    <div className={classes.join(" ")} data-item={item.id}>
      {number !== null && (
        <span className="no">
          <span className="vh">Paragraph </span>
          {number}
        </span>
      )}
      <Frame item={item}>
        <ItemText {...props} />
      </Frame>
      <Flags people={people} />
      {active !== null && item.text === "" && <Hints kinds={kinds} />}
      {(item.tags.length > 0 || tagging) && (
        <div className="chips">
          {item.tags.map((tag) => (
            <Chip key={keyOf(tag)} desk={desk} item={item} tag={tag} open={open} />
          ))}
          {tagging && <TagPicker desk={desk} item={item} />}
        </div>
      )}
      {(open || mayComment) && <ItemMenu desk={desk} itemId={item.id} name={nameOf(item, number)} />}
      <Note
        desk={desk}
        item={item}
        label={nameOf(item, number)}
        composing={noting && mayComment}
        open={mayComment}
      />
    </div>
  );
});

export function nameOf(item: ItemView, number: number | null): string {
  return number === null ? kindName(item.kind).toLowerCase() : `paragraph ${number}`;
}

function Frame({ item, children }: { readonly item: ItemView; readonly children: ReactNode }): ReactNode {
  switch (item.kind) {
    case "heading":
      return <div className={`sub level-${item.level ?? 1}`}>{children}</div>;
    case "quote":
      return (
        <figure className="q anon">
          {children}
          <figcaption className="by">Anonymous participant</figcaption>
        </figure>
      );
    case "bullet":
      return (
        <div className="b" dir={directionOf(item.text)} lang={languageOf(item.text)}>
          {children}
        </div>
      );
    case "paragraph":
      return <div className="par">{children}</div>;
  }
}

function ItemText(props: ItemProps): ReactNode {
  const { desk, item, number, question, people, active, open } = props;
  const pointed = useRef(false);
  const marks = marksIn(people, item.text, desk.session.pen.replicaOf(item.id));
  const name = `${kindName(item.kind)}${number === null ? "" : `, paragraph ${number}`}`;
  const language = languageOf(item.text);
  if (active !== null)
    return <ItemEditor desk={desk} item={item} at={active} marks={marks} name={name} question={question} />;
  const text = <Shown text={item.text} marks={marks} kind={item.kind} />;
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
        if (getSelection()?.isCollapsed !== false) desk.activate(item.id, offsetAt(event));
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
}): ReactNode {
  const { text, marks, kind } = props;
  if (text === "" && marks.length === 0) return <span className="nothing">Nothing written yet</span>;
  const words = <MarkedText text={text} marks={marks} />;
  return kind === "quote" ? <span className="quoted">{words}</span> : words;
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
