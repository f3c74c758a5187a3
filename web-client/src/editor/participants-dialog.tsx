import { useState, type ReactNode, type SubmitEvent } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { announce } from "../design/announcer";
import { capital, counted } from "../design/format";
import { request, sentence } from "../http/request";
import { newId } from "../ids";
import { parseParticipants, writeParticipants, type ParsedList } from "../report/participants";
import type { Person, ReportView } from "../report/types";
import type { Desk } from "./desk";

/** Who sat at the table: the organiser gives the list, the writers read it. */
export function ParticipantsDialog(props: { readonly desk: Desk; readonly report: ReportView }): ReactNode {
  const { desk, report } = props;
  const close = (): void => desk.set({ participantsShown: false });
  const people = report.participants ?? [];
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => !open && close()}>
      <Modal>
        <Dialog className="pop participants">
          <Heading slot="title">Participants of roundtable {report.roundtable.code}</Heading>
          <p className="meta">
            While the report is written, what looks like one of these names or affiliations is underlined.
            This report’s rapporteur and note taker and the organiser see the list, nobody else.
          </p>
          {desk.may("list") ? (
            <ListForm reportId={report.id} people={people} close={close} />
          ) : (
            <List people={people} close={close} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function List({
  people,
  close,
}: {
  readonly people: readonly Person[];
  readonly close: () => void;
}): ReactNode {
  return (
    <>
      <ul className="people-list">
        {people.map(({ name, affiliation }) => (
          <li key={`${name} ${affiliation}`} dir="auto">
            {name}
            {affiliation !== "" && <span className="meta">, {affiliation}</span>}
          </li>
        ))}
      </ul>
      <button className="btn" onClick={close}>
        Close
      </button>
    </>
  );
}

function ListForm(props: {
  readonly reportId: string;
  readonly people: readonly Person[];
  readonly close: () => void;
}): ReactNode {
  const { reportId, people, close } = props;
  const [text, setText] = useState(() => writeParticipants(people));
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const list = parseParticipants(text);
  const empty = list.people.length === 0;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (busy || list.faults.length > 0) return;
    if (empty && !sure) {
      setProblem("Tick that no names are to be looked for.");
      return;
    }
    setBusy(true);
    give(reportId, list.people).then(
      () => {
        announce(`${capital(counted(list.people.length, "participant"))} saved.`);
        close();
      },
      (error: unknown) => {
        setProblem(sentence(error));
        setBusy(false);
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <label className="field">
        <span>One a line: name, affiliation</span>
        <textarea
          rows={10}
          value={text}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
          aria-describedby="list-state"
          onChange={(e) => {
            setText(e.target.value);
            setProblem(null);
          }}
        />
        <small>
          A tab, a semicolon or the first comma parts the two, so a table’s columns can be pasted.
        </small>
      </label>
      <ListState list={list} />
      {empty && list.faults.length === 0 && (
        <label className="sure">
          <input type="checkbox" checked={sure} onChange={(e) => setSure(e.target.checked)} />
          Save an empty list: no names are looked for any more.
        </label>
      )}
      {problem !== null && (
        <p className="msg stop" role="alert">
          {problem}
        </p>
      )}
      <div className="acts">
        <button className="btn btn-main" aria-disabled={busy || list.faults.length > 0 || (empty && !sure)}>
          {busy ? "Saving" : "Save the list"}
        </button>
        <button type="button" className="btn" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const MOST_FAULTS = 5;

function ListState({ list }: { readonly list: ParsedList }): ReactNode {
  const { people, faults } = list;
  return (
    <div id="list-state" className="list-state" role="status">
      <p>
        <b className="strong">{capital(counted(people.length, "participant"))}</b>
        {faults.length > 0 && `, ${counted(faults.length, "line")} to correct`}
      </p>
      <ul>
        {faults.slice(0, MOST_FAULTS).map(({ line, what }) => (
          <li key={line}>
            Line {line}: {what}
          </li>
        ))}
        {faults.length > MOST_FAULTS && <li>And more.</li>}
      </ul>
    </div>
  );
}

/** Straight to the server, and not by way of what waits on the device: a list of names never rests there. */
async function give(reportId: string, participants: readonly Person[]): Promise<void> {
  const commands = [{ type: "give-participants", participants }];
  const body = { commandId: newId(), commands };
  await request("POST", `/api/reports/${encodeURIComponent(reportId)}/commands`, body);
}
