import { useEffect } from "react";
import type { Arranging } from "./arranging";
import type { ScriptDesk } from "./script-desk";

/** Moves points with the pointer: taken by their handle, dropped between others. */
export function useDrag({ arranging, leads }: ScriptDesk): void {
  useEffect(() => {
    if (!leads) return undefined;
    const stops = Object.entries(dragging(arranging)).map(([type, listener]) => {
      document.addEventListener(type, listener as EventListener);
      return () => document.removeEventListener(type, listener as EventListener);
    });
    return () => stops.forEach((stop) => stop());
  }, [arranging, leads]);
}

function dragging(arranging: Arranging): Record<string, (event: DragEvent) => void> {
  const lifted = (): boolean => arranging.state().lifted !== null;
  return {
    dragstart: (event) => {
      const id = closest(event.target, "[data-move]")?.dataset["move"];
      const card = closest(event.target, "[data-place]");
      if (id === undefined || !event.dataTransfer) return;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
      if (card) event.dataTransfer.setDragImage(card, 20, 20);
      arranging.lift(id);
    },
    dragover: (event) => {
      const place = closest(event.target, ".bd-script [data-place]");
      if (!lifted() || !closest(event.target, ".bd-script")) return;
      event.preventDefault();
      if (place) arranging.hover(spotAt(place, event.clientY));
    },
    drop: (event) => {
      if (!lifted() || !closest(event.target, ".bd-script")) return;
      event.preventDefault();
      arranging.drop();
    },
    // After a drop nothing is lifted any more.
    dragend: () => arranging.putDown(),
  };
}

/** In the upper half of something: what stands above it; in the lower half: itself. */
function spotAt(place: HTMLElement, y: number): string | null {
  const { top, height } = place.getBoundingClientRect();
  if (y > top + height / 2) return place.dataset["place"] ?? null;
  const all = [...document.querySelectorAll<HTMLElement>(".bd-script [data-place]")];
  return all[all.indexOf(place) - 1]?.dataset["place"] ?? null;
}

const closest = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;
