import { BadgeCheck, Hourglass, VenetianMask } from "lucide-react";
import { useId, useRef, useState, type ReactNode, type Ref, type RefObject } from "react";
import { dayOf, momentOf } from "../design/format";
import { wordsOf } from "../report/outline";
import type { Attribution } from "../report/rule";
import { beginning } from "../report/tidings";
import type { ItemView } from "../report/types";
import type { Desk } from "./desk";
import { AnswerForm, AskForm, WithdrawForm } from "./quote-forms";

type State = "anonymous" | Attribution["state"];
const CLASSES: Record<State, string> = { anonymous: "anon", pending: "pend", approved: "appr" };

interface QuoteProps {
  readonly desk: Desk;
  readonly item: ItemView;
  /** Whether its section can be written in. */
  readonly open: boolean;
}

/** A quote as on paper, with how it stands with its speaker's name, and what can be done about that. */
export function QuoteCard(props: QuoteProps & { readonly children: ReactNode }): ReactNode {
  const { item, children } = props;
  const attribution = item.attribution ?? null;
  const state = attribution?.state ?? "anonymous";
  return (
    <figure className={`q ${CLASSES[state]}`}>
      {children}
      <figcaption>
        <By attribution={attribution} />
        <Foot {...props} attribution={attribution} state={state} />
      </figcaption>
    </figure>
  );
}

function By({ attribution }: { readonly attribution: Attribution | null }): ReactNode {
  if (!attribution) return <p className="by">Anonymous participant</p>;
  if (attribution.state === "pending")
    // Also on the editors' screens the name is barred: others look at these too.
    return (
      <p className="by">
        Anonymous until approved <span className="mask" aria-hidden="true" />
      </p>
    );
  const { speaker, affiliation } = attribution;
  return (
    <p className="by" dir="auto">
      <b>{speaker}</b>
      {affiliation !== "" && `, ${affiliation}`}
    </p>
  );
}

type Form = "ask" | "answer" | "withdraw";
/** The state that a form starts from: where a colleague was faster, it is no longer shown. */
const FROM: Record<Form, State> = { ask: "anonymous", answer: "pending", withdraw: "approved" };

interface FootProps extends QuoteProps {
  readonly attribution: Attribution | null;
  readonly state: State;
}

function Foot(props: FootProps): ReactNode {
  const { desk, item, attribution, state } = props;
  const [form, setForm] = useState<Form | null>(null);
  const line = useRef<HTMLSpanElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const shown = form !== null && FROM[form] === state ? form : null;
  const cancel = (): void => {
    setForm(null);
    opener.current?.focus();
  };
  /** What was done is told by the line: it stays while the buttons change. */
  const done = (): void => {
    setForm(null);
    line.current?.focus();
  };
  const ways = { desk, item, cancel, done };
  return (
    <>
      <div className="q-foot">
        <StateLine state={state} line={line} />
        <Details attribution={attribution} />
        <Actions {...props} shown={shown} formId={id} opener={opener} openForm={setForm} done={done} />
      </div>
      <div id={id}>
        {shown === "ask" && <AskForm {...ways} />}
        {shown === "answer" && attribution && (
          // Begun anew where somebody else is asked now: what one person said is not what another did.
          <AnswerForm
            key={`${String(item.attributions)} ${attribution.speaker}`}
            {...ways}
            attribution={attribution}
          />
        )}
        {shown === "withdraw" && attribution && <WithdrawForm {...ways} attribution={attribution} />}
      </div>
    </>
  );
}

const LINES = {
  anonymous: { tone: "", Icon: VenetianMask, words: "Anonymous" },
  pending: { tone: "warn", Icon: Hourglass, words: "Waiting for approval" },
  approved: { tone: "ok", Icon: BadgeCheck, words: "Approved with name" },
};

function StateLine({
  state,
  line,
}: Pick<FootProps, "state"> & { readonly line: Ref<HTMLSpanElement> }): ReactNode {
  const { tone, Icon, words } = LINES[state];
  return (
    <span className={`state ${tone}`} tabIndex={-1} ref={line} data-quote-state={state}>
      <Icon className="i" aria-hidden="true" />
      {words}
    </span>
  );
}

function Details({ attribution }: { readonly attribution: Attribution | null }): ReactNode {
  if (!attribution) return <span>Can be used anywhere</span>;
  if (attribution.state === "pending") {
    const asked = `Asked ${momentOf(attribution.at)}`;
    return <span>{attribution.how === "" ? asked : `${asked}, ${attribution.how}`}</span>;
  }
  const { approval } = attribution;
  if (!approval) return null;
  const said = [`By ${approval.approvedBy}`, approval.how, dayOf(approval.on)];
  return <span dir="auto">{said.filter((part) => part !== "").join(", ")}</span>;
}

interface ActionsProps extends FootProps {
  readonly shown: Form | null;
  readonly formId: string;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly openForm: (form: Form) => void;
  readonly done: () => void;
}

function Actions(props: ActionsProps): ReactNode {
  const { desk, item, open, state, shown, formId, opener, openForm, done } = props;
  const of = <span className="vh">: “{beginning(item)}”</span>;
  const opens = (form: Form, words: string): ReactNode => (
    <button
      className="btn btn-s"
      ref={opener}
      aria-expanded={shown === form}
      aria-controls={formId}
      onClick={() => openForm(form)}
    >
      {words}
      {of}
    </button>
  );
  const attributes = desk.may("attribute") && open;
  const anonymises = desk.may("anonymise");
  if (state === "anonymous")
    return attributes && wordsOf(item).trim() !== "" ? opens("ask", "Ask for approval…") : null;
  if (state === "approved") return anonymises ? opens("withdraw", "Withdraw approval…") : null;
  const decline = (): void => {
    desk.session.ask({ type: "mark-quote-anonymous", itemId: item.id });
    done();
  };
  return (
    <span className="acts">
      {attributes && opens("answer", "Approved…")}
      {anonymises && (
        <button className="btn btn-s" onClick={decline}>
          Declined, keep anonymous{of}
        </button>
      )}
    </span>
  );
}
