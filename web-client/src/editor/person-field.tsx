import { useState, type ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { ReportView } from "../report/types";
import type { Desk } from "./desk";

/** One of the two people in the header, and how to name them. */
export function PersonField(props: {
  readonly desk: Desk;
  readonly report: ReportView;
  readonly who: "rapporteur" | "note-taker";
}): ReactNode {
  const { desk, report, who } = props;
  const person = who === "rapporteur" ? report.rapporteur : report.noteTaker;
  const word = who === "rapporteur" ? "Rapporteur" : "Note taker";
  const named = person ? [person.name, person.affiliation].filter((part) => part !== "").join(", ") : null;
  const may = desk.may("assign") && report.status === "draft";
  return (
    <div>
      <dt>{word}</dt>
      <dd className="person">
        <span>{named ?? "Not named yet"}</span>
        {may && (
          <DialogTrigger>
            <Button
              className="btn btn-quiet btn-s"
              aria-label={`${named === null ? "Name" : "Change"} the ${word.toLowerCase()}`}
            >
              {named === null ? "Name" : "Change"}
            </Button>
            <Popover placement="bottom start" className="pop">
              <Dialog aria-label={word}>
                {({ close }) => (
                  <PersonForm
                    word={word}
                    name={person?.name ?? ""}
                    affiliation={person?.affiliation ?? ""}
                    assign={(name, affiliation) => {
                      desk.session.ask({ type: `assign-${who}`, person: { name, affiliation } });
                      close();
                    }}
                  />
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
      </dd>
    </div>
  );
}

function PersonForm(props: {
  readonly word: string;
  readonly name: string;
  readonly affiliation: string;
  readonly assign: (name: string, affiliation: string) => void;
}): ReactNode {
  const [name, setName] = useState(props.name);
  const [affiliation, setAffiliation] = useState(props.affiliation);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") props.assign(name.trim(), affiliation.trim());
      }}
    >
      <label className="field">
        <span>{props.word}</span>
        <input value={name} onChange={(e) => setName(e.target.value)} maxLength={120} required />
      </label>
      <label className="field">
        <span>Ministry or organisation</span>
        <input value={affiliation} onChange={(e) => setAffiliation(e.target.value)} maxLength={200} />
      </label>
      <button className="btn btn-main">Save</button>
    </form>
  );
}
