import { useLayoutEffect, type RefObject } from "react";

const GAP = 12;

/** Keeps the notes in the margin from lying on one another: each stands beside its item or below the one before. */
export function useMargin(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const arrange = (): void => arrangeNotes(sheet.current);
    arrange();
    addEventListener("resize", arrange);
    return () => removeEventListener("resize", arrange);
  });
}

function arrangeNotes(sheet: HTMLElement | null): void {
  let free = -Infinity;
  for (const note of sheet?.querySelectorAll<HTMLElement>(".note") ?? []) {
    note.style.translate = "";
    if (getComputedStyle(note).position !== "absolute") continue;
    const { top, height } = note.getBoundingClientRect();
    const shift = Math.max(0, free - top);
    if (shift > 0) note.style.translate = `0 ${shift}px`;
    free = top + shift + height + GAP;
  }
}
