import { request } from "../http/request";

export type Form = "pdf" | "docx" | "md" | "json";
export type Stage = "waiting" | "making" | "ready" | "fetched" | "lost";

/** What somebody asks for: these reports, or all where it is null. */
export interface Wish {
  readonly form: Form;
  readonly reports: readonly string[] | null;
}

/** How a copy fares. */
export interface Copy extends Wish {
  readonly id: string;
  /** How many reports are in it, and how many of them are written. */
  readonly of: number;
  readonly done: number;
  readonly stage: Stage;
  /** Why it was lost, in words. */
  readonly sentence: string | null;
  readonly at: string;
}

const address = (conferenceId: string): string =>
  `/api/conferences/${encodeURIComponent(conferenceId)}/copies`;

export async function copiesOf(conferenceId: string): Promise<readonly Copy[]> {
  return (await request<{ readonly copies: readonly Copy[] }>("GET", address(conferenceId))).copies;
}

export const askFor = (conferenceId: string, wish: Wish): Promise<Copy> =>
  request("POST", address(conferenceId), wish);

export const removeCopy = (conferenceId: string, id: string): Promise<void> =>
  request("DELETE", `${address(conferenceId)}/${encodeURIComponent(id)}`);

export const fileAddress = (conferenceId: string, id: string): string =>
  `${address(conferenceId)}/${encodeURIComponent(id)}/file`;
