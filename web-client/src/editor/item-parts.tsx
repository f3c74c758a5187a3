import type { ReactNode } from "react";
import { colour, initials, type Here } from "../live/presence";
import { codeOf, wordOf } from "../report/tags";
import type { ItemKind, ItemView } from "../report/types";
import type { Desk } from "./desk";
import { everyone } from "./people";

/** Who else is in this item: in the margin, never over its words. */
export function Flags({ people }: { readonly people: readonly Here[] }): ReactNode {
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

/** A tag, and how to take it away. */
export function Chip(props: {
  readonly desk: Desk;
  readonly item: ItemView;
  readonly tag: ItemView["tags"][number];
  readonly open: boolean;
}): ReactNode {
  const { desk, item, tag, open } = props;
  const code = codeOf(tag);
  const word = wordOf(tag, desk.tagging);
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

/** The keys that help in an empty item. */
export function Hints({ kinds }: { readonly kinds: readonly ItemKind[] }): ReactNode {
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
