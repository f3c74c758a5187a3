import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type SubmitEvent } from "react";
import { today } from "../design/format";
import { LONGEST_PART, type Attribution } from "../report/rule";
import type { ItemView } from "../report/types";
import type { Desk } from "./desk";

interface FormProps {
  readonly desk: Desk;
  readonly item: ItemView;
  readonly cancel: () => void;
  readonly done: () => void;
}

/** Who is to be asked whether a quote may bear their name. */
export function AskForm({ desk, item, cancel, done }: FormProps): ReactNode {
  const [wish, setWish] = useState({ speaker: "", affiliation: "", how: "" });
  const [problem, setProblem] = useState<string | null>(null);
  const field = (name: keyof typeof wish, label: string): ReactNode => (
    <Field label={label} value={wish[name]} set={(value) => setWish({ ...wish, [name]: value })} />
  );
  const send = (): void => {
    const { speaker, affiliation, how } = trimmed(wish);
    if (speaker === "") {
      setProblem("Give the name of the speaker.");
      return;
    }
    const attribution = (item.attributions ?? 0) + 1;
    desk.session.ask({
      type: "request-attribution",
      itemId: item.id,
      attribution,
      speaker,
      affiliation,
      how,
    });
    done();
  };
  return (
    <Form legend="Ask for approval" button="Note that approval is asked" {...{ send, cancel, problem }}>
      {field("speaker", "Speaker")}
      {field("affiliation", "Ministry or organisation")}
      {field("how", "How they will be asked")}
      <p className="meta">
        Until they approve, only this report’s rapporteur and note taker can see the name, and the words stay
        as they are.
      </p>
    </Form>
  );
}

type WithAttribution = FormProps & { readonly attribution: Attribution };

/** The speaker said yes: who, how and when. */
export function AnswerForm({ desk, item, attribution, cancel, done }: WithAttribution): ReactNode {
  const { speaker, affiliation } = attribution;
  const [answer, setAnswer] = useState({ approvedBy: speaker, how: "", on: today() });
  const [problem, setProblem] = useState<string | null>(null);
  const field = (name: keyof typeof answer, label: string, type = "text"): ReactNode => (
    <Field {...{ label, type }} value={answer[name]} set={(v) => setAnswer({ ...answer, [name]: v })} />
  );
  const send = (): void => {
    const { approvedBy, how, on } = trimmed(answer);
    const missing = approvedBy === "" ? "Say who approved." : on === "" ? "Say on which day." : null;
    setProblem(missing);
    if (missing !== null) return;
    const number = item.attributions ?? 0;
    desk.session.ask({
      ...{ type: "approve-attribution", itemId: item.id, attribution: number },
      ...{ speaker, approvedBy, how, on },
    });
    done();
  };
  const who = affiliation === "" ? speaker : `${speaker}, ${affiliation}`;
  return (
    <Form legend={`Approved by ${who}`} button="Record the approval" {...{ send, cancel, problem }}>
      {field("approvedBy", "Who approved")}
      {field("how", "How, such as “in person”")}
      {field("on", "Day", "date")}
      <p className="meta">From then on everybody who can read the report sees the name.</p>
    </Form>
  );
}

/** The speaker no longer wants to be named. */
export function WithdrawForm({ desk, item, attribution, cancel, done }: WithAttribution): ReactNode {
  const send = (): void => {
    desk.session.ask({ type: "mark-quote-anonymous", itemId: item.id });
    done();
  };
  return (
    <Form legend="Withdraw the approval?" button="Withdraw for good" {...{ send, cancel }} problem={null}>
      <p>
        {attribution.speaker} is no longer named, here and wherever the report is open. The name is destroyed;
        to name somebody again, ask again.
      </p>
      <p>
        Words of the quote that name them stay until you change or redact them. If they were final, they are
        open again for that.
      </p>
    </Form>
  );
}

function Form(props: {
  readonly legend: string;
  readonly button: string;
  readonly problem: string | null;
  readonly send: () => void;
  readonly cancel: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { legend, button, problem, send, cancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  // It was just asked for: by keyboard, one goes on in it.
  useEffect(() => form.current?.querySelector<HTMLElement>("input, button")?.focus(), []);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cancel();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    // Escape closes the form wherever the focus is in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="q-form" ref={form} onSubmit={submit} onKeyDown={pressed} noValidate>
      <fieldset>
        <legend>{legend}</legend>
        {children}
        {problem !== null && (
          <p className="msg stop" role="alert">
            {problem}
          </p>
        )}
        <div className="acts">
          <button className="btn btn-main">{button}</button>
          <button type="button" className="btn btn-quiet" onClick={cancel}>
            Cancel
          </button>
        </div>
      </fieldset>
    </form>
  );
}

function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly type?: string;
  readonly set: (value: string) => void;
}): ReactNode {
  const { label, value, type = "text", set } = props;
  return (
    <label className="field">
      <span>{label}</span>
      <input
        {...{ type, value }}
        maxLength={LONGEST_PART}
        autoComplete="off"
        dir="auto"
        onChange={(e) => set(e.target.value)}
      />
    </label>
  );
}

function trimmed<T extends Readonly<Record<string, string>>>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value.trim()])) as T;
}
