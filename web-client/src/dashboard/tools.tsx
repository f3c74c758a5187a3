import { Maximize, Minimize } from "lucide-react";
import type { ReactNode } from "react";
import { FILTERS, ORDERS, type Filter, type Order, type View } from "./order";
import type { Hall } from "./use-hall";

/** What is shown, in which order, and how large. */
export function Tools(props: {
  readonly view: View;
  readonly change: (next: Partial<View>) => void;
  readonly shown: number;
  readonly of: number;
  readonly hall: Hall;
  /** What else can be done with what is shown. */
  readonly children: ReactNode;
}): ReactNode {
  const { view, change, shown, of, hall, children } = props;
  const Icon = hall.on ? Minimize : Maximize;
  return (
    <form className="tools" aria-label="What is shown" onSubmit={(event) => event.preventDefault()}>
      <label className="field">
        <span>Find</span>
        <input
          type="search"
          value={view.find}
          placeholder="Number or title"
          onChange={(event) => change({ find: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Show</span>
        <select value={view.filter} onChange={(event) => change({ filter: event.target.value as Filter })}>
          {FILTERS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Sort by</span>
        <select value={view.order} onChange={(event) => change({ order: event.target.value as Order })}>
          {ORDERS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="sides">
        <legend className="vh">What stands in the columns</legend>
        {(["coverage", "sections"] as const).map((show) => (
          <label key={show} className="side-choice">
            <input type="radio" name="show" checked={view.show === show} onChange={() => change({ show })} />
            {show === "coverage" ? "What was spoken of" : "Sections"}
          </label>
        ))}
      </fieldset>
      <p className="meta grow" role="status">
        {shown === of ? "" : `${shown} of ${of} shown`}
      </p>
      {children}
      <button type="button" className="btn" onClick={hall.toggle} aria-pressed={hall.on}>
        <Icon className="i" aria-hidden="true" />
        Full screen
      </button>
    </form>
  );
}
