import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { openConference } from "./conference";
import { axe, bullet, command, seat, type Seat } from "./table";
import { expect, test } from "./test";

const list = (page: Page) => page.getByRole("region", { name: "Copies to take along" });
const trigger = (page: Page) => page.getByRole("button", { name: "Take along" });

async function look(by: Seat, conferenceId: string, search = ""): Promise<Page> {
  const page = await by.context.newPage();
  await page.goto(`/conferences/${conferenceId}${search}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    list(page)
      .getByRole("link", { name: /^Download/ })
      .first()
      .press("Enter"),
  ]);
  return (await readFile(await file.path())).subarray(0, 4).toString();
}

test("all reports of a conference, then those that are chosen, with keys alone; each trail says so", async ({
  browser,
}) => {
  const [sara, hana] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Hana", "chair")];
  const { conferenceId, reports } = await openConference(browser, ["1.1", "1.2", "2.1"]);
  const [first = "", second = ""] = reports;
  await command(sara, first, bullet("b1", "summary", "Climate finance reaches local authorities late."));
  const page = await look(hana, conferenceId);
  await trigger(page).press("Enter");
  const form = page.getByRole("dialog", { name: "Take along" });
  await expect(form.getByRole("radio", { name: "All 3 reports" })).toBeChecked();
  await expect(form.getByRole("radio", { name: /shown now/ })).toHaveCount(0);
  await form.getByRole("button", { name: "Make the copy" }).press("Enter");
  await expect(form).toHaveCount(0);
  await expect(trigger(page)).toBeFocused();
  await expect(list(page)).toContainText("All 3 reports as PDF");
  await expect(page.locator("#announcer")).toContainText("All 3 reports as PDF: ready to download.");
  expect(await download(page)).toBe("%PDF");
  await expect(list(page)).toContainText("Downloaded");
  const remove = list(page).getByRole("button", { name: "Remove All 3 reports as PDF" });
  await expect(remove).toBeFocused();
  await remove.press("Enter");
  await expect(list(page)).toHaveCount(0);
  await expect(trigger(page)).toBeFocused();

  await trigger(page).press("Enter");
  await form.getByRole("radio", { name: /Markdown/ }).press("Space");
  await form.getByRole("radio", { name: "Those that I choose" }).press("Space");
  await form.getByRole("button", { name: "Make the copy" }).press("Enter");
  await expect(form.getByRole("alert")).toContainText("There is nothing to take along");
  await form.getByRole("checkbox", { name: /^1\.1/ }).press("Space");
  await form.getByRole("button", { name: "Make the copy" }).press("Enter");
  await expect(list(page)).toContainText("1 report as Markdown");
  expect(await download(page)).toBe("PK\u0003\u0004");

  for (const [report, times] of [
    [first, 2],
    [second, 1],
  ] as const) {
    await page.goto(`/reports/${report}/trail?kind=exported`);
    await expect(page.locator(".rows .ev")).toHaveCount(times);
  }
});

test("what is shown is offered; what is forgotten is not handed out, and asked for again with one press", async ({
  browser,
}) => {
  const [sara, hana] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Hana", "chair")];
  const { conferenceId, reports } = await openConference(browser, ["1.1", "1.2"]);
  const [first = ""] = reports;
  await command(sara, first, bullet("b1", "summary", "Said in confidence"));
  const page = await look(hana, conferenceId, "?find=1.1");
  await expect(page.getByText("1 of 2 shown")).toBeVisible();
  await trigger(page).press("Enter");
  const form = page.getByRole("dialog", { name: "Take along" });
  await expect(form.getByRole("radio", { name: "The 1 report shown now" })).toBeChecked();
  await form.getByRole("button", { name: "Make the copy" }).press("Enter");
  await expect(list(page).getByRole("link", { name: /^Download/ })).toBeVisible();

  await command(sara, first, { type: "redact-item", itemId: "b1", reason: "said-in-confidence" });
  await expect(list(page)).toContainText("Something in one of these reports was redacted");
  await expect(list(page).getByRole("link")).toHaveCount(0);
  await list(page)
    .getByRole("button", { name: /^Ask again/ })
    .press("Enter");
  await expect(list(page).getByRole("link", { name: /^Download/ })).toBeVisible();
  await expect(list(page).getByRole("listitem")).toHaveCount(1);
});

test("shows how far it is, and can be called off", async ({ browser }) => {
  const hana = await seat(browser, "Hana", "chair");
  const { conferenceId } = await openConference(browser, ["1.1"]);
  const page = await hana.context.newPage();
  const copy = {
    ...{ id: "c1", form: "pdf", reports: null, of: 30, done: 12, stage: "making" },
    ...{ code: null, sentence: null, at: new Date().toISOString() },
  };
  let removed = false;
  await page.route(`**/api/conferences/${conferenceId}/copies`, (route) =>
    route.fulfill({ json: { copies: removed ? [] : [copy] } }),
  );
  await page.route(`**/api/conferences/${conferenceId}/copies/c1`, (route) => {
    removed = true;
    return route.fulfill({ status: 204 });
  });
  await page.goto(`/conferences/${conferenceId}`);
  await expect(list(page)).toContainText("12 of 30");
  await expect(list(page).getByRole("progressbar", { name: "All 30 reports as PDF" })).toHaveAttribute(
    "value",
    "12",
  );
  await list(page).getByRole("button", { name: "Cancel All 30 reports as PDF" }).press("Enter");
  await expect(list(page)).toHaveCount(0);
});

test("says that there is nothing to take along yet", async ({ browser }) => {
  const hana = await seat(browser, "Hana", "chair");
  const { conferenceId } = await openConference(browser, []);
  const page = await look(hana, conferenceId);
  await trigger(page).press("Enter");
  await expect(page.getByRole("dialog", { name: "Take along" })).toContainText("nothing to take along yet");
  expect(await axe(page)).toEqual([]);
});

for (const theme of ["light", "dark", "hall"])
  test(`axe finds nothing in ${theme}`, async ({ browser }) => {
    const hana = await seat(browser, "Hana", "chair");
    const { conferenceId } = await openConference(browser, ["1.1", "1.2"]);
    const page = await hana.context.newPage();
    const copy = (id: string, stage: string, sentence: string | null = null) => ({
      ...{ id, form: "pdf", reports: null, of: 30, done: 12, stage },
      ...{ code: null, sentence, at: new Date().toISOString() },
    });
    const copies = [
      copy("c1", "making"),
      copy("c2", "waiting"),
      copy("c3", "ready"),
      copy("c4", "fetched"),
      copy("c5", "lost", "Roundtable was restarted before you had this copy."),
    ];
    await page.route(`**/api/conferences/${conferenceId}/copies`, (route) =>
      route.fulfill({ json: { copies } }),
    );
    await page.goto(`/conferences/${conferenceId}?theme=${theme}`);
    await expect(list(page)).toContainText("Roundtable was restarted");
    expect(await axe(page)).toEqual([]);
    await trigger(page).press("Enter");
    await page.getByRole("radio", { name: "Those that I choose" }).press("Space");
    await expect(page.getByRole("checkbox", { name: /^1\.1/ })).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await axe(page)).toEqual([]);
  });
