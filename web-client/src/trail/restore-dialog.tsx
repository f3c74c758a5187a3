import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { findItem } from "../report/evolve";
import { beginning } from "../report/tidings";
import type { Asked, Restoring } from "./restoring";
import { useStore } from "./use-store";

/** Says what restoring will do, or why it can't be done, before anything is sent. */
export function RestoreDialog({ restoring }: { readonly restoring: Restoring }): ReactNode {
  const { asked, busy, problem } = useStore(restoring);
  if (!asked) return null;
  const { plan, name } = asked;
  const hindered = "hindrance" in plan;
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => !open && restoring.cancel()}>
      <Modal>
        <Dialog className="pop restore" role="alertdialog">
          <Heading slot="title">
            {hindered ? `This can’t restore ${name}` : `Restore ${name} as it was?`}
          </Heading>
          {hindered ? <p>{plan.hindrance}</p> : <Steps asked={asked} />}
          {problem !== null && (
            <p className="msg stop" role="alert">
              {problem} Nothing was changed.
            </p>
          )}
          <div className="acts">
            {!hindered && (
              <button
                className="btn btn-main"
                aria-disabled={busy}
                // Whoever opened this asked for it, and it can be taken back.
                // eslint-disable-next-line jsx-a11y/no-autofocus
                autoFocus
                onClick={() => void restoring.confirm()}
              >
                {problem === null ? "Restore" : "Try again"}
              </button>
            )}
            <button className="btn" onClick={() => restoring.cancel()}>
              {hindered ? "Close" : "Leave it as it is"}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Steps({ asked: { plan, then, target } }: { readonly asked: Asked }): ReactNode {
  if ("hindrance" in plan) return null;
  const item = "itemId" in target ? findItem(then, target.itemId) : undefined;
  return (
    <>
      {item && (
        <p className="of" dir="auto">
          “{beginning(item)}”
        </p>
      )}
      <ul className="points calm">
        {[...plan.steps, ...plan.left].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="meta">
        As in version {then.version.toLocaleString("en-GB")}. It is an ordinary change, in your name: the
        trail shows it, and nothing of what happened since is lost from it.
      </p>
    </>
  );
}
