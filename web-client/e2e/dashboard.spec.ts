import type { Page } from "@playwright/test";
import { openConference } from "./conference";
import { axe, bullet, command, item, quote, seat, sit, write, type Seat } from "./table";
import { expect, test } from "./test";

const row = (page: Page, code: string) => page.getByRole("row").filter({ hasText: code });
const tag = (itemId: string, scheme: string, value: string) => ({
  type: "tag-item",
  itemId,
  tag: { scheme, value },
});

async function look(by: Seat, conferenceId: string, search = ""): Promise<Page> {
  const page = await by.context.newPage();
  await page.goto(`/conferences/${conferenceId}${search}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

test("moves while somebody types, and leads to what was said", async ({ browser }) => {
  const [sara, hana] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Hana", "chair")];
  const { conferenceId, reports } = await openConference(browser, ["1.1", "1.2"]);
  const [first = ""] = reports;
  const page = await look(hana, conferenceId, "?show=sections");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Two roundtables are");
  await command(sara, first, bullet("b1", "challenges", "One"));
  await sit(sara, first);
  await write(sara.page, "b1");
  await sara.page.keyboard.type(" two three");
  await expect(row(page, "1.1")).toContainText("1 bullet, 3 words");
  await expect(row(page, "1.1")).toContainText("Sara writing now");
  await expect(row(page, "1.2")).not.toContainText("writing now");

  await page.getByRole("radio", { name: "What was spoken of" }).check();
  await expect(page.locator(".after")).toContainText(
    "Nobody has spoken of any of the Objectives of the Global Compact",
  );
  await command(sara, first, tag("b1", "gcm", "5"));
  const cell = page.getByRole("button", { name: /^GCM 5 .*1\.1: 1 mention/ });
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("One two three");
  await page.getByRole("dialog").getByRole("link").press("Enter");
  await expect(page).toHaveURL(new RegExp(`/reports/${first}\\?item=b1$`));
  await expect(item(page, "b1")).toBeInViewport();
});

test("says who waits and who has submitted, sorts, and filters", async ({ browser }) => {
  const [sara, hana] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Hana", "chair")];
  const { conferenceId, reports } = await openConference(browser, ["1.2", "1.10", "2.1"]);
  const [first = "", second = "", third = ""] = reports;
  await command(sara, first, quote("q1", "quotes", "We can't wait"), {
    ...{ type: "request-attribution", itemId: "q1", attribution: 1, speaker: "Nadia", affiliation: "City" },
    how: "by note",
  });
  await command(sara, second, bullet("b1", "summary", "One two three four"));
  await command(sara, second, {
    ...{ type: "comment-on-item", itemId: "b1", commentId: "c1", text: "Which?" },
  });
  await command(sara, third, bullet("b1", "summary", "One two"));
  const page = await look(hana, conferenceId);
  const codes = () =>
    page
      .getByRole("rowheader")
      .evaluateAll((heads) => heads.map((head) => head.querySelector("text")?.textContent));
  await expect(row(page, "1.2").first()).toContainText("1 approval pending");
  await expect(row(page, "1.10")).toContainText("1 open comment");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("one waits for a speaker’s approval");
  expect(await codes()).toEqual(["1.2", "1.10", "2.1"]);
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("words");
  await expect.poll(codes).toEqual(["1.10", "1.2", "2.1"]);
  await page.getByRole("combobox", { name: "Show" }).selectOption("comments");
  await expect.poll(codes).toEqual(["1.10"]);
  await expect(page.getByText("1 of 3 shown")).toBeVisible();
  await page.reload();
  await expect.poll(codes).toEqual(["1.10"]);
  await page.getByRole("combobox", { name: "Show" }).selectOption("all");
  await page.getByLabel("Find").fill("2.1");
  await expect.poll(codes).toEqual(["2.1"]);
  await page.getByLabel("Find").fill("nothing of that kind");
  await expect(page.getByText("No roundtable is like this just now.")).toBeVisible();
});

test("is walked with the arrows", async ({ browser }) => {
  const [sara, hana] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Hana", "chair")];
  const { conferenceId, reports } = await openConference(browser, ["1.1", "1.2"]);
  for (const report of reports)
    await command(sara, report, bullet("b1", "summary", "One"), tag("b1", "gcm", "2"), tag("b1", "sdg", "8"));
  const page = await look(hana, conferenceId);
  const cell = (name: string, code: string) =>
    page.getByRole("button", { name: new RegExp(`^${name} .*, ${code.replace(".", "\\.")}:`) });
  await page.getByRole("rowheader").first().getByRole("link").focus();
  await page.keyboard.press("Tab");
  await expect(cell("GCM 2", "1.1")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cell("SDG 8", "1.1")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell("SDG 8", "1.2")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(cell("GCM 2", "1.2")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(cell("GCM 2", "1.2")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("One");
  await page.keyboard.press("Escape");
  await expect(cell("GCM 2", "1.2")).toBeFocused();
  await expect(page.locator('.dot[tabindex="0"]')).toHaveCount(1);
});

test("fills the hall's screen in the hall's colours, and gives it back", async ({ browser }) => {
  const hana = await seat(browser, "Hana", "chair");
  const { conferenceId } = await openConference(browser, ["1.1"]);
  const page = await look(hana, conferenceId);
  const root = page.locator("html");
  const button = page.getByRole("button", { name: "Full screen" });
  await button.press("Enter");
  await expect(root).toHaveAttribute("data-theme", "hall");
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(row(page, "1.1")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await button.press("Enter");
  await expect(root).not.toHaveAttribute("data-theme", "hall");
  await expect(page.getByRole("combobox", { name: "Sort by" })).toBeVisible();
});

test("an empty conference and a form without tags", async ({ browser }) => {
  const hana = await seat(browser, "Hana", "chair");
  const nothing = await openConference(browser, []);
  const page = await look(hana, nothing.conferenceId);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("No roundtable has been added");
  expect(await axe(page)).toEqual([]);

  const untagged = await openConference(browser, ["1.1"], { tagging: { sets: [], ownWords: false } });
  const bare = await look(hana, untagged.conferenceId);
  await expect(row(bare, "1.1")).toContainText("of 6 final");
  await expect(bare.getByText("Nobody has spoken of")).toHaveCount(0);
  expect(await axe(bare)).toEqual([]);
});

for (const theme of ["light", "dark", "hall"])
  test(`axe finds nothing in ${theme}`, async ({ browser }) => {
    const [sara, hana] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Hana", "chair")];
    const { conferenceId, reports } = await openConference(browser, ["1.1", "1.2", "2.1"]);
    const [first = "", second = ""] = reports;
    await command(sara, first, bullet("b1", "summary", "One"), tag("b1", "gcm", "2"), tag("b1", "sdg", "8"));
    await command(sara, second, bullet("b1", "summary", "Two"), {
      type: "finalise-section",
      section: "summary",
    });
    const page = await look(hana, conferenceId, `?theme=${theme}`);
    await expect(row(page, "1.2")).toContainText("1 of 6 final");
    expect(await axe(page)).toEqual([]);
    await page.getByRole("radio", { name: "Sections" }).check();
    await expect(row(page, "1.2")).toContainText("1 word");
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
    for (const width of [390, 1000]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

test("shows nothing of a conference that is not there, and nothing to who has not signed in", async ({
  browser,
}) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const { conferenceId } = await openConference(browser, ["1.1", "1.2"]);
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  await page.goto(`/conferences/${conferenceId}`);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  const away = await look(sara, "no-such-conference");
  await expect(away.getByRole("heading", { level: 1 })).toHaveText("This dashboard can’t be shown");
});
