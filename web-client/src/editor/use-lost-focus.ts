import { useLayoutEffect, useRef, type RefObject } from "react";
import type { Desk } from "./desk";

/** For what tells why an item's editor went away: takes the focus that the editor had, so that it can't be missed. */
export function useLostFocus<E extends HTMLElement>(desk: Desk, itemId: string): RefObject<E | null> {
  const place = useRef<E>(null);
  useLayoutEffect(() => {
    const telling = place.current;
    if (!telling || !desk.hasLost(itemId)) return;
    telling.focus();
    if (telling.tagName !== "BUTTON") telling.addEventListener("keydown", keepFromPage);
  }, [desk, itemId]);
  return place;
}

/** Whoever is still typing would scroll the page with the next space. */
function keepFromPage(event: KeyboardEvent): void {
  const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!types || event.target !== event.currentTarget) return;
  event.preventDefault();
  event.stopPropagation();
}
