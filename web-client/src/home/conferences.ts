import { newId } from "../ids";
import { Refused, request, Unreachable } from "../http/request";
import type { SectionState } from "../report/outline";
import type { ReportView, Template } from "../report/types";

export interface RoundtableView {
  readonly reportId: string;
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly date?: string | null;
  readonly status: "opening" | "taken" | "draft" | "submitted";
  readonly finalSections: number;
  readonly sections: number;
}
export interface ConferenceView {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly closingAt?: string | null;
  readonly template: Template;
  readonly roundtables: readonly RoundtableView[];
}

export async function findConferences(): Promise<readonly ConferenceView[]> {
  return (await request<{ conferences: ConferenceView[] }>("GET", "/api/conferences")).conferences;
}

export interface NewRoundtable {
  readonly conferenceId: string;
  readonly place: string;
  readonly code: string;
  readonly title: string;
  readonly date: string;
}

/** Opens a roundtable and waits until its report is there; the answer is the report's id. */
export async function openRoundtable(wish: NewRoundtable): Promise<string> {
  const reportId = newId();
  const roundtable = {
    reportId,
    code: wish.code,
    title: wish.title,
    place: wish.place,
    date: wish.date === "" ? null : wish.date,
  };
  await command(wish.conferenceId, [{ type: "add-roundtable", roundtable }]);
  await opened(reportId);
  return reportId;
}

/** Asks the server for its sample; false where this server doesn't offer one. */
export async function loadSample(): Promise<boolean> {
  try {
    await request("POST", "/api/sample", {});
    return true;
  } catch (error) {
    if (error instanceof Refused && (error.status === 404 || error.status === 405)) return false;
    throw error;
  }
}

/** How many seats of the ring are final, how many still open. */
export function seats(roundtable: RoundtableView): readonly SectionState[] {
  const open = roundtable.status === "opening" || roundtable.status === "taken" ? "empty" : "drafting";
  return Array.from({ length: Math.max(1, roundtable.sections) }, (_, i) =>
    i < roundtable.finalSections ? "final" : open,
  );
}

function command(conferenceId: string, commands: readonly object[]): Promise<unknown> {
  const body = { commandId: newId(), commands };
  return request("POST", `/api/conferences/${encodeURIComponent(conferenceId)}/commands`, body);
}

/** A report is opened a moment after its roundtable was added: each question waits at the server. */
async function opened(reportId: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await request<ReportView>("GET", `/api/reports/${reportId}?atLeast=0`);
      return;
    } catch (error) {
      const early = error instanceof Unreachable || (error instanceof Refused && error.status === 404);
      if (!early || tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
