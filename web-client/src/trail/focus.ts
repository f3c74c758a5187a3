import { useEffect, useRef, type RefObject } from "react";

/** Milliseconds until a dialog or popover has given the focus back. */
export const CLOSES = 120;

/** To where the list is entered; to the words that are looked for where it is empty. */
export function focusList(): void {
  const row = document.querySelector<HTMLElement>("#rows .go[tabindex='0']");
  (row ?? document.querySelector<HTMLElement>(".look input"))?.focus();
}

/** After a change, what takes the place of the button that was pressed takes the focus, where nothing else has it. */
export function useKeptFocus(on: unknown): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(on);
  useEffect(() => {
    if (before.current === on) return;
    before.current = on;
    const later = setTimeout(() => {
      if (document.activeElement === document.body) button.current?.focus();
    }, CLOSES);
    return () => clearTimeout(later);
  }, [on]);
  return button;
}
