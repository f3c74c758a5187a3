import { useState, type ReactNode, type SubmitEvent } from "react";
import { numbered } from "../design/format";
import type { Table } from "../dashboard/types";
import { sentence } from "../http/request";
import type { Form, Wish } from "./api";
import { FORMS } from "./words";

type Which = "all" | "shown" | "chosen";

/** Chooses form and reports. */
export function OrderForm(props: {
  readonly tables: readonly Table[];
  readonly shown: readonly Table[];
  readonly ask: (wish: Wish) => Promise<void>;
}): ReactNode {
  const { ask } = props;
  const [there, shown] = [props.tables.filter(isThere), props.shown.filter(isThere)];
  const narrowed = shown.length > 0 && shown.length < there.length;
  const [form, setForm] = useState<Form>("pdf");
  const [which, setWhich] = useState<Which>(narrowed ? "shown" : "all");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (there.length === 0)
    return <p>There is nothing to take along yet: no report of this conference has been opened.</p>;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (asking) return;
    setAsking(true);
    setProblem(null);
    const reports = which === "all" ? null : which === "shown" ? shown.map(idOf) : [...chosen];
    try {
      await ask({ form, reports });
    } catch (error) {
      setProblem(sentence(error));
      setAsking(false);
    }
  };
  const kinds: readonly { readonly id: Which; readonly name: string }[] = [
    { id: "all", name: there.length === 1 ? "The one report" : `All ${there.length} reports` },
    ...(narrowed
      ? [{ id: "shown" as const, name: `The ${numbered(shown.length, "report")} shown now` }]
      : []),
    { id: "chosen", name: "Those that I choose" },
  ];
  return (
    <form className="order" onSubmit={(event) => void submit(event)}>
      <Radios legend="Form" name="form" options={FORMS} value={form} choose={setForm} />
      <Radios legend="Reports" name="which" options={kinds} value={which} choose={setWhich} />
      {which === "chosen" && <Ticks tables={there} chosen={chosen} choose={setChosen} />}
      {problem !== null && (
        <p className="msg stop" role="alert">
          {problem}
        </p>
      )}
      <p className="acts">
        <button className="btn btn-main" aria-disabled={asking}>
          Make the copy
        </button>
      </p>
      <p className="meta">Whoever takes a report along is named in its trail.</p>
    </form>
  );
}

const isThere = ({ figures }: Table): boolean =>
  figures?.status === "draft" || figures?.status === "submitted";
const idOf = ({ roundtable }: Table): string => roundtable.reportId;

function Radios<T extends string>(props: {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly value: T;
  readonly choose: (value: T) => void;
}): ReactNode {
  const { legend, name, options, value, choose } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.id} className="pick">
          <input type="radio" name={name} checked={value === option.id} onChange={() => choose(option.id)} />
          {option.name}
        </label>
      ))}
    </fieldset>
  );
}

function Ticks(props: {
  readonly tables: readonly Table[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const { tables, chosen, choose } = props;
  const tick = (id: string, on: boolean): void =>
    choose(on ? new Set([...chosen, id]) : new Set([...chosen].filter((other) => other !== id)));
  return (
    <fieldset className="ticks">
      <legend className="vh">Which reports</legend>
      {tables.map((table) => (
        <label key={idOf(table)} className="pick">
          <input
            type="checkbox"
            checked={chosen.has(idOf(table))}
            onChange={(event) => tick(idOf(table), event.target.checked)}
          />
          <span>
            <b className="strong">{table.roundtable.code}</b> {table.roundtable.title}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
