import { useId, type ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

/** Asks in mid-speech whether it is to end: the hall would see it, and the clock would begin anew. */
export function LeaveSpeech({
  leave,
  stay,
}: {
  readonly leave: () => void;
  readonly stay: () => void;
}): ReactNode {
  const says = useId();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && stay()}>
      <Modal>
        <Dialog className="pop leave" role="alertdialog" aria-describedby={says}>
          <Heading slot="title">End the speech here?</Heading>
          <p id={says}>
            The hall sees the conference’s name then. If you come back, the speech and its clock begin anew.
          </p>
          <div className="acts">
            <button className="btn btn-main" onClick={stay}>
              Go on speaking
            </button>
            <button className="btn" onClick={leave}>
              End it
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
