import type { ReactNode } from "react";
import { notesOf, type Step } from "./steps";
import type { Presenting } from "./use-presenting";

/** What a chair wrote to a point, or what to do where there is none. */
export function Notes({
  step,
  presenting,
}: {
  readonly step: Step | null;
  readonly presenting: Presenting;
}): ReactNode {
  const { at } = presenting;
  if (at.is === "point" && !step)
    return (
      <div className="notes" role="status">
        <h2>This point has left the board</h2>
        <p>The hall no longer sees it. Go on to the next one.</p>
      </div>
    );
  if (!step)
    return (
      <div className="notes">
        <h2>{at.is === "end" ? "That was all" : "Before you begin"}</h2>
        <p>
          {at.is === "end"
            ? "The hall sees the conference’s name. Esc leads back to the board."
            : "The hall sees the conference’s name. The first “next” shows the first point and starts the clock."}
        </p>
      </div>
    );
  const notes = notesOf(step);
  if (notes.length === 0) return null;
  return (
    <div className="notes">
      <h2>Your notes</h2>
      {notes.map((note, i) => (
        <p key={i} dir="auto">
          {note}
        </p>
      ))}
    </div>
  );
}
