import { Check, Pin } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import type { Pinnable, Pinning } from "./use-pinning";

/** Pins a point to the board, and says where it is pinned. One button throughout: it keeps the focus. */
export function PinButton(props: {
  readonly pinning: Pinning;
  readonly item: Pinnable;
  /** The words by which the point is told from others. */
  readonly name: string;
}): ReactNode {
  const { pinning, item, name } = props;
  const state = pinning.stateOf(item);
  const on = state === "on" || state === "mine";
  return (
    <span className="pin">
      {on && (
        <span className="state ok">
          <Check className="i" aria-hidden="true" />
          On the board
        </span>
      )}
      {state !== "on" && (
        <button className="btn btn-s" onClick={() => pinning.toggle(item)} aria-disabled={state === "asked"}>
          {!on && <Pin className="i" aria-hidden="true" />}
          {{ off: "Pin", asked: "Pinning", mine: "Undo" }[state]}
          <span className="vh">: {name}</span>
        </button>
      )}
    </span>
  );
}

/** `B` in a point pins it: a single letter counts only where one of its links or its button has the focus. */
export function usePinKey(pinning: Pinning | null): void {
  useEffect(() => {
    if (!pinning) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "b" || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
        return;
      const point =
        event.target instanceof Element ? event.target.closest<HTMLElement>("[data-pinnable]") : null;
      if (!point) return;
      event.preventDefault();
      pinning.toggle(JSON.parse(point.dataset["pinnable"] ?? "") as Pinnable);
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [pinning]);
}

/** What marks the element of a point for its key. */
export const pinnable = (item: Pinnable): { readonly "data-pinnable": string } => ({
  "data-pinnable": JSON.stringify(item),
});
