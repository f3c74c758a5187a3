import { Maximize, Minimize } from "lucide-react";
import type { ReactNode } from "react";
import { Choice, Find, Sides, ToolsForm } from "../design/tools";
import { FILTERS, ORDERS, type View } from "./order";
import type { Hall } from "./use-hall";

const COLUMNS = [
  { id: "coverage", name: "What was spoken of" },
  { id: "sections", name: "Sections" },
] as const;

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
    <ToolsForm>
      <Find value={view.find} placeholder="Number or title" change={(find) => change({ find })} />
      <Choice name="Show" value={view.filter} of={FILTERS} change={(filter) => change({ filter })} />
      <Choice name="Sort by" value={view.order} of={ORDERS} change={(order) => change({ order })} />
      <Sides
        name="What stands in the columns"
        value={view.show}
        of={COLUMNS}
        change={(show) => change({ show })}
      />
      <p className="meta grow" role="status">
        {shown === of ? "" : `${shown} of ${of} shown`}
      </p>
      {children}
      <button type="button" className="btn" onClick={hall.toggle} aria-pressed={hall.on}>
        <Icon className="i" aria-hidden="true" />
        Full screen
      </button>
    </ToolsForm>
  );
}
