import type { Page } from "@playwright/test";
import { openConference } from "./conference";
import { axe, bullet, command, quote, seat, sit, write, type Seat } from "./table";
import { expect, test } from "./test";

const LATE = "Climate finance reaches local authorities late, or not at all.";
const POINTS = "challenges";
const points = (page: Page) => page.locator(".pt");

async function look(by: Seat, conferenceId: string, search = ""): Promise<Page> {
  const page = await by.context.newPage();
  await page.goto(`/conferences/${conferenceId}/across${search}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

test("what was hard at every table stands on one page, live, and says where it came up, too", async ({
  browser,
}) => {
  const [sara, hana] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Hana", "chair")];
  const { conferenceId, reports } = await openConference(browser, ["1.1", "1.2"]);
  const [one = "", two = ""] = reports;
  await command(sara, one, bullet("a", POINTS, LATE), bullet("b", POINTS, "Fees fall on workers", "a"));
  await command(sara, one, { type: "tag-item", itemId: "b", tag: { scheme: "gcm", value: "6" } });
  await command(sara, one, quote("q", "quotes", "We plan for storms"));
  const page = await look(hana, conferenceId);
  await page
    .getByRole("navigation", { name: "Sections" })
    .getByRole("link", { name: /Challenges/ })
    .click();
  await expect(points(page)).toHaveCount(2);
  await expect(points(page).first()).toContainText("¶ 1");
  await expect(page.locator(".echo")).toHaveCount(0);

  await sit(sara, two);
  await command(sara, two, bullet("c", POINTS, "Climate finance promised reaches local authorities late"));
  await expect(points(page)).toHaveCount(3);
  await expect(points(page).first().locator(".echo")).toContainText("also at 1.2");
  await write(sara.page, "c");
  await sara.page.keyboard.type(", says everybody");
  await expect(points(page).nth(2)).toContainText("says everybody");

  await page.getByLabel("Most echoed first").check();
  await expect(points(page).last()).toContainText("Fees fall on workers");
  await page.getByLabel("Tag").selectOption({ value: "gcm:6" });
  await expect(points(page)).toHaveCount(1);
  await page.getByLabel("Tag").selectOption({ value: "" });
  await page.getByRole("searchbox", { name: "Find" }).fill("CLIMÁTE finance");
  await expect(points(page)).toHaveCount(2);
  await expect(points(page).first().locator("mark")).toHaveText(["Climate", "finance"]);
  await page.reload();
  await expect(points(page)).toHaveCount(2);
  await page.getByRole("searchbox", { name: "Find" }).fill("nothing of this kind");
  await expect(page.getByText("Nothing here fits what you look for.")).toBeVisible();
  await page.getByRole("searchbox", { name: "Find" }).fill("fees");
  await points(page)
    .first()
    .getByRole("link", { name: /open it in the report/ })
    .press("Enter");
  await expect(page).toHaveURL(new RegExp(`/reports/${one}\\?item=b`));
});

test("what is redacted goes at once, and nobody is named who hasn't approved", async ({ browser }) => {
  const [sara, hana] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Hana", "chair")];
  const { conferenceId, reports } = await openConference(browser, ["1.1"]);
  const [one = ""] = reports;
  await command(sara, one, quote("q", "quotes", "We plan for storms"), bullet("a", POINTS, "A secret"));
  const ask = { type: "request-attribution", itemId: "q", attribution: 1 };
  await command(sara, one, { ...ask, speaker: "Pending Pia", affiliation: "", how: "" });
  const page = await look(sara, conferenceId, "?section=quotes");
  await expect(points(page)).toHaveCount(1);
  await expect(points(page)).not.toContainText("Pia");
  const other = await look(hana, conferenceId, `?section=${POINTS}`);
  await expect(points(other)).toContainText("A secret");
  await command(sara, one, { type: "redact-item", itemId: "a", reason: "said-in-confidence" });
  await expect(other.locator("body")).not.toContainText("A secret");
  await expect(other.getByText("Nobody has written anything in this section yet.")).toBeVisible();
});

for (const theme of ["light", "dark", "hall"])
  test(`axe finds nothing across the reports in ${theme}`, async ({ browser }) => {
    const sara = await seat(browser, "Sara", "rapporteur");
    const { conferenceId, reports } = await openConference(browser, ["1.1", "1.2"]);
    const arabic = "تبقى بيانات الهجرة موزّعة بين الوزارات";
    for (const report of reports)
      await command(sara, report, bullet("a", POINTS, LATE), bullet("b", POINTS, arabic, "a"));
    const page = await look(sara, conferenceId, `?section=${POINTS}&find=finance`);
    await expect(points(page)).toHaveCount(2);
    await page.evaluate((chosen) => (document.documentElement.dataset["theme"] = chosen), theme);
    expect(await axe(page)).toEqual([]);
    await page.getByRole("searchbox", { name: "Find" }).fill("");
    await expect(points(page)).toHaveCount(4);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
  });

test("a conference without reports says so", async ({ browser }) => {
  const hana = await seat(browser, "Hana", "chair");
  const { conferenceId } = await openConference(browser, []);
  const page = await look(hana, conferenceId);
  await expect(page.getByText("Nobody has written anything in this section yet.")).toBeVisible();
  await page.goto("/conferences/none/across");
  await expect(page.getByRole("heading", { name: "These reports can’t be shown" })).toBeVisible();
});
