import type { Browser, Page } from "@playwright/test";
import { openConference } from "./conference";
import { done, send } from "./house";
import { bullet, command, quote, seat, type Seat } from "./table";
import { expect } from "./test";

export const POINTS = "challenges";
export const LATE = "Climate finance reaches local authorities late, or never.";
export const PERMITS = "Ministries count permits, not people.";
export const STORMS = "We plan for storms";

export const rows = (page: Page) => page.locator(".bd-row[data-place]");
export const cards = (page: Page) => page.locator(".bd-card");
export const place = (page: Page, id: string) => page.locator(`.bd-script [data-place="${id}"]`);
export const hall = (page: Page) => page.getByRole("region", { name: "Hall screen" });
export const handle = (page: Page, id: string) => page.locator(`[data-move="${id}"]`);

/** Sends commands to a conference's board as somebody else's browser would. */
export async function chair(by: Seat, conferenceId: string, ...commands: readonly object[]): Promise<void> {
  const body = { commandId: crypto.randomUUID(), commands };
  await done(send(by.context, "post", `/api/boards/${conferenceId}/commands`, body));
}

export const pinned = (pinId: string, reportId: string, itemId: string, version: number) => ({
  ...{ type: "pin-item", pinId, reportId, itemId, version },
});
/** A version of the report in which the item stands, once that is shown. */
export async function versionWith(by: Seat, report: string, itemId: string): Promise<number> {
  let version = -1;
  const shown = async (): Promise<string> => {
    const text = await (await by.context.request.get(`/api/reports/${report}`)).text();
    version = (JSON.parse(text) as { readonly version: number }).version;
    return text;
  };
  await expect.poll(shown).toContain(`"id":"${itemId}"`);
  return version;
}
export const paragraph = (itemId: string, after: string | null, text = "") => ({
  ...bullet(itemId, "script", text, after),
  type: "add-paragraph",
});
export const heading = (itemId: string, after: string | null, text: string) => ({
  ...bullet(itemId, "script", text, after),
  type: "add-heading",
  level: 1,
});

export interface Session {
  readonly sara: Seat;
  readonly hana: Seat;
  readonly conferenceId: string;
  readonly reports: readonly [string, string];
  readonly script: string;
}

/** Two roundtables with a point each and a quote, and a board that is begun. */
export async function openSession(browser: Browser): Promise<Session> {
  const [sara, hana] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Hana", "chair")];
  const { conferenceId, reports } = await openConference(browser, ["1.1", "1.2"]);
  const [one = "", two = ""] = reports;
  await command(sara, one, bullet("a", POINTS, LATE), quote("q", "quotes", STORMS));
  await command(sara, two, bullet("b", POINTS, PERMITS));
  await chair(hana, conferenceId, { type: "begin-board" });
  const script = `script.${conferenceId}`;
  await expect
    .poll(async () => (await hana.context.request.get(`/api/reports/${script}?atLeast=0`)).status())
    .toBe(200);
  return { sara, hana, conferenceId, reports: [one, two], script };
}

/** As before, with a point of each table under one heading. */
export async function openSpeech(browser: Browser): Promise<Session> {
  const session = await openSession(browser);
  const { sara, hana, conferenceId, reports, script } = session;
  const [one, two] = reports;
  await chair(
    hana,
    conferenceId,
    pinned("pin-a", one, "a", await versionWith(sara, one, "a")),
    pinned("pin-b", two, "b", await versionWith(sara, two, "b")),
    { type: "plan-speech", minutes: 10 },
  );
  await command(
    hana,
    script,
    heading("h", null, "What we heard"),
    paragraph("pin-a", "h", "Pause after “never”."),
    paragraph("pin-b", "pin-a"),
  );
  await chair(hana, conferenceId, { type: "plan-minutes", itemId: "h", minutes: 4 });
  return session;
}

export async function openBoard(by: Seat, conferenceId: string): Promise<Page> {
  const page = await by.context.newPage();
  await page.goto(`/conferences/${conferenceId}/board`);
  await expect(page.getByRole("heading", { level: 1, name: "Closing session" })).toBeVisible();
  return page;
}
