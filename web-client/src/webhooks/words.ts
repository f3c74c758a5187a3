import { capital, counted, momentOf } from "../design/format";
import type { ConferenceView } from "../home/conferences";
import { shortTitle } from "../report/outline";
import type { Delivery, Notice, Office } from "./api";

/** How all is, for the top of the page. */
export function headOf(offices: readonly Office[]): string {
  const sum = (what: "waiting" | "laidAside"): number =>
    offices.reduce((n, { receiver }) => n + receiver[what], 0);
  const [aside, waiting] = [sum("laidAside"), sum("waiting")];
  const parts = [
    ...(aside > 0 ? [counted(aside, "message was laid aside", "messages were laid aside")] : []),
    ...(waiting > 0
      ? [counted(waiting, aside > 0 ? "waits" : "message waits", aside > 0 ? "wait" : "messages wait")]
      : []),
  ];
  return parts.length === 0 ? "Nothing waits to be delivered" : capital(parts.join(", "));
}

const HAPPENED: Readonly<Record<Notice["type"], string>> = {
  "report-submitted": "Report submitted",
  "report-withdrawn": "Report withdrawn",
  "section-finalised": "Section final",
  "section-reopened": "Section open again",
};

export const happened = ({ type }: Notice): string => HAPPENED[type];

/** Where it happened: the roundtable, and the section where it is about one. */
export function placeOf({ data }: Notice, conferences: readonly ConferenceView[]): string {
  const conference = conferences.find(({ id }) => id === data.conferenceId);
  const roundtable = conference?.roundtables.find(({ reportId }) => reportId === data.reportId);
  const section = conference?.template.sections.find(({ key }) => key === data.section);
  return [
    roundtable ? `${roundtable.code} ${roundtable.title}` : `report ${data.reportId}`,
    ...(data.section == null ? [] : [section ? shortTitle(section.title) : data.section]),
  ].join(", ");
}

const REASONS: Readonly<Record<string, string>> = {
  silent: "it did not answer in time",
  unreachable: "it could not be reached",
  "401": "it wants to know who sends (401)",
  "403": "it does not allow this (403)",
  "404": "there is nothing at its address (404)",
  "410": "it said that it is gone for good (410)",
  "429": "it was asked too often (429)",
};

/** What came of the last try, where it was not taken. */
function reasonOf(outcome: string): string {
  const known = REASONS[outcome];
  if (known !== undefined) return known;
  if (outcome.startsWith("3")) return `it pointed to another address (${outcome}), which is not followed`;
  return outcome.startsWith("5")
    ? `something failed on its side (${outcome})`
    : `it did not take the message (${outcome})`;
}

/** How it fares, in a sentence. */
export function fareOf({ state, tries, next, outcome }: Delivery, now: Date): string {
  const often = tries === 1 ? "Tried once" : `Tried ${tries} times`;
  if (state === "taken") return tries === 1 ? "Taken at the first try." : `Taken after ${tries} tries.`;
  if (outcome == null || tries === 0) return "It is about to be sent.";
  if (state === "laid-aside") return `${often}, then laid aside: ${reasonOf(outcome)}.`;
  const soon = next == null || new Date(next) <= now;
  return `${often}: ${reasonOf(outcome)}. Next try ${soon ? "now" : `at ${momentOf(next, now)}`}.`;
}
