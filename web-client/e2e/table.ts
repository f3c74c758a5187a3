import type { Browser, BrowserContext, Page } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Role } from "../src/report/types";
import { done, enter, house, send } from "./house";

export interface Seat {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A browser of one's own, signed in. */
export async function seat(browser: Browser, name: string, role: Role): Promise<Seat> {
  const context = await browser.newContext();
  await enter(browser, context, name, role);
  return { browser, context, page: await context.newPage() };
}

/** A word that no log may show; `./run test` looks for it in all of them. */
export const CANARY = "Quetzalcoatl";

/** A conference with one roundtable, made through the API; the answer is its report's id. */
export async function openTable(by: Seat, code = "3.1"): Promise<string> {
  const organiser = await house(by.browser);
  const { request } = organiser;
  const [conferenceId, reportId] = [crypto.randomUUID(), crypto.randomUUID()];
  const template: unknown = await (await request.get("/api/templates/default")).json();
  const roundtable = {
    reportId,
    code,
    title: "Governance and drivers",
    place: "Marrakesh",
    date: "2018-12-06",
  };
  const commands = [
    {
      type: "create-conference",
      name: `Conference ${conferenceId.slice(0, 8)}`,
      place: CANARY,
      template,
    },
    { type: "add-roundtable", roundtable },
  ];
  await done(
    send(organiser, "post", `/api/conferences/${conferenceId}/commands`, {
      commandId: crypto.randomUUID(),
      commands,
    }),
  );
  await expect.poll(async () => (await request.get(`/api/reports/${reportId}?atLeast=0`)).status()).toBe(200);
  await organiser.close();
  return reportId;
}

/** Sends commands as somebody else's browser would; tabs in them become tabs of whoever sends. */
export async function command(by: Seat, reportId: string, ...commands: readonly object[]): Promise<void> {
  const answer = await by.context.request.get("/api/session?peek=true");
  const { person } = (await answer.json()) as { readonly person: { readonly id: string } };
  const own = commands.map((c) =>
    "clientId" in c ? { ...c, clientId: `${person.id}.${String(c.clientId)}` } : c,
  );
  await done(
    send(by.context, "post", `/api/reports/${reportId}/commands`, {
      commandId: crypto.randomUUID(),
      commands: own,
    }),
  );
}

interface Item {
  readonly id: string;
  /** Null where it was redacted. */
  readonly text: string | null;
  readonly removed?: unknown;
}
interface Report {
  readonly version: number;
  readonly sections: readonly { readonly key: string; readonly items: readonly Item[] }[];
}

export async function reportOf(by: Seat, reportId: string): Promise<Report> {
  return (await (await by.context.request.get(`/api/reports/${reportId}`)).json()) as Report;
}

export async function serverText(
  by: Seat,
  reportId: string,
  itemId: string,
): Promise<string | null | undefined> {
  const report = await reportOf(by, reportId);
  return report.sections.flatMap((s) => s.items).find((i) => i.id === itemId)?.text;
}

export async function sit(by: Seat, reportId: string): Promise<void> {
  await by.page.goto(`/reports/${reportId}`);
  await expect(by.page.locator(".saveline")).toHaveAttribute("data-save", "ready");
}

/** Takes the network away, and waits until the page knows: what is typed from now on is not sent. */
export async function goOffline(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(true);
  await page.waitForFunction(() => !navigator.onLine);
}

export const item = (page: Page, itemId: string) => page.locator(`[data-item="${itemId}"]`);
export const textbox = (page: Page, itemId: string) => item(page, itemId).getByRole("textbox").first();

/** Puts the caret at the end of an item's text. */
export async function write(page: Page, itemId: string): Promise<void> {
  await textbox(page, itemId).click();
  await page.keyboard.press("Control+End");
}

/** A rapporteur whose caret is at the end of the one bullet, `b1`, of a new report. */
export async function writer(browser: Browser, text: string): Promise<Seat & { readonly report: string }> {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", text));
  await sit(sara, report);
  await write(sara.page, "b1");
  return { ...sara, report };
}

/** The text as the page shows it, line breaks and all. */
export async function shownText(page: Page, itemId: string): Promise<string> {
  const lines = item(page, itemId).locator(".cm-line");
  if ((await lines.count()) > 0)
    return (await lines.allInnerTexts()).map((l) => l.replace(/\n$/, "")).join("\n");
  return item(page, itemId).locator(".text").innerText();
}

export async function saved(page: Page): Promise<void> {
  await expect(page.locator(".saveline")).toHaveAttribute("data-save", "saved");
}

export const bullet = (itemId: string, section: string, text: string, after: string | null = null) => ({
  type: "add-bullet",
  itemId,
  section,
  after,
  text,
});

export const quote = (itemId: string, section: string, text: string, after: string | null = null) => ({
  ...bullet(itemId, section, text, after),
  type: "add-quote",
});

/** What axe has to say against a page, one line for each element. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
}

/** Opens the menu of an item's actions and chooses one. */
export async function choose(page: Page, itemId: string, what: string | RegExp): Promise<void> {
  await item(page, itemId).hover();
  await item(page, itemId)
    .getByRole("button", { name: /Actions for/ })
    .click();
  await page.getByRole("menuitem", { name: what }).click();
}

/** Everything that a page keeps on its device, in one string. */
export async function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all: unknown[] = [localStorage, sessionStorage].map((storage) => Object.entries(storage));
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(`${name} can't be opened.`));
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown>((resolve, reject) => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(new Error(`${store} can't be read.`));
        });
        all.push(name, store, rows);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        const isText = /html|json|text\/plain/u.test(answer?.headers.get("content-type") ?? "");
        all.push(request.url, isText ? await answer?.text() : null);
      }
    }
    return JSON.stringify(all);
  });
}
