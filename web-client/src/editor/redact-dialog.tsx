import { useState, type ReactNode, type SubmitEvent } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { findItem } from "../report/evolve";
import { isGone } from "../report/outline";
import type { RedactionReason } from "../report/rule";
import { beginning } from "../report/tidings";
import type { ReportView } from "../report/types";
import { kindName } from "../report/kinds";
import type { Desk } from "./desk";

const CHOICES: readonly (readonly [RedactionReason, string])[] = [
  ["names-a-person", "It names a person, or lets one be recognised"],
  ["said-in-confidence", "It was said in confidence"],
  ["asked-to", "Somebody concerned asked for it"],
  ["other", "Another reason"],
];

/** Destroys the words of an item, once whoever asks has read that nothing brings them back. */
export function RedactDialog(props: {
  readonly desk: Desk;
  readonly report: ReportView;
  readonly itemId: string;
}): ReactNode {
  const { desk, report, itemId } = props;
  const item = findItem(report, itemId);
  const close = (): void => desk.set({ redacting: null });
  if (!item || item.redacted) return null;
  const redact = (reason: RedactionReason): void => {
    desk.expectLoss(itemId);
    close();
    desk.session.ask({ type: "redact-item", itemId, reason });
  };
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => !open && close()}>
      <Modal>
        <Dialog className="pop redact" role="alertdialog">
          <Heading slot="title">Redact this {kindName(item.kind).toLowerCase()} for good?</Heading>
          {!isGone(item) && (
            <p className="of" dir="auto">
              “{beginning(item)}”
            </p>
          )}
          <Consequences />
          <Confirmation redact={redact} cancel={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Consequences(): ReactNode {
  return (
    <ul className="points">
      <li>
        <b className="strong">This can’t be undone</b>, by nobody.
      </li>
      <li>
        Its text and all earlier versions of it, its comments and its tags become unreadable. A line stays
        that says who redacted it, when and why.
      </li>
      <li>
        It can’t reach what somebody has on a screen right now, files that were exported, or what was printed.
      </li>
    </ul>
  );
}

function Confirmation(props: {
  readonly redact: (reason: RedactionReason) => void;
  readonly cancel: () => void;
}): ReactNode {
  const [reason, setReason] = useState<RedactionReason | null>(null);
  const [sure, setSure] = useState(false);
  const [asked, setAsked] = useState(false);
  const missing = reason === null ? "Choose a reason." : sure ? null : "Tick that you want this.";
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (reason !== null && sure) props.redact(reason);
  };
  return (
    <form onSubmit={submit}>
      <fieldset className="choices">
        <legend>Why?</legend>
        {CHOICES.map(([value, words]) => (
          <label key={value}>
            <input
              type="radio"
              name="reason"
              value={value}
              checked={reason === value}
              onChange={() => setReason(value)}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <label className="sure">
        <input type="checkbox" checked={sure} onChange={(e) => setSure(e.target.checked)} />
        Destroy these words. I know that they can’t be brought back.
      </label>
      {asked && missing !== null && (
        <p className="msg stop" role="alert">
          {missing}
        </p>
      )}
      <div className="acts">
        <button className="btn btn-stop" aria-disabled={missing !== null}>
          Redact for good
        </button>
        <button type="button" className="btn" onClick={props.cancel}>
          Leave it as it is
        </button>
      </div>
    </form>
  );
}
