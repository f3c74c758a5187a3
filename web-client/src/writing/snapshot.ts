import type { Here } from "../live/presence";
import type { Kept } from "../outbox/kept";
import type { Entry } from "../outbox/entry";
import { isGone } from "../report/outline";
import { predict } from "../report/predict";
import type { ItemView, ReportView, Stamp } from "../report/types";
import { textOf } from "../text/replica";
import type { Aside } from "./aside";
import type { Outgoing } from "./outgoing";
import type { Replicas } from "./replicas";

/** How it stands with what this writer has written, in the order of urgency. */
export type SaveState =
  | { readonly is: "refused"; readonly code: string; readonly detail: string; readonly more: number }
  | { readonly is: "offline"; readonly waiting: number; readonly kept: boolean }
  | { readonly is: "saving" }
  /** All that could be saved is; words that could not are shown where they stood. */
  | { readonly is: "aside"; readonly count: number }
  | { readonly is: "saved"; readonly at: Date }
  | { readonly is: "ready" };

/** Something that was asked and not done. */
export interface Refusal {
  readonly id: string;
  /** The server's own, or the page's for what it refuses itself. */
  readonly code: string;
  readonly detail: string;
}

/** All that the editing page shows. */
export interface Snapshot {
  readonly report: ReportView;
  readonly save: SaveState;
  readonly connected: boolean;
  readonly people: readonly Here[];
  readonly kept: readonly Kept[];
}

/** How it stands with what is on its way and what was set aside. */
export function saveState(outgoing: Outgoing, aside: Aside, onDevice: boolean): SaveState {
  const [refusal, ...more] = aside.refusals;
  if (refusal) return { is: "refused", code: refusal.code, detail: refusal.detail, more: more.length };
  const { unsent, answering, savedAt } = outgoing;
  if (unsent.length > 0)
    return answering ? { is: "saving" } : { is: "offline", waiting: unsent.length, kept: onDevice };
  const count = aside.kept.filter((kept) => kept.unsent).length;
  if (count > 0) return { is: "aside", count };
  return savedAt ? { is: "saved", at: savedAt } : { is: "ready" };
}

/** The server's report with what waits here laid over it, commands first, then the words that were typed. */
export function layOver(
  report: ReportView,
  queue: readonly Entry[],
  replicas: Replicas,
  stamp: Stamp,
): ReportView {
  let shown = report;
  for (const entry of queue)
    if (entry.kind === "commands") shown = entry.commands.reduce((r, c) => predict(r, c, stamp), shown);
  const typed = new Map([...replicas.entries()].map(([id, replica]) => [id, textOf(replica)]));
  if (typed.size === 0) return shown;
  const over = (item: ItemView): ItemView =>
    !isGone(item) && typed.has(item.id) ? { ...item, text: typed.get(item.id) ?? "" } : item;
  return {
    ...shown,
    sections: shown.sections.map((section) =>
      section.items.some((item) => typed.has(item.id))
        ? { ...section, items: section.items.map(over) }
        : section,
    ),
  };
}
