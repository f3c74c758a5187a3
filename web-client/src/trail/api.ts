import { request } from "../http/request";
import type { ReportCommand, ReportView } from "../report/types";
import { paramsOf, type Filter } from "./filter";
import type { Blame, ChainState, Timeline, TrailPage } from "./types";

/** What the trail asks the server. All throw Refused or Unreachable. */
const at = (reportId: string): string => `/api/reports/${encodeURIComponent(reportId)}`;

export const loadNow = (id: string): Promise<ReportView> => request("GET", at(id));
export const loadVersion = (id: string, version: number): Promise<ReportView> =>
  request("GET", `${at(id)}?version=${version}`);
/** The report as soon as it holds a version. */
export const loadAtLeast = (id: string, version: number): Promise<ReportView> =>
  request("GET", `${at(id)}?atLeast=${version}`);
export const loadBlame = (id: string, version: number): Promise<Blame> =>
  request("GET", `${at(id)}/blame?version=${version}`);
export const loadTimeline = (id: string): Promise<Timeline> => request("GET", `${at(id)}/timeline`);
export const loadChain = (id: string): Promise<ChainState> => request("GET", `${at(id)}/chain`);

/** Newest first; `before` is where the page before this one ended. */
export function loadPage(
  id: string,
  filter: Filter,
  before: number | null,
  limit: number,
): Promise<TrailPage> {
  const query = new URLSearchParams({ limit: String(limit) });
  if (before !== null) query.set("before", String(before));
  for (const [name, value] of paramsOf(filter)) query.append(name, value);
  return request("GET", `${at(id)}/trail?${query.toString()}`);
}

export interface Receipt {
  readonly version: number;
}
/** All of them as one commit, or none; sent again under the same id it is done once. */
export const send = (id: string, commandId: string, commands: readonly ReportCommand[]): Promise<Receipt> =>
  request("POST", `${at(id)}/commands`, { commandId, commands });

export interface Checkpoint {
  readonly number: number;
}
export const writeCheckpoint = (): Promise<Checkpoint> => request("POST", "/api/audit/checkpoints", {});

/** Where files are fetched from, by the browser itself. */
export const files = (id: string) => ({
  jsonl: `${at(id)}/trail.jsonl`,
  csv: `${at(id)}/trail.csv`,
  pdf: `${at(id)}/trail.pdf`,
  key: "/api/audit/public-key",
  checkpoint: (number: number): string => `/api/audit/checkpoints/${number}`,
});
