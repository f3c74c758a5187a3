import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { isScript } from "../report/script";
import type { ReportView } from "../report/types";
import { EVERYTHING, type Filter } from "./filter";
import { KIND_CHOICES, sectionLabel } from "./sentences";
import { fieldOf, momentOfField } from "./time-field";
import type { Kind } from "./types";

/** Which kinds of change, where, and from when to when. */
export function KindForm(props: {
  readonly filter: Filter;
  readonly report: ReportView;
  readonly apply: (filter: Filter) => void;
}): ReactNode {
  const { filter, report, apply } = props;
  const [kinds, setKinds] = useState<readonly Kind[]>(filter.kinds);
  const [section, setSection] = useState(filter.section ?? "");
  const [since, setSince] = useState(fieldOf(filter.since));
  const [until, setUntil] = useState(fieldOf(filter.until));
  const id = useId();
  const where = isScript(report.id) ? "script" : "report";
  const toggle = (of: readonly Kind[], on: boolean): void =>
    setKinds([...kinds.filter((kind) => !of.includes(kind)), ...(on ? of : [])]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    apply({
      ...{ ...filter, kinds, section: section === "" ? null : section },
      ...{ since: momentOfField(since, "start"), until: momentOfField(until, "end") },
    });
  };
  return (
    <form className="which" onSubmit={submit}>
      <fieldset className="choices">
        <legend>Only these kinds of change</legend>
        {KIND_CHOICES.filter(({ only = where }) => only === where).map((choice) => (
          <label key={choice.name}>
            <input
              type="checkbox"
              checked={choice.kinds.every((kind) => kinds.includes(kind))}
              onChange={(event) => toggle(choice.kinds, event.target.checked)}
            />
            {choice.name}
          </label>
        ))}
      </fieldset>
      <label className="field" htmlFor={`${id}-section`}>
        <span>Section</span>
        <select id={`${id}-section`} value={section} onChange={(event) => setSection(event.target.value)}>
          <option value="">All sections</option>
          {report.template.sections.map(({ key }) => (
            <option key={key} value={key}>
              {sectionLabel(report, key)}
            </option>
          ))}
        </select>
      </label>
      <div className="times">
        <TimeField id={`${id}-since`} name="From" value={since} change={setSince} />
        <TimeField id={`${id}-until`} name="To" value={until} change={setUntil} />
      </div>
      <div className="acts">
        <button className="btn btn-main">Show these</button>
        <button
          type="button"
          className="btn"
          onClick={() => apply({ ...EVERYTHING, by: filter.by, item: filter.item, text: filter.text })}
        >
          Show everything
        </button>
      </div>
    </form>
  );
}

function TimeField(props: {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly change: (value: string) => void;
}): ReactNode {
  const { id, name, value, change } = props;
  return (
    <label className="field" htmlFor={id}>
      <span>{name}</span>
      <input
        id={id}
        type="datetime-local"
        step={1}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}
