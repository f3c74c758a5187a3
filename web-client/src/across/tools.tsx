import type { ReactNode } from "react";
import type { Conference } from "../dashboard/types";
import { Choice, Find, Sides, ToolsForm } from "../design/tools";
import { STATES, type View } from "./view";

const ORDERS = [
  { id: "table", name: "By roundtable" },
  { id: "echo", name: "Most echoed first" },
] as const;

/** What is shown of a section, and in which order. */
export function Tools(props: {
  readonly conference: Conference;
  readonly view: View;
  readonly change: (next: Partial<View>) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { conference, view, change, children } = props;
  const tables = conference.roundtables.map(({ reportId, code, title }) => ({
    id: reportId,
    name: `${code} ${title}`,
  }));
  return (
    <ToolsForm>
      <Find value={view.find} placeholder="Words" change={(find) => change({ find })} />
      <Choice
        name="Roundtable"
        value={view.table}
        of={[{ id: "", name: "All roundtables" }, ...tables]}
        change={(table) => change({ table })}
      />
      {conference.sets.length > 0 && (
        <Choice
          name="Tag"
          value={view.tag}
          of={[{ id: "", name: "Any tag" }]}
          change={(tag) => change({ tag })}
        >
          {conference.sets.map(({ key, title, tags }) => (
            <optgroup key={key} label={title}>
              {tags.map(({ value, word }) => (
                <option key={value} value={`${key}:${value}`}>
                  {key.toUpperCase()} {value} {word}
                </option>
              ))}
            </optgroup>
          ))}
        </Choice>
      )}
      <Choice name="State" value={view.state} of={STATES} change={(state) => change({ state })} />
      <Sides name="Order" value={view.order} of={ORDERS} change={(order) => change({ order })} />
      {children}
    </ToolsForm>
  );
}
