import { useEffect, useSyncExternalStore } from "react";
import type { Arranging } from "./arranging";
import { handleOf } from "./move";

/** Gives the focus to the handle of what was just moved: drawn at another place, it would have lost it. */
export function useFocusMoved(arranging: Arranging): void {
  const { focus } = useSyncExternalStore(arranging.subscribe, arranging.state);
  useEffect(() => {
    if (focus === null) return;
    const handle = handleOf(focus);
    handle?.focus({ preventScroll: true });
    handle?.closest("[data-place]")?.scrollIntoView({ block: "nearest" });
    arranging.focused();
  }, [arranging, focus]);
}

/** Before what has the focus is taken away: it goes to the head of the page, and not nowhere. */
export function focusTop(): void {
  document.querySelector<HTMLElement>("main h1")?.focus();
}
