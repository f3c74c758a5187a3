import { expect, test } from "./test";
import { enter, invitation } from "./house";
import { axe, item, openTable, seat, sit, write, command, bullet, saved } from "./table";

test("an organiser gives and takes roles, and who loses one stops at once with nothing lost", async ({
  browser,
}) => {
  const omar = await seat(browser, "Omar", "organiser");
  const report = await openTable(omar, "3.1");
  const { conferenceId } = (await (await omar.context.request.get(`/api/reports/${report}`)).json()) as {
    readonly conferenceId: string;
  };
  const name = `Helper ${crypto.randomUUID().slice(0, 8)}`;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(await invitation(browser, "rapporteur", { conferenceId, reportId: report }));
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(`${crypto.randomUUID()}@e2e.example`);
  await page.getByLabel("Choose a password").fill("a quiet harbour at night");
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/\/join/);
  const helper = { browser, context, page };
  await sit(helper, report);
  await command(helper, report, bullet("b1", "challenges", "Said"));
  await write(page, "b1");
  await page.keyboard.type(" here");
  await saved(page);

  await omar.page.goto(`/people/${conferenceId}`);
  const row = omar.page.getByRole("listitem").filter({ hasText: name }).first();
  await expect(row).toContainText("Rapporteur of roundtable 3.1");
  expect(await axe(omar.page)).toEqual([]);
  await row.getByRole("button", { name: /^Give a role/ }).press("Enter");
  await row.getByRole("combobox", { name: "Role" }).selectOption("chair");
  await row.getByRole("combobox", { name: "Where" }).selectOption("The whole conference");
  await row.getByRole("button", { name: "Give it" }).press("Enter");
  await expect(row).toContainText("Chair of the conference");
  await row.getByRole("button", { name: /^Revoke.*Rapporteur/ }).press("Enter");
  await expect(row.getByText(/can no longer write.*other roles allow stays/)).toBeVisible();
  expect(await axe(omar.page)).toEqual([]);
  await row.getByRole("button", { name: "Revoke it" }).press("Enter");
  await expect(row).not.toContainText("Rapporteur of roundtable 3.1");
  // The page of whoever lost the role follows, and what was written is there.
  await expect(item(page, "b1").locator(".cm-content")).toHaveCount(0);
  await expect(item(page, "b1")).toContainText("Said here");
});

test("invitations are made, renewed and withdrawn; a recovery link is shown once", async ({ browser }) => {
  const omar = await seat(browser, "Omar", "organiser");
  const report = await openTable(omar, "3.1");
  const { conferenceId } = (await (await omar.context.request.get(`/api/reports/${report}`)).json()) as {
    readonly conferenceId: string;
  };
  const { page } = omar;
  await page.goto(`/people/${conferenceId}`);
  await page.getByLabel("E-mail, if you know it").fill("guest@e2e.example");
  await page.getByRole("button", { name: "Make a link" }).click();
  const pending = page.locator(".links > li").filter({ hasText: "guest@e2e.example" });
  const link = pending.getByLabel("Link for guest@e2e.example");
  await expect(link).toHaveValue(/\/join#/);
  const first = await link.inputValue();
  await pending.getByRole("button", { name: /^Fresh link/ }).click();
  await expect(link).not.toHaveValue(first);
  expect(await axe(page)).toEqual([]);
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(first);
  await expect(guest.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
  await pending.getByRole("button", { name: /^Withdraw/ }).click();
  await expect(pending).toHaveCount(0);

  const name = `Lost ${crypto.randomUUID().slice(0, 8)}`;
  await enter(browser, await browser.newContext(), name, "reader");
  await page.goto("/people");
  const row = page.getByRole("listitem").filter({ hasText: name }).first();
  await row.getByRole("button", { name: /^Recovery link/ }).click();
  await expect(row.getByLabel(/chooses a new password/)).toHaveValue(/\/join#/);
});

test("many are invited from a list: what is wrong is put right, who is invited is skipped", async ({
  browser,
}) => {
  const omar = await seat(browser, "Omar", "organiser");
  const report = await openTable(omar, "3.1");
  const answer = await omar.context.request.get(`/api/reports/${report}`);
  const { conferenceId } = (await answer.json()) as { readonly conferenceId: string };
  await invitation(browser, "chair", { conferenceId, reportId: null }, { email: "ines@e2e.example" });
  const { page } = omar;
  await page.goto(`/people/${conferenceId}`);
  await page.getByRole("button", { name: "invite many" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Invite many" })).toBeFocused();
  const list = page.getByLabel("List of people");
  await list.fill(
    "e-mail\trole\troundtable\nSara Lind <sara@e2e.example>\trapportuer\t3.1\n" +
      "noor@e2e.example\tnote taker\tRT 3.1\nines@e2e.example\tChair\t\n",
  );
  await expect(page.getByText("ines@e2e.example is invited to this already.")).toBeVisible();
  const make = page.locator(".many .go button");
  await make.press("Enter");
  await expect(page.getByText("Correct two lines first.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Use Rapporteur in line 2" }).press("Enter");
  await page.getByRole("button", { name: "Use 3.1 in line 3" }).press("Enter");
  await expect(make).toHaveText("Make two links");
  // One is refused: the other is made all the same.
  await page.route("**/api/invitations", async (route) => {
    const refused = { status: 422, json: { code: "x", detail: "Not this one." } };
    if (route.request().postData()?.includes("sara@") === true) await route.fulfill(refused);
    else await route.continue();
  });
  await make.press("Enter");
  await expect(page.getByText("Line 2, sara@e2e.example: Not this one.")).toBeVisible();
  const links = page.locator(".links > li");
  await expect(links.filter({ hasText: "noor@e2e.example" }).getByRole("textbox")).toHaveValue(/\/join#/);
  await expect(make).toHaveText("Make one link");
  await page.unroute("**/api/invitations");
  await make.press("Enter");
  await expect(links.filter({ hasText: "Sara Lind" })).toContainText("Rapporteur of roundtable 3.1");
  await expect(page.getByText("3 skipped")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print two cards" })).toBeVisible();
  await expect(page.locator(".cards article")).toHaveCount(2);
  expect(await axe(page)).toEqual([]);
  for (const [theme, width] of SEEN) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((to) => (document.documentElement.dataset["theme"] = to), theme);
    expect(await axe(page)).toEqual([]);
  }
  // Among all conferences the seat is said with the name of its own.
  await page.goto("/people");
  const noor = links.filter({ hasText: "noor@e2e.example" }).first();
  await expect(noor).toContainText(`Note taker of roundtable 3.1 in Conference ${conferenceId.slice(0, 8)}`);
});

const SEEN = [
  ["dark", 1280],
  ["light", 390],
] as const;

test("nobody but an organiser sees the list", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  await sara.page.goto("/people");
  await expect(sara.page.getByRole("heading", { name: "This list can’t be shown" })).toBeVisible();
});
