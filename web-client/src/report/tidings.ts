import { pairs } from "./changes";
import { wordsOf } from "./outline";
import { REASONS, type Attribution } from "./rule";
import type { ItemView, ReportView } from "./types";

/** What the Chatham House Rule brought about between two states of a report, in sentences for those who hear the page. */
export function tidings(before: ReportView, after: ReportView): readonly string[] {
  return pairs(before, after).flatMap(([was, item]) => {
    if (item.redacted && !was.redacted) {
      const { by, reason } = item.redacted;
      return [`${by} redacted a ${item.kind}: ${REASONS[reason]}.`];
    }
    return attributed(was, item);
  });
}

function attributed(was: ItemView, item: ItemView): readonly string[] {
  const [before, now] = [was.attribution ?? null, item.attribution ?? null];
  if (before?.state === now?.state) return [];
  return [`The quote “${beginning(item)}” ${sentence(now)}`];
}

function sentence(now: Attribution | null): string {
  if (!now) return "is anonymous again.";
  if (now.state === "pending") return "waits for approval.";
  return `is attributed to ${now.speaker}, with approval.`;
}

/** The first words of an item, to tell it from others. */
export function beginning(item: ItemView): string {
  const words = wordsOf(item).trim().split(/\s+/u);
  const short = words.slice(0, 5).join(" ");
  return words.length > 5 || short.length > 40 ? `${short.slice(0, 40)}…` : short;
}
