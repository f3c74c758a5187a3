import { useState, type KeyboardEvent, type ReactNode } from "react";
import { choices, codeOf, keyOf, OWN_WORDS, wordOf } from "../report/tags";
import type { ItemView, Tag, Tagging } from "../report/types";
import type { Desk } from "./desk";

/** Finds a tag of the template by number or word; anything else becomes one in the writers' own words, where those are taken. */
export function TagPicker({ desk, item }: { readonly desk: Desk; readonly item: ItemView }): ReactNode {
  const [asked, setAsked] = useState("");
  const [at, setAt] = useState(0);
  const { tagging } = desk;
  const found = matching(asked, item, tagging);
  const kinds = kindsOf(tagging);
  const choose = (tag: Tag | undefined): void => {
    if (tag) desk.tag(item, tag);
    close();
  };
  const close = (): void => {
    desk.set({ tagging: null });
    desk.activate(item.id, "end");
  };
  const pressed = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") choose(found[at]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  const list = `tags-${item.id}`;
  return (
    <div className="tag-picker">
      <input
        // The writer has just asked for it: the words they type next are meant for this field.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        role="combobox"
        aria-label={`Tag: ${kinds}`}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        placeholder={kinds}
        value={asked}
        maxLength={60}
        onChange={(e) => {
          setAsked(e.target.value);
          setAt(0);
        }}
        onKeyDown={pressed}
        onBlur={() => desk.set({ tagging: null })}
      />
      <div id={list} role="listbox" aria-label="Tags" className="menu">
        {found.map((tag, i) => (
          // Keys are the input's: it says which option is active.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={keyOf(tag)}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === at}
            className="menu-item"
            data-focused={i === at || undefined}
            tabIndex={-1}
            onMouseDown={(e) => e.preventDefault()}
            onClick={() => choose(tag)}
          >
            <b className="strong">{codeOf(tag)}</b> {wordOf(tag, tagging)}
          </div>
        ))}
      </div>
      {found.length === 0 && asked !== "" && (
        <p className="meta" role="status">
          The form has no such tag.
        </p>
      )}
    </div>
  );
}

/** Such as `GCM, SDG or a word`. */
function kindsOf({ sets, ownWords }: Tagging): string {
  const names = [...sets.map((set) => set.key.toUpperCase()), ...(ownWords ? ["a word"] : [])];
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}

function matching(asked: string, item: ItemView, tagging: Tagging): readonly Tag[] {
  const words = asked.trim().toLowerCase();
  const taken = new Set(item.tags.map(keyOf));
  const known = choices(tagging).filter((tag) => {
    const text = `${tag.scheme} ${tag.value} ${tag.word}`.toLowerCase();
    return (
      !taken.has(keyOf(tag)) &&
      (text.startsWith(words) ||
        text.replace(" ", "").startsWith(words) ||
        tag.word.toLowerCase().includes(words))
    );
  });
  const own: Tag[] = words === "" || !tagging.ownWords ? [] : [{ scheme: OWN_WORDS, value: asked.trim() }];
  return [...known.slice(0, 7), ...own];
}
