import { useId, type ReactNode } from "react";
import type { Conference } from "../dashboard/types";
import { STATES, type State, type View } from "./view";

/** What is shown of a section, and in which order. */
export function Tools(props: {
  readonly conference: Conference;
  readonly view: View;
  readonly change: (next: Partial<View>) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { conference, view, change, children } = props;
  const order = useId();
  return (
    <form className="tools" aria-label="What is shown" onSubmit={(event) => event.preventDefault()}>
      <label className="field">
        <span>Find</span>
        <input
          type="search"
          value={view.find}
          placeholder="Words"
          dir="auto"
          onChange={(event) => change({ find: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Roundtable</span>
        <select value={view.table} onChange={(event) => change({ table: event.target.value })}>
          <option value="">All roundtables</option>
          {conference.roundtables.map(({ reportId, code, title }) => (
            <option key={reportId} value={reportId}>
              {code} {title}
            </option>
          ))}
        </select>
      </label>
      {conference.sets.length > 0 && (
        <label className="field">
          <span>Tag</span>
          <select value={view.tag} onChange={(event) => change({ tag: event.target.value })}>
            <option value="">Any tag</option>
            {conference.sets.map(({ key, title, tags }) => (
              <optgroup key={key} label={title}>
                {tags.map(({ value, word }) => (
                  <option key={value} value={`${key}:${value}`}>
                    {key.toUpperCase()} {value} {word}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>State</span>
        <select value={view.state} onChange={(event) => change({ state: event.target.value as State })}>
          {STATES.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="sides">
        <legend className="vh">Order</legend>
        {(["table", "echo"] as const).map((id) => (
          <label key={id} className="side-choice">
            <input
              type="radio"
              name={order}
              checked={view.order === id}
              onChange={() => change({ order: id })}
            />
            {id === "table" ? "By roundtable" : "Most echoed first"}
          </label>
        ))}
      </fieldset>
      {children}
    </form>
  );
}
