import { CircleCheck } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Bar } from "../access/bar";
import type { Visitor } from "../access/types";
import { capital, counted, dayOf, daysOf, secondsOf } from "../design/format";
import type { ConferenceView } from "../home/conferences";
import { sentence } from "../http/request";
import { go, setupAddress } from "../navigation";
import type { Template } from "../report/types";
import { dropDraft, keepDraft, STEPS, type Draft, type Step } from "./draft";
import { parseList } from "./list";
import { ClosingStep } from "./step-closing";
import { ConferenceStep } from "./step-conference";
import { InvitationsStep } from "./step-invitations";
import { ListStep } from "./step-list";
import { TemplateStep } from "./step-template";
import { taggingInShort } from "./tagging-check";

/** What each step is given. */
export interface StepProps {
  readonly visitor: Visitor;
  readonly draft: Draft;
  /** The conference as the server has it; null where it is yet to be made. */
  readonly conference: ConferenceView | null;
  readonly shipped: Template;
  readonly change: (change: Partial<Draft>) => void;
  readonly goOn: (to: Step) => void;
  /** The server has the conference now, as this. */
  readonly made: (conference: ConferenceView) => void;
  readonly leave: () => void;
}

const QUESTIONS: Record<Step, string> = {
  conference: "Which conference is it?",
  template: "What does each report ask?",
  list: "Which roundtables, and who writes?",
  closing: "Who closes the conference, and when?",
  invitations: "Who gets which link?",
};
const NAMES: Record<Step, string> = {
  conference: "Conference",
  template: "Template",
  list: "Roundtables and people",
  closing: "Closing session",
  invitations: "Send invitations",
};

export function Setup(props: {
  readonly visitor: Visitor;
  readonly draft: Draft;
  readonly conference: ConferenceView | null;
  readonly shipped: Template;
}): ReactNode {
  const { visitor, shipped } = props;
  const [draft, setDraft] = useState(props.draft);
  const [conference, setConference] = useState(props.conference);
  const [kept, setKept] = useState<Date | "not" | null>(null);
  const place = conference?.id ?? "new";
  const head = useRef<HTMLHeadingElement>(null);
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    setKept(keepDraft(localStorage, visitor.id, place, next) ? new Date() : "not");
  };
  const goOn = (step: Step): void => {
    change({ step });
    scrollTo(0, 0);
  };
  const made = (now: ConferenceView): void => {
    if (conference === null) {
      dropDraft(localStorage, visitor.id, "new");
      history.replaceState(null, "", setupAddress(now.id));
    }
    setConference(now);
    const next: Draft = { ...draft, step: "closing", conferenceId: now.id };
    setDraft(next);
    setKept(keepDraft(localStorage, visitor.id, now.id, next) ? new Date() : "not");
  };
  useEffect(() => {
    document.title = `${QUESTIONS[draft.step]} · Roundtable`;
    head.current?.focus({ preventScroll: true });
  }, [draft.step]);
  const step: StepProps = {
    ...{ visitor, draft, conference, shipped, change, goOn, made },
    leave: () => go("/"),
  };
  return (
    <>
      <Bar
        visitor={visitor}
        aside={
          <span className="meta hide-s">
            {kept === "not"
              ? "This device’s storage is full: the draft is only on this page"
              : kept && `Draft, saved ${secondsOf(kept)}`}
          </span>
        }
      >
        {draft.name.trim() === "" ? "New conference" : draft.name}&ensp;/&ensp;<b>Set-up</b>
      </Bar>
      <main className="page setup">
        <h1 ref={head} tabIndex={-1}>
          {QUESTIONS[draft.step]}
        </h1>
        <Steps draft={draft} conference={conference} goOn={goOn} />
        <Current {...step} />
      </main>
    </>
  );
}

function Current(props: StepProps): ReactNode {
  switch (props.draft.step) {
    case "conference":
      return <ConferenceStep {...props} />;
    case "template":
      return <TemplateStep {...props} />;
    case "list":
      return <ListStep {...props} />;
    case "closing":
      return <ClosingStep {...props} />;
    case "invitations":
      return <InvitationsStep {...props} />;
  }
}

/** Where one is, and the way back to what is done. */
function Steps(props: {
  readonly draft: Draft;
  readonly conference: ConferenceView | null;
  readonly goOn: (to: Step) => void;
}): ReactNode {
  const { draft, conference, goOn } = props;
  const now = STEPS.indexOf(draft.step);
  return (
    <nav aria-label="Steps">
      <ol className="steps">
        {STEPS.map((step, i) => {
          const done = isDone(step, draft, conference);
          const reachable = i !== now && (done || conference !== null || i < now);
          const name = (
            <b>
              {done && i !== now && <CircleCheck className="i" aria-hidden="true" />}
              {NAMES[step]}
            </b>
          );
          return (
            <li key={step} aria-current={i === now ? "step" : undefined} className={done ? "done" : ""}>
              {reachable ? (
                <button type="button" onClick={() => goOn(step)}>
                  {name}
                </button>
              ) : (
                name
              )}
              <small>{about(step, draft, conference)}</small>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function isDone(step: Step, draft: Draft, conference: ConferenceView | null): boolean {
  const behind = STEPS.indexOf(step) < STEPS.indexOf(draft.step);
  if (step === "list") return (conference?.roundtables.length ?? 0) > 0;
  if (step === "closing") return conference !== null && draft.closingDay !== "";
  return step !== "invitations" && (conference !== null || behind);
}

function about(step: Step, draft: Draft, conference: ConferenceView | null): string {
  const { from, to, place, template, list } = draft;
  switch (step) {
    case "conference": {
      const days = daysOf(from, to);
      return [place, days].filter((part) => part !== "").join(", ") || "Name, place, days";
    }
    case "template":
      return template
        ? `${capital(counted(template.sections.length, "section"))}, tags: ${taggingInShort(template.tagging)}`
        : "The form of each report";
    case "list": {
      const there = conference?.roundtables.length ?? 0;
      if (there > 0) return capital(counted(there, "roundtable"));
      const lines = list.trim() === "" ? 0 : parseList(list).rows.length;
      return lines === 0 ? "A list, or one by one" : `${capital(counted(lines, "line"))} pasted`;
    }
    case "closing":
      return draft.closingDay === "" ? "Chair and time" : `${dayOf(draft.closingDay)}, ${draft.closingTime}`;
    case "invitations":
      return "Nothing is sent before this";
  }
}

/** The foot of each step: what will happen, and the ways on. */
export function Foot(props: {
  readonly children: ReactNode;
  readonly leave: () => void;
  readonly act: string;
  /** Why it can't be done yet. */
  readonly hindrance: string | null;
  readonly run: () => Promise<void> | void;
}): ReactNode {
  const { children, leave, act, hindrance, run } = props;
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const start = (): void => {
    if (busy) return;
    setTold(hindrance);
    if (hindrance !== null) return;
    setBusy(true);
    Promise.resolve(run())
      .catch((error: unknown) => setTold(sentence(error)))
      .finally(() => setBusy(false));
  };
  return (
    <footer className="foot">
      <span className="says">
        {children}
        {told !== null && (
          <span className="state stop" role="alert">
            {told}
          </span>
        )}
      </span>
      <span className="grow" />
      <button type="button" className="btn" onClick={leave}>
        Save and leave
      </button>
      <button
        type="button"
        className="btn btn-main"
        onClick={start}
        aria-disabled={hindrance !== null || busy}
      >
        {busy ? "One moment" : act}
      </button>
    </footer>
  );
}
