import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

const KEYS: readonly (readonly [string, string])[] = [
  ["Alt 1 … Alt 6", "Go to a section"],
  ["Enter", "Next bullet"],
  ["Shift Enter", "New line in a bullet"],
  ["Backspace", "Remove an empty bullet"],
  ["Alt ↑, Alt ↓", "Move the item, also into the next section"],
  ['#, ", @', "At the start of an empty bullet: sub-heading, quote, tag"],
  ["↑, ↓", "To the item above or below"],
  ["Alt Enter", "In underlined words: what can be done about a name"],
  ["F8", "Next notice"],
  ["Esc", "Close, back to the text"],
  ["?", "This list, outside of text"],
];

/** All keys. Opened by whoever asks for it, so it may take the focus. */
export function KeysDialog({ close }: { readonly close: () => void }): ReactNode {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal>
        <Dialog className="pop keys">
          <Heading slot="title">Keys</Heading>
          <dl>
            {KEYS.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <button className="btn" onClick={close}>
            Close
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
