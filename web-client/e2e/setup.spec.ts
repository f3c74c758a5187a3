import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import { enter } from "./house";
import { axe, bullet, choose, command, item, seat, sit, write } from "./table";

const LIST = `code;title;rapporteur;note taker
1.1;Regular pathways;r11@ministry.example;n11@agency.example
1.1;"Data; and evidence";Sara Lind <r12@ministry.example>;
1.3;Climate;r13.agency.example;n13@agency.example`;

async function organiser(page: Page, name: string): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error("A page without a browser.");
  await enter(browser, page.context(), name, "organiser");
}

test("a conference is set up with the keyboard alone, from its name to the links", async ({ page }) => {
  test.slow();
  await organiser(page, "Omar");
  await page.goto("/setup/new");
  const { keyboard } = page;
  const name = `Marrakesh ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("Name of the conference").focus();
  await keyboard.type(name);
  await keyboard.press("Tab");
  await keyboard.type("Marrakesh");
  expect(await axe(page)).toEqual([]);
  await page.reload();
  await expect(page.getByLabel("Name of the conference")).toHaveValue(name);
  await page.getByRole("button", { name: "Go on to the template" }).press("Enter");
  await expect(page.getByRole("heading", { name: "What does each report ask?" })).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Go on to the roundtables" }).press("Enter");

  await page.getByLabel("List of roundtables").fill(LIST);
  await expect(page.getByText("The code 1.1 is taken by line 2. Did you mean 1.2?")).toBeVisible();
  await expect(page.getByText("An e-mail address needs an @.")).toBeVisible();
  await expect(page.locator(".sum")).toContainText("2 to correct");
  expect(await axe(page)).toEqual([]);
  const make = page.getByRole("button", { name: "Make the roundtables" });
  await expect(make).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: /^Use 1\.2/ }).press("Enter");
  await expect(page.getByLabel("List of roundtables")).toHaveValue(LIST.replace('1.1;"Data', '1.2;"Data'));
  const fixed = LIST.replace('1.1;"Data', '1.2;"Data').replace("r13.agency", "r13@agency");
  await page.getByLabel("List of roundtables").fill(fixed);
  await expect(page.locator(".sum")).toContainText("3 lines ready");
  await make.press("Enter");

  await expect(page.getByRole("heading", { name: "Who closes the conference, and when?" })).toBeFocused();
  await expect(page).toHaveURL(/\/setup\/[0-9a-f]{32}$/);
  await page.getByLabel("Day").fill("2030-12-07");
  await page.getByLabel("Time").fill("16:00");
  await page.getByLabel("E-mail of the chair").fill("chair@ministry.example");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Go on to the invitations" }).press("Enter");

  await page.getByRole("button", { name: "Make six links" }).press("Enter");
  await expect(page.locator(".links > li")).toHaveCount(6);
  await expect(page.getByRole("button", { name: "Print six cards" })).toBeVisible();
  const link = page.getByLabel("Link for r11@ministry.example");
  await expect(link).toHaveValue(/\/join#.{20,}/);
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".cards article")).toHaveCount(6);
  await expect(page.locator(".cards article").first()).toBeVisible();
  await expect(page.locator("#root")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "Finish" }).press("Enter");
  const conference = page.locator(".conf").filter({ hasText: name });
  await expect(conference.locator(".tables li")).toHaveCount(3);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("r11@");
});

test("a template is brought as a file, and one that doesn't fit says why", async ({ page }) => {
  await organiser(page, "Omar");
  await page.goto("/setup/new");
  await page.getByLabel("Name of the conference").fill("Templates");
  await page.getByRole("button", { name: "Go on to the template" }).click();
  const give = (text: string): Promise<void> =>
    page
      .getByLabel("Template file")
      .setInputFiles({ name: "t.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await give(
    '{"name": "T", "guidance": "", "sections": [{"key": "a", "title": "", "guidance": "", "kinds": ["list"]}]}',
  );
  await expect(page.getByRole("alert")).toContainText("sections[0].title A section needs a title.");
  await expect(page.getByRole("alert")).toContainText("There is no kind");
  expect(await axe(page)).toEqual([]);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as a file" }).click();
  const file = readFileSync(await (await saving).path(), "utf8");
  await give(file.replace('"Reporting template"', '"Short form"'));
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Short form");
  const schema = await page.request.get("/template.schema.json");
  expect(((await schema.json()) as { readonly title: string }).title).toBe("Roundtable template");
  await page.getByRole("button", { name: "Move section 1 down" }).click();
  await expect(page.getByLabel("Title of section 2")).toHaveValue("Summary / main discussion points");
  await page.getByRole("button", { name: "Use Roundtable’s own" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Reporting template");
});

test("a conference brings its own tags, and its reports offer those alone", async ({ page, browser }) => {
  const name = `Wells ${crypto.randomUUID().slice(0, 8)}`;
  await organiser(page, "Omar");
  await page.goto("/setup/new");
  await page.getByLabel("Name of the conference").fill(name);
  await page.getByRole("button", { name: "Go on to the template" }).click();
  await expect(page.getByLabel("Short name of set 2")).toHaveValue("sdg");
  await page.getByRole("button", { name: "Remove set 2" }).click();
  await page.getByLabel("Short name of set 1").fill("THEME");
  await page.getByLabel("Title of set 1").fill("Themes of the year");
  await page.getByLabel("Tags of set 1").fill("1 wells\n2 pumps\n2 taps\n");
  await page.getByLabel("Writers may tag in words of their own, too").uncheck();
  const next = page.getByRole("button", { name: "Go on to the roundtables" });
  await next.press("Enter");
  await expect(page.getByText("Set of tags 1: Another tag of the set is “2”, too.")).toBeVisible();
  await page.getByLabel("Tags of set 1").fill("1 wells\n2 pumps\n");
  await expect(page.getByText("tags: THEME.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await next.click();
  await page.getByLabel("List of roundtables").fill("code\ttitle\n1\tWater");
  await page.getByRole("button", { name: "Make the roundtables" }).click();
  await expect(page.getByRole("heading", { name: "Who closes the conference, and when?" })).toBeFocused();
  const answer = await page.request.get("/api/conferences");
  const { conferences } = (await answer.json()) as {
    readonly conferences: readonly {
      readonly name: string;
      readonly roundtables: readonly { readonly reportId: string }[];
    }[];
  };
  const report = conferences.find((c) => c.name === name)?.roundtables[0]?.reportId ?? "";
  const sara = await seat(browser, "Sara", "rapporteur");
  await command(sara, report, bullet("b1", "challenges", "Pumps fail"));
  await sit(sara, report);
  await write(sara.page, "b1");
  await choose(sara.page, "b1", "Tag");
  const picker = sara.page.getByLabel("Tag: THEME");
  await picker.fill("climate");
  await expect(sara.page.getByText("The form has no such tag.")).toBeVisible();
  await picker.fill("pum");
  await picker.press("Enter");
  await expect(item(sara.page, "b1").getByText("THEME 2")).toBeVisible();
});

for (const theme of ["dark", "hall"])
  test(`the set-up is readable in ${theme} and on a narrow screen`, async ({ page }) => {
    await organiser(page, "Omar");
    await page.goto(`/setup/new?theme=${theme}`);
    await page.getByLabel("Name of the conference").fill("Themes");
    await page.getByRole("button", { name: "Go on to the template" }).click();
    await page.getByRole("button", { name: "Go on to the roundtables" }).click();
    await page.getByLabel("List of roundtables").fill(LIST);
    await expect(page.getByText("An e-mail address needs an @.")).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
