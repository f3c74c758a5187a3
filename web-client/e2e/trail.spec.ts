import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./test";
import type { ReportCommand } from "../src/report/types";
import {
  axe,
  bullet,
  command,
  item,
  openTable,
  quote,
  reportOf,
  seat,
  serverText,
  sit,
  type Seat,
} from "./table";

const remove = (itemId: string): ReportCommand => ({ type: "remove-item", itemId });
const edit = (itemId: string, revision: number, changes: readonly unknown[]) => ({
  ...{ type: "edit-text", itemId, revision, clientId: "elsewhere", sequence: revision },
  changes: [changes],
});
const CLIMATE = "Climate finance reaches local authorities late, or not at all.";

/** A report with a little of everything in it; `b2` was removed. */
async function written(sara: Seat, noor: Seat): Promise<string> {
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", CLIMATE));
  await command(noor, report, bullet("b2", "challenges", "Registration at borders differs.", "b1"));
  await command(noor, report, bullet("b3", "summary", "تبقى بيانات الهجرة موزّعة بين الوزارات"));
  await command(sara, report, { type: "tag-item", itemId: "b1", tag: { scheme: "gcm", value: "23" } });
  await command(noor, report, edit("b1", 0, [16, [0, "promised for preparedness "], 46]));
  await command(sara, report, remove("b2"));
  await command(noor, report, quote("q1", "quotes", "We plan for storms and are surprised by people."));
  await command(sara, report, { type: "finalise-section", section: "summary" });
  return report;
}

async function pair(browser: Parameters<typeof seat>[0]): Promise<readonly [Seat, Seat]> {
  return [await seat(browser, "Sara Lind", "rapporteur"), await seat(browser, "Noor", "note-taker")];
}

async function openTrail(page: Page, report: string, search = ""): Promise<void> {
  await page.goto(`/reports/${report}/trail${search}`);
  await expect(page.getByRole("slider", { name: "Moment" })).toBeVisible();
  await expect(page.locator(".ev").first()).toBeVisible();
}

const rows = (page: Page): Locator => page.locator(".rows .ev");
const slider = (page: Page): Locator => page.getByRole("slider", { name: "Moment" });
const looked = (page: Page): Locator =>
  page.getByRole("searchbox", { name: "Look for words in the changes" });

/** Goes on with the tabulator until something has the focus. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The tabulator doesn't lead there.");
}

test("an auditor finds who removed a bullet and restores it, in under five actions and with keys alone", async ({
  browser,
}) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const amina = await seat(browser, "Amina", "auditor");
  const { page } = amina;
  await openTrail(page, report);

  // First: look for its words.
  await tabTo(page, looked(page));
  await page.keyboard.type("registration at borders");
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText("Sara Lind removed a bullet from 2");
  // Second: restore it. Third: yes.
  await tabTo(page, page.getByRole("button", { name: "Restore this item as it was" }).first());
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("Registration at borders differs.");
  await expect(dialog.getByRole("button", { name: "Restore", exact: true })).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Enter");

  await expect(page.locator(".told")).toBeFocused();
  await expect(page.locator(".told")).toContainText("is restored");
  await expect(rows(page).first()).toContainText("Amina restored");
  await expect(page.locator('.sheet [data-item="b2"]')).toContainText("Registration at borders differs.");
  const items = (await reportOf(amina, report)).sections.flatMap((s) => s.items);
  expect(items.find((i) => i.id === "b2")?.removed ?? null).toBeNull();
  // An auditor restores and does no more.
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("the slider shows each version as it was, with the keyboard too", async ({ browser }) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const { page } = sara;
  await openTrail(page, report);
  const last = (await reportOf(sara, report)).version;
  await expect(slider(page)).toHaveAttribute("aria-valuetext", new RegExp(`version ${last} of ${last}$`));
  await slider(page).focus();
  for (let version = last - 1; version >= 0; version--) {
    await page.keyboard.press("ArrowLeft");
    await expect(slider(page)).toHaveAttribute("aria-valuenow", String(version));
    const answer = await sara.context.request.get(`/api/reports/${report}?version=${version}`);
    const then = (await answer.json()) as Awaited<ReturnType<typeof reportOf>>;
    const living = then.sections.flatMap((s) => s.items.filter((i) => !i.removed).map((i) => i.id));
    await expect(page.locator(".sheet")).toHaveAttribute("aria-busy", "false");
    const shown = page.locator(".sheet .item:not(.made)");
    const ids = await shown.evaluateAll((all) => all.map((e) => e.getAttribute("data-item")));
    expect(living).toEqual(expect.arrayContaining(ids));
  }
  await expect(page.getByText("You are looking at the past.")).toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(slider(page)).toHaveAttribute("aria-valuenow", "1");
  await page.keyboard.press("End");
  await expect(slider(page)).toHaveAttribute("aria-valuenow", String(last));
  await page.getByRole("button", { name: "Previous change" }).click();
  await expect(page).toHaveURL(/version=\d+/);
  await page.getByRole("button", { name: "Back to now" }).click();
  await expect(page).not.toHaveURL(/version=/);
});

test("an answer that comes late doesn't take the place of a later one", async ({ browser }) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const { page } = sara;
  await openTrail(page, report);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/[?&]version=1$/, async (route) => {
    await held;
    await route.continue();
  });
  await slider(page).focus();
  const late = page.waitForRequest(/[?&]version=1$/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await late;
  await page.keyboard.press("End");
  await expect(page.locator('.sheet [data-item="q1"]')).toBeVisible();
  const answered = page.waitForResponse(/[?&]version=1$/);
  release();
  await answered;
  await expect(page.locator('.sheet [data-item="q1"]')).toBeVisible();
});

test("what others write comes live, and what is redacted goes at once", async ({ browser }) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const amina = await seat(browser, "Amina", "auditor");
  const { page } = amina;
  await openTrail(page, report);
  await expect(page.getByText("This is now.")).toBeVisible();
  await command(noor, report, bullet("b9", "challenges", "A secret that somebody told", "b1"));
  await expect(rows(page).first()).toContainText("A secret that somebody told");
  await expect(page.locator('.sheet [data-item="b9"]')).toContainText("A secret that somebody told");
  await command(sara, report, { type: "redact-item", itemId: "b9", reason: "said-in-confidence" });
  await expect(page.locator("body")).not.toContainText("A secret that somebody told");
  await expect(rows(page).filter({ hasText: "Sara Lind redacted a bullet in 2" })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: "had these words destroyed" })).toHaveCount(1);
  await expect(page.locator('.sheet [data-item="b9"]')).toContainText("Redacted by Sara Lind");
  const added = rows(page).filter({ hasText: "had these words destroyed" });
  await added.getByRole("button", { name: /added/ }).click();
  await expect(page.getByText("You are looking at the past.")).toBeVisible();
  await expect(page.locator('.sheet [data-item="b9"]')).toContainText("gone from every version");
});

test("the address says which changes are looked at; one item's life is followed and left again", async ({
  browser,
}) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const { page } = sara;
  await openTrail(page, report);
  const all = await rows(page).count();
  await page.getByRole("button", { name: "Everyone" }).click();
  await page.getByRole("menuitemradio", { name: /Noor/ }).click();
  await expect(page).toHaveURL(/by=Noor/);
  await expect(rows(page).filter({ hasText: "Sara Lind" })).toHaveCount(0);
  await page.getByRole("button", { name: "Everything" }).click();
  await page.getByLabel("Texts").check();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Show these" }).click();
  await expect(page).toHaveURL(/kind=added/);
  await page.reload();
  await expect(rows(page).filter({ hasText: "edited ¶ 2" })).toHaveCount(1);
  await looked(page).fill("no such words");
  await expect(page.getByText("No change fits what you look for.")).toBeVisible();
  await page.goto(`/reports/${report}/trail`);
  // A visit of one's own may have come to them meanwhile.
  const allAreThere = (): Promise<void> => expect.poll(() => rows(page).count()).toBeGreaterThanOrEqual(all);
  await allAreThere();

  const edited = rows(page).filter({ hasText: "edited ¶ 2" });
  await edited.getByRole("button", { name: /edited/ }).click();
  await edited.getByRole("button", { name: "Follow this item" }).press("Enter");
  await expect(page.getByRole("button", { name: "Back to all changes" })).toBeFocused();
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press("Enter");
  await allAreThere();
  await expect(page.locator(".go:focus")).toHaveCount(1);
  await page.goBack();
  await expect(rows(page)).toHaveCount(3);
});

test("a section is restored as it was, and that is taken back", async ({ browser }) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const { page } = noor;
  const { version } = await reportOf(noor, report);
  await command(noor, report, bullet("b8", "challenges", "Came later", "b1"), remove("b1"));
  await openTrail(page, report, `?version=${version}`);
  await page.getByRole("button", { name: "Restore this section 2 as it was" }).click();
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.locator(".told")).toContainText("Section 2 is restored.");
  const living = async (): Promise<readonly string[]> =>
    (await reportOf(noor, report)).sections.flatMap((s) =>
      s.key === "challenges" ? s.items.filter((i) => !i.removed).map((i) => i.id) : [],
    );
  expect(await living()).toEqual(["b1"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator(".told")).toContainText("Taken back");
  await expect(page.locator(".told")).toBeFocused();
  expect(await living()).toEqual(["b8"]);

  // Earlier words come back as an ordinary edit.
  await command(noor, report, { type: "restore-item", itemId: "b1" });
  await command(noor, report, edit("b1", 1, [[88]]));
  await page.goto(`/reports/${report}/trail?version=${version}`);
  await item(page, "b1").getByRole("button", { name: "Restore this item as it was" }).click();
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.locator(".told")).toContainText("is restored");
  await expect
    .poll(() => serverText(noor, report, "b1"))
    .toBe(CLIMATE.replace("finance ", "finance promised for preparedness "));
});

test("what can't be restored is explained, before and after it was asked for", async ({ browser }) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const reader = await seat(browser, "Ida", "reader");
  await openTrail(reader.page, report);
  const refused = reader.page.getByRole("button", { name: "Restore this item as it was" }).first();
  await expect(refused).toHaveAttribute("aria-disabled", "true");
  await refused.press("Enter");
  await expect(reader.page.getByRole("alertdialog")).toContainText(
    "The rapporteur, the note taker and auditors",
  );
  await reader.page.getByRole("button", { name: "Close" }).click();

  await openTrail(noor.page, report);
  await noor.page.getByRole("button", { name: "Restore this item as it was" }).first().click();
  await command(sara, report, { type: "finalise-section", section: "challenges" });
  await noor.page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(noor.page.getByRole("alert")).toContainText("This section is final.");
  await noor.page.getByRole("button", { name: "Leave it as it is" }).click();
  await noor.page.getByRole("button", { name: "Restore this item as it was" }).first().click();
  await expect(noor.page.getByRole("alertdialog")).toContainText("Section 2 is final.");
});

test("two versions are compared; who wrote which words is told", async ({ browser }) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const { page } = sara;
  await openTrail(page, report);
  await page.getByRole("button", { name: "Word by word" }).click();
  const words = page.locator('.sheet [data-item="b1"]');
  await expect(words.locator(".hand").nth(1)).toHaveText("promised for preparedness ");
  await expect(words.locator(".hand").nth(1)).toHaveClass(/p2/);
  await expect(words).toContainText("Written by Sara Lind");
  await page.getByRole("button", { name: "Compare with…" }).click();
  await page.getByLabel(/^Version, 0 to/).fill("99999");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByText(/There are versions 0 to/)).toBeVisible();
  await page.getByLabel(/^Version, 0 to/).fill("2");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.locator(".between")).toContainText("From version 2 to");
  await expect(page.locator(".sheet ins").filter({ hasText: "promised for preparedness" })).toBeVisible();
  await expect(page.locator(".sheet del").filter({ hasText: "Registration at borders" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await expect(page.getByRole("button", { name: "Stop comparing" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Compare with…" })).toBeFocused();
  await expect(page).not.toHaveURL(/against/);
});

test("the seal says that the chain holds, or where it breaks; what proves it can be taken along", async ({
  browser,
}) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const amina = await seat(browser, "Amina", "auditor");
  const { page } = amina;
  await openTrail(page, report);
  await expect(page.locator(".seal.verified")).toContainText(/Chain verified, (\d+) of \1 commits/u);
  await page.getByRole("button", { name: "Export the trail" }).click();
  await page.getByRole("menuitem", { name: "Write a checkpoint now" }).click();
  await expect(page.locator(".told")).toContainText("holds all up to now");
  await page.getByRole("button", { name: "Export the trail" }).click();
  await expect(page.getByRole("menuitem", { name: /Newest checkpoint, number/ })).toBeVisible();
  const links = page.locator("a[role=menuitem]");
  const names = await links.evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
  expect(names).toHaveLength(5);
  for (const name of names) expect((await amina.context.request.get(name)).status(), name).toBe(200);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");

  const fault = { version: 3, sentence: "The commit is not the one that was written." };
  const broken = { verified: false, commits: 9, events: 9, head: "0", checkedAt: new Date(), fault };
  await page.route("**/chain", (route) => route.fulfill({ json: broken }));
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.locator(".seal.broken")).toContainText("The chain is broken at version 3");
  await expect(page.locator(".seal.broken")).toContainText(fault.sentence);
  expect(await axe(page)).toEqual([]);
  await page.unrouteAll();
  await page.route("**/chain", (route) => route.abort());
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.locator(".seal.unknown")).toContainText("The chain could not be checked");
});

test("where the changes can't be loaded the page says so, and tries again", async ({ browser }) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const { page } = sara;
  await page.route("**/trail?limit=*", (route) => route.abort());
  await page.goto(`/reports/${report}/trail`);
  await expect(page.getByRole("alert")).toContainText("The changes could not be loaded");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(rows(page).first()).toBeVisible();
});

test("one comes to the trail from the report and from the list of roundtables", async ({ browser }) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  const { page } = sara;
  await sit(sara, report);
  await page.getByRole("link", { name: "Trail" }).click();
  await expect(slider(page)).toBeVisible();
  await page.getByRole("link", { name: "Roundtable 3.1" }).click();
  await expect(item(page, "b1")).toBeVisible();
  await page.goto("/");
  await page.locator(`a[href="/reports/${report}/trail"]`).click();
  await expect(slider(page)).toBeVisible();
});

test("a play goes through the changes and ends now", async ({ browser }) => {
  const [sara, noor] = await pair(browser);
  const report = await written(sara, noor);
  await openTrail(sara.page, report);
  const { page } = sara;
  await page.clock.install();
  await page.getByRole("button", { name: "Play" }).click();
  await expect(slider(page)).toHaveAttribute("aria-valuenow", "0");
  await page.clock.runFor(20_000);
  await expect(slider(page)).not.toHaveAttribute("aria-valuenow", "0");
  await page.clock.runFor(30_000);
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  await expect(slider(page)).toHaveAttribute("aria-valuenow", String((await reportOf(sara, report)).version));
});

for (const theme of ["light", "dark", "hall"])
  test(`axe finds nothing on the trail in ${theme}`, async ({ browser }, info) => {
    const [sara, noor] = await pair(browser);
    const report = await written(sara, noor);
    const { page } = sara;
    await openTrail(page, report, `?theme=${theme}&version=6`);
    await expect(page.locator(".ev.on")).toBeVisible();
    await expect(page.locator(".seal")).not.toHaveClass(/checking/);
    expect(await axe(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`trail-${theme}.png`), fullPage: true });
    await page.getByRole("button", { name: "Word by word" }).click();
    await expect(page.locator(".hand").first()).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.screenshot({ path: info.outputPath(`trail-${theme}-narrow.png`), fullPage: true });
  });
