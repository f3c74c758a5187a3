import { numbered } from "../design/format";
import type { Copy, Form, Stage } from "./api";

export const FORMS: readonly { readonly id: Form; readonly name: string; readonly short: string }[] = [
  { id: "pdf", name: "To print (PDF)", short: "PDF" },
  { id: "docx", name: "To edit (Word)", short: "Word" },
  { id: "md", name: "To import again (Markdown, a file each)", short: "Markdown" },
  { id: "json", name: "For programs (JSON)", short: "JSON" },
];

/** "All 30 reports as PDF", "2 reports as Word". */
export function nameOf({ form, reports, of }: Copy): string {
  const short = FORMS.find(({ id }) => id === form)?.short ?? form;
  return `${reports === null && of > 1 ? "All " : ""}${numbered(of, "report")} as ${short}`;
}

/** How far it is, or what became of it. `taken`: its file was asked for here a moment ago. */
export function stateOf(copy: Copy, taken = false): string {
  switch (copy.stage) {
    case "waiting":
      return "Waits for its turn";
    case "making":
      return `${copy.done} of ${copy.of}`;
    case "ready":
      if (taken) return "On its way to this device";
      return "Ready. It is kept for some minutes, and handed out once.";
    case "fetched":
      return "Downloaded";
    case "lost":
      return copy.sentence ?? "This copy is not there any more.";
  }
}

const isUnderWay = (stage: Stage): boolean => stage === "waiting" || stage === "making";

/**
 * How long to wait before looking again, in milliseconds; null where nothing will change.
 *
 * @param copies null while they are unknown
 * @param taken ids of those whose files were asked for
 */
export function pauseFor(copies: readonly Copy[] | null, taken: ReadonlySet<string>): number | null {
  if (!copies) return 5_000;
  if (copies.some(({ id, stage }) => isUnderWay(stage) || (stage === "ready" && taken.has(id)))) return 1_000;
  return copies.some(({ stage }) => stage === "ready") ? 5_000 : null;
}

/** What is worth saying aloud of what has changed: that a copy is ready, or lost. Progress isn't. */
export function tidings(before: readonly Copy[], now: readonly Copy[]): string {
  const earlier = new Map(before.map(({ id, stage }) => [id, stage]));
  return now
    .filter(({ id, stage }) => {
      const was = earlier.get(id);
      return was !== undefined && was !== stage && (stage === "ready" || stage === "lost");
    })
    .map((copy) => `${nameOf(copy)}: ${copy.stage === "ready" ? "ready to download." : stateOf(copy)}`)
    .join(" ");
}
