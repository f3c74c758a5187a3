import { expect, test } from "./test";
import { axe, openTable, seat, sit } from "./table";

test("what is kept is told to everybody, also to who isn't signed in", async ({ browser }) => {
  const guest = await browser.newContext();
  const page = await guest.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: /what is kept/ }).click();
  await expect(page).toHaveURL(/\/privacy$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is kept, and who sees names");
  for (const told of ["Chatham House Rule", "loses the keys", "printed paper", "Withdraw your approval"])
    await expect(page.getByRole("main")).toContainText(told);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const theme of ["light", "dark", "hall"]) {
    await page.goto(`/privacy?theme=${theme}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await axe(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await axe(page)).toEqual([]);
});

test("a report leads there and back", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  await sit(sara, report);
  await sara.page.getByRole("link", { name: /What is kept/ }).click();
  await expect(sara.page.getByRole("heading", { level: 1 })).toHaveText("What is kept, and who sees names");
  await sara.page.goBack();
  await expect(sara.page.locator(".saveline")).toHaveAttribute("data-save", "ready");
});
