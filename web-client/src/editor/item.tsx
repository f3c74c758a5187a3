import { memo, type ReactNode } from "react";
import type { Here } from "../live/presence";
import { placedIn, type Finding } from "../guard/findings";
import { isGone, wordsOf } from "../report/outline";
import { keyOf } from "../report/tags";
import type { ItemKind, ItemView } from "../report/types";
import type { Answering, At, Desk } from "./desk";
import { GoneItem } from "./gone-item";
import { GuardMenu } from "./guard-menu";
import { ItemMenu } from "./item-menu";
import { Chip, Flags, Hints } from "./item-parts";
import { ItemText } from "./item-text";
import { directionOf, languageOf } from "../text/language";
import { kindName } from "../report/kinds";
import { Note } from "./note";
import { QuoteCard } from "./quote-card";
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
  /** What the server last found in it that looks like a name. */
  readonly findings: readonly Finding[];
  readonly answering: Answering | null;
}

/** What the words of an item need to be shown and written. */
export interface TextProps extends Pick<
  ItemProps,
  "desk" | "item" | "number" | "question" | "people" | "active" | "open" | "findings"
> {
  /** What it is called, where that is not its kind. */
  readonly label?: string;
}

/** One bullet, heading, paragraph or quote. */
export const Item = memo(function Item(props: ItemProps): ReactNode {
  const { desk, item, number, kinds, people, active, open, mayComment, noting, tagging, answering } = props;
  const findings = placedIn(item, props.findings);
  if (isGone(item)) return <GoneItem desk={desk} item={item} number={number} />;
  const asked = answering && nearestTo(answering, findings);
  // Whoever is asked for their name is asked for it beside just these words.
  const writable = open && !item.attribution;
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
      <Frame desk={desk} item={item} open={open}>
        <ItemText {...props} findings={findings} open={writable} active={writable ? active : null} />
      </Frame>
      {asked && <GuardMenu desk={desk} itemId={item.id} finding={asked} focus={answering.focus} />}
      <Flags people={people} />
      {active !== null && wordsOf(item) === "" && <Hints kinds={kinds} />}
      {(item.tags.length > 0 || tagging) && (
        <div className="chips">
          {item.tags.map((tag) => (
            <Chip key={keyOf(tag)} desk={desk} item={item} tag={tag} open={open} />
          ))}
          {tagging && <TagPicker desk={desk} item={item} />}
        </div>
      )}
      {(open || mayComment || desk.may("redact")) && (
        <ItemMenu desk={desk} itemId={item.id} name={nameOf(item, number)} />
      )}
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

/** The finding that is being answered, where it stands by now. */
function nearestTo({ from, text }: Answering, findings: readonly Finding[]): Finding | undefined {
  return findings
    .filter((f) => f.text === text)
    .sort((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];
}

function Frame(props: {
  readonly desk: Desk;
  readonly item: ItemView;
  readonly open: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { item, children } = props;
  switch (item.kind) {
    case "heading":
      return <div className={`sub level-${item.level ?? 1}`}>{children}</div>;
    case "quote":
      return <QuoteCard {...props}>{children}</QuoteCard>;
    case "bullet":
      return (
        <div className="b" dir={directionOf(wordsOf(item))} lang={languageOf(wordsOf(item))}>
          {children}
        </div>
      );
    case "paragraph":
      return <div className="par">{children}</div>;
  }
}
