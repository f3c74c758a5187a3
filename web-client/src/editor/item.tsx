import { useRef, type MouseEvent, type ReactNode } from "react";
import type { Here } from "../live/presence";
import { colour, initials } from "../live/presence";
import { living } from "../report/outline";
import { keyOf, label } from "../report/tags";
import type { ItemKind, ItemView, ReportView, SectionView } from "../report/types";
import { kindName, type At, type Desk } from "./desk";
import { ItemEditor } from "./item-editor";
import { ItemMenu } from "./item-menu";
import { directionOf, languageOf } from "./language";
import { MarkedText, marksIn, type Mark } from "./marks";
import { Note } from "./note";
import { everyone } from "./people";
import { TagPicker } from "./tag-picker";

interface ItemProps {
  readonly desk: Desk;
  readonly report: ReportView;
  readonly item: ItemView;
  readonly section: SectionView;
  readonly number: number | null;
  readonly people: readonly Here[];
  /** Where the caret goes, while this item is written in. */
  readonly active: At | null;
  readonly open: boolean;
  readonly noting: boolean;
  readonly tagging: boolean;
}

/** One bullet, heading, paragraph or quote. */
export function Item(props: ItemProps): ReactNode {
  const { desk, report, item, number, people, active, open, noting, tagging } = props;
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
      {active !== null && item.text === "" && <Hints kinds={kindsIn(props)} />}
      {(item.tags.length > 0 || tagging) && (
        <div className="chips">
          {item.tags.map((tag) => (
            <Chip key={keyOf(tag)} desk={desk} item={item} tag={tag} open={open} />
          ))}
          {tagging && <TagPicker desk={desk} item={item} />}
        </div>
      )}
      {desk.mayWrite && report.status === "draft" && <ItemMenu {...props} />}
      <Note desk={desk} item={item} label={nameOf(item, number)} composing={noting} />
    </div>
  );
}

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
  const { desk, item, number, people, active, open } = props;
  const pointed = useRef(false);
  const marks = marksIn(people, item.text, desk.session.pen.replicaOf(item.id));
  const name = `${kindName(item.kind)}${number === null ? "" : `, paragraph ${number}`}`;
  const language = languageOf(item.text);
  if (active !== null)
    return (
      <ItemEditor
        desk={desk}
        item={item}
        at={active}
        marks={marks}
        name={name}
        question={questionOf(props)}
      />
    );
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
      // With the keyboard, coming to it by Tab is enough.
      onKeyDown={() => desk.activate(item.id, "end")}
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

/** Who else is in this item: in the margin, never over its words. */
function Flags({ people }: { readonly people: readonly Here[] }): ReactNode {
  if (people.length === 0) return null;
  return (
    <span className="flags">
      {everyone(people).map((p) => (
        <span key={p.clientId} className={`who ${colour(p.role)} flag`}>
          <span className="lg">{p.name}</span>
          <span className="sh" aria-hidden="true">
            {initials(p.name, p.role)}
          </span>
        </span>
      ))}
    </span>
  );
}

function Chip(props: {
  readonly desk: Desk;
  readonly item: ItemView;
  readonly tag: ItemView["tags"][number];
  readonly open: boolean;
}): ReactNode {
  const { desk, item, tag, open } = props;
  const { code, word } = label(tag);
  const words = (
    <>
      <b>{code}</b> {word}
    </>
  );
  return open ? (
    <button
      className="tag"
      aria-label={`Remove the tag ${code} ${word}`}
      onClick={() => desk.untag(item, tag)}
    >
      {words}
      <span className="x" aria-hidden="true">
        ×
      </span>
    </button>
  ) : (
    <span className="tag">{words}</span>
  );
}

/** What an empty item asks: the section's own question, where it is the first. */
function questionOf({ report, section, item }: ItemProps): string {
  const form = report.template.sections.find((s) => s.key === section.key);
  const first = living(section).length === 1;
  if (first && form?.guidance) return form.guidance;
  return item.kind === "bullet" ? "One idea a bullet." : kindName(item.kind);
}

function kindsIn({ report, section }: ItemProps): readonly ItemKind[] {
  return report.template.sections.find((s) => s.key === section.key)?.kinds ?? [];
}

function Hints({ kinds }: { readonly kinds: readonly ItemKind[] }): ReactNode {
  return (
    <p className="hints" aria-hidden="true">
      <span>
        <kbd>Enter</kbd> next bullet
      </span>
      <span>
        <kbd>Shift</kbd> <kbd>Enter</kbd> line in a bullet
      </span>
      {kinds.includes("heading") && (
        <span>
          <kbd>#</kbd> sub-heading
        </span>
      )}
      {kinds.includes("quote") && (
        <span>
          <kbd>&quot;</kbd> quote
        </span>
      )}
      <span>
        <kbd>@</kbd> GCM or SDG tag
      </span>
    </p>
  );
}
