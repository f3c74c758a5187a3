import { readFile } from "node:fs/promises";
import { axe, bullet, command, openTable, quote, seat, sit } from "./table";
import { expect, test } from "./test";

test("a report is taken along in each of four forms, with keys alone, and the trail says so", async ({
  browser,
}) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Climate finance reaches local authorities late."));
  await command(sara, report, quote("q", "quotes", "We plan for storms"));
  await sit(sara, report);
  const { page } = sara;
  const menu = page.getByRole("button", { name: /Take it along/ });
  await menu.press("Enter");
  await expect(page.getByRole("menuitem")).toHaveCount(4);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  const begins: Readonly<Record<string, string>> = { docx: "PK", pdf: "%PDF", md: "<!--", json: "{" };
  for (const [form, beginning] of Object.entries(begins)) {
    await menu.press("Enter");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`[role=menuitem][href$="report.${form}"]`).press("Enter"),
    ]);
    expect((await readFile(await download.path())).subarray(0, beginning.length).toString()).toBe(beginning);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/reports/${report}/trail?kind=exported`);
  await expect(page.locator(".rows .ev")).toHaveCount(4);
});
