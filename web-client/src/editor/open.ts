import type { Extension } from "@codemirror/state";
import { request, Unreachable } from "../http/request";
import { recover } from "../outbox/store";
import { claimTab } from "../outbox/tab";
import { actorOn } from "../access/roles";
import type { Visitor } from "../access/types";
import type { ReportView } from "../report/types";
import { WritingSession } from "../writing/session";

const lastKey = (reportId: string): string => `roundtable-last/${reportId}`;

/** Starts work on a report, with what was left unsent here before. */
export async function openSession(
  reportId: string,
  visitor: Visitor,
  extensions: (itemId: string) => Extension,
  signedOut: () => void,
): Promise<WritingSession> {
  const tab = await claimTab();
  const unsent = await recover(localStorage, reportId, tab, visitor.id);
  const report = await load(reportId);
  const outdated = (): void => sessionStorage.removeItem(lastKey(reportId));
  const actor = actorOn(visitor, report);
  return new WritingSession({ report, actor, tab, unsent, extensions, signedOut, outdated });
}

/** Without a network, the report as this tab saw it last: it goes with the tab, and is never on the disk for long. */
async function load(reportId: string): Promise<ReportView> {
  try {
    const report = await request<ReportView>("GET", `/api/reports/${encodeURIComponent(reportId)}`);
    // It may hold a name or words that were destroyed since.
    sessionStorage.removeItem(lastKey(reportId));
    return report;
  } catch (error) {
    const last = error instanceof Unreachable ? sessionStorage.getItem(lastKey(reportId)) : null;
    if (last === null) throw error;
    return JSON.parse(last) as ReportView;
  }
}

/**
 * Remembers the server's report for a reload without a network, and for nothing else: whoever goes to another page
 * leaves nothing behind that a later redaction could not reach.
 */
export function rememberOnLeaving(session: WritingSession): () => void {
  const remember = (): void => {
    const report = session.confirmed;
    try {
      sessionStorage.setItem(lastKey(report.id), JSON.stringify(report));
    } catch {
      sessionStorage.removeItem(lastKey(report.id)); // Too large for this browser: then a reload needs the network.
    }
  };
  addEventListener("pagehide", remember);
  return () => {
    removeEventListener("pagehide", remember);
    sessionStorage.removeItem(lastKey(session.confirmed.id));
  };
}
