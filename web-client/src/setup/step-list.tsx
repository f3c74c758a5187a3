import { useMemo, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { access } from "../access/access";
import { announce } from "../design/announcer";
import { capital, counted } from "../design/format";
import { Paste } from "../list/paste";
import { stops, withCell } from "../list/sheet";
import { MOST_ROUNDTABLES } from "./limits";
import { parseList, withRow, type Column, type List, type Row } from "./list";
import { makeRoundtables, settled } from "./make";
import { Preview } from "./preview";
import { Foot, type StepProps } from "./setup";

/** Roundtables and people: a list pasted from a spreadsheet, read from a file, or written by hand. */
export function ListStep(props: StepProps): ReactNode {
  const { draft, conference, change, goOn, made, leave } = props;
  const [progress, setProgress] = useState<string | null>(null);
  const there = conference?.roundtables ?? NONE;
  const taken = useMemo(() => there.map((r) => r.code), [there]);
  const list = useMemo(() => withoutMade(parseList(draft.list, taken), there), [draft.list, taken, there]);
  const set = (text: string): void => change({ list: text });
  const fix = (row: Row, field: Column, value: string): void => {
    set(withCell(draft.list, list, row, field, value));
    announce(`Line ${row.line}: ${value}.`);
  };
  const fresh = list.rows.filter((row) => !taken.includes(row.code) || row.problems.length > 0);
  const wrong = list.rows.filter(stops).length;
  const many = there.length + fresh.length > MOST_ROUNDTABLES;
  const hindrance =
    wrong > 0
      ? `Correct ${counted(wrong, "line")} to go on.`
      : many
        ? `A conference has ${MOST_ROUNDTABLES} roundtables at most.`
        : list.rows.length === 0 && there.length === 0
          ? "Paste a list, or add one roundtable by hand."
          : null;
  const run = async (): Promise<void> => {
    if (list.rows.length === 0) {
      goOn("closing");
      return;
    }
    await makeRoundtables(draft, list.rows, (count) => setProgress(`${count} made`));
    const codes = list.rows.map((row) => row.code);
    made(await settled(draft.conferenceId, codes));
    // Whoever makes a conference becomes its organiser.
    void access.check("stay");
  };
  return (
    <>
      <div className="halves">
        <Given list={list} text={draft.list} set={set} />
        <Preview list={list} there={there} fix={fix} />
      </div>
      <Foot
        leave={leave}
        act={
          list.rows.length === 0 && there.length > 0 ? "Go on to the closing session" : "Make the roundtables"
        }
        hindrance={hindrance}
        run={run}
      >
        <b className="strong">{sumOf(list)}</b> <span className="meta">{progress ?? hindrance}</span>
      </Foot>
    </>
  );
}

const NONE: NonNullable<StepProps["conference"]>["roundtables"] = [];

/** Lines that were made already are no problem: their code is taken by themselves. */
function withoutMade(list: List, there: typeof NONE): List {
  const isMade = (row: Row): boolean => there.some((r) => r.code === row.code && r.title === row.title);
  return {
    ...list,
    rows: list.rows.map((row) =>
      isMade(row) ? { ...row, problems: row.problems.filter((p) => p.field !== "code") } : row,
    ),
  };
}

function sumOf({ rows }: List): string {
  const people = new Set(rows.flatMap((r) => [r.rapporteur?.email, r.noteTaker?.email]).filter(Boolean)).size;
  return `${capital(counted(rows.length, "roundtable"))}, ${counted(people, "person", "people")}.`;
}

function Given(props: {
  readonly list: List;
  readonly text: string;
  readonly set: (text: string) => void;
}): ReactNode {
  const { list, text, set } = props;
  const [byHand, setByHand] = useState(false);
  return (
    <section aria-labelledby="paste-head">
      <h2 id="paste-head">Paste a list</h2>
      <p className="meta">
        From any spreadsheet, with commas, semicolons or tabs. The first line may name the columns: code,
        title, rapporteur, note taker, date, place.
      </p>
      <Paste
        {...{ sheet: list, text, set }}
        label="List of roundtables"
        each="a roundtable"
        placeholder={PLACEHOLDER}
      >
        , or{" "}
        <button type="button" className="link" aria-expanded={byHand} onClick={() => setByHand(!byHand)}>
          add one roundtable by hand
        </button>
      </Paste>
      {byHand && <ByHand add={(values) => set(withRow(text, list, values))} />}
    </section>
  );
}

const PLACEHOLDER =
  "code,title,rapporteur,note taker\n3.1,Aligning governance,sara@ministry.example,noor@agency.example";

const EMPTY = { code: "", title: "", rapporteur: "", noteTaker: "" };

function ByHand(props: { readonly add: (values: typeof EMPTY) => void }): ReactNode {
  const [values, setValues] = useState(EMPTY);
  const first = useRef<HTMLInputElement>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (values.code.trim() === "" && values.title.trim() === "") return;
    props.add(values);
    setValues(EMPTY);
    announce("Added to the list.");
    first.current?.focus();
  };
  const field = (name: keyof typeof EMPTY, label: string): ReactNode => (
    <label className={name === "code" ? "field" : "field wide"}>
      <span>{label}</span>
      <input
        ref={name === "code" ? first : undefined}
        value={values[name]}
        onChange={(e) => setValues({ ...values, [name]: e.target.value })}
      />
    </label>
  );
  return (
    <form className="by-hand" onSubmit={submit} noValidate>
      {field("code", "Code")}
      {field("title", "Title")}
      {field("rapporteur", "E-mail of the rapporteur")}
      {field("noteTaker", "E-mail of the note taker")}
      <button className="btn">Add to the list</button>
    </form>
  );
}
