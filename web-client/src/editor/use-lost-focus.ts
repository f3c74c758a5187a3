import { useEffect, useRef, type RefObject } from "react";
import type { Desk } from "./desk";

/** For what tells why an item's editor went away: takes the focus, where that is nowhere now, so that it can't be missed. */
export function useLostFocus(
  desk: Desk,
  itemId: string,
  /** Milliseconds that a dialog may need to give the focus back to what is no longer there. */
  patience = 0,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  // Not before the paint: while a menu is about to close, nothing outside it can have the focus.
  useEffect(() => {
    if (!desk.hasLost(itemId)) return;
    const take = (): void => {
      if (document.activeElement === document.body) place.current?.focus();
    };
    take();
    if (patience > 0) setTimeout(take, patience);
  }, [desk, itemId, patience]);
  return place;
}

/** Keeps from the page what somebody goes on typing who was writing a moment ago: the next space would scroll it. */
export function useTypingKept(place: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const card = place.current;
    card?.addEventListener("keydown", keepFromPage);
    return () => card?.removeEventListener("keydown", keepFromPage);
  }, [place]);
}

function keepFromPage(event: KeyboardEvent): void {
  const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!types || event.target !== event.currentTarget) return;
  event.preventDefault();
  event.stopPropagation();
}
