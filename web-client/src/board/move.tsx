import { GripVertical } from "lucide-react";
import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import type { Arranging } from "./arranging";

/** The handle of something that can be moved: it is lifted, then the arrows move it. */
export function Move(props: {
  readonly arranging: Arranging;
  readonly id: string;
  /** The words by which it is told from others. */
  readonly name: string;
  readonly lifted: boolean;
}): ReactNode {
  const { arranging, id, name, lifted } = props;
  const left = (event: FocusEvent): void => {
    const within = event.relatedTarget?.closest(`[data-place="${CSS.escape(id)}"]`);
    if (lifted && event.relatedTarget && !within) arranging.putDown();
  };
  return (
    <span className="bd-move">
      {lifted && <Controls arranging={arranging} id={id} left={left} />}
      <button
        type="button"
        className="btn btn-icon btn-s grip"
        data-move={id}
        draggable
        aria-label={`Move: ${name}`}
        aria-pressed={lifted}
        onBlur={left}
        onClick={() => (lifted ? arranging.drop() : arranging.lift(id))}
        onKeyDown={(event) => lifted && pressed(event, arranging)}
      >
        <GripVertical className="i" aria-hidden="true" />
      </button>
    </span>
  );
}

function pressed(event: KeyboardEvent, arranging: Arranging): void {
  if (event.key === "ArrowUp") arranging.step(-1);
  else if (event.key === "ArrowDown") arranging.step(1);
  else if (event.key === "Escape") arranging.putDown();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The same for who has no keyboard; never in the way of Tab. The handle keeps the focus. */
function Controls(props: {
  readonly arranging: Arranging;
  readonly id: string;
  readonly left: (event: FocusEvent) => void;
}): ReactNode {
  const { arranging, id, left } = props;
  const control = (words: string, sign: string, act: () => void): ReactNode => (
    <button
      type="button"
      className="btn btn-s"
      tabIndex={-1}
      onBlur={left}
      onClick={() => {
        handleOf(id)?.focus({ preventScroll: true });
        act();
      }}
    >
      <kbd aria-hidden="true">{sign}</kbd>
      {words}
    </button>
  );
  return (
    <span className="bd-lift">
      {control("Up", "↑", () => arranging.step(-1))}
      {control("Down", "↓", () => arranging.step(1))}
      {control("Drop", "Enter", () => arranging.drop())}
      {control("Put back", "Esc", () => arranging.putDown())}
    </span>
  );
}

/** The handle by which something is moved, where it is on the page. */
export const handleOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-move="${CSS.escape(id)}"]`);
