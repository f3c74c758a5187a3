import { Plus, Trash } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { Tagging, TagSet } from "../report/types";
import { NAME_LENGTH } from "./limits";
import { linesOf, tagsFrom, withSet } from "./tagging-check";

/** What the entries of the reports are tagged with. */
export function TagSets(props: {
  readonly tagging: Tagging;
  readonly set: (tagging: Tagging) => void;
}): ReactNode {
  const { tagging, set } = props;
  const put = (index: number, change: Partial<TagSet>): void =>
    set({ ...tagging, sets: tagging.sets.map((s, i) => (i === index ? { ...s, ...change } : s)) });
  return (
    <section aria-labelledby="tags-head" className="tag-sets">
      <h3 id="tags-head">Tags</h3>
      <p className="meta">
        Writers tag their entries with these, and the closing session sees by them what was spoken about
        where.
      </p>
      <ul>
        {tagging.sets.map((tags, i) => (
          // The key is being written here; the place is what stays.
          <Set
            key={i}
            tags={tags}
            number={i + 1}
            put={(change) => put(i, change)}
            remove={() => set({ ...tagging, sets: tagging.sets.filter((s) => s !== tags) })}
          />
        ))}
      </ul>
      <button type="button" className="btn" onClick={() => set(withSet(tagging))}>
        <Plus className="i" aria-hidden="true" />
        Add a set of tags
      </button>
      <label className="check">
        <input
          type="checkbox"
          checked={tagging.ownWords}
          onChange={(e) => set({ ...tagging, ownWords: e.target.checked })}
        />
        Writers may tag in words of their own, too
      </label>
    </section>
  );
}

function Set(props: {
  readonly tags: TagSet;
  readonly number: number;
  readonly put: (change: Partial<TagSet>) => void;
  readonly remove: () => void;
}): ReactNode {
  const { tags, number, put, remove } = props;
  const [typed, setTyped] = useState(linesOf(tags));
  // What is being typed may end in a new line; a set that was brought from a file shows itself.
  const lines = JSON.stringify(tagsFrom(typed)) === JSON.stringify(tags.tags) ? typed : linesOf(tags);
  return (
    <li>
      <div className="parts">
        <div className="pair">
          <label className="field">
            <span>Short name</span>
            <input
              className="mono"
              aria-label={`Short name of set ${number}`}
              value={tags.key}
              maxLength={12}
              onChange={(e) => put({ key: e.target.value.toLowerCase() })}
            />
          </label>
          <label className="field">
            <span>What it is</span>
            <input
              aria-label={`Title of set ${number}`}
              value={tags.title}
              maxLength={NAME_LENGTH}
              onChange={(e) => put({ title: e.target.value })}
            />
          </label>
        </div>
        <label className="field">
          <span>One tag on each line: its number or short name, then a word on it</span>
          <textarea
            rows={4}
            aria-label={`Tags of set ${number}`}
            value={lines}
            onChange={(e) => {
              setTyped(e.target.value);
              put({ tags: tagsFrom(e.target.value) });
            }}
          />
        </label>
      </div>
      <button
        type="button"
        className="btn btn-icon btn-s"
        aria-label={`Remove set ${number}`}
        onClick={remove}
      >
        <Trash className="i" aria-hidden="true" />
      </button>
    </li>
  );
}
