import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import { done, enter, send, signInBy } from "./house";
import { axe, goOffline, item, saved, seat, serverText, writer, type Seat } from "./table";

/** Ends this browser's session from another device of the same person. */
async function endElsewhere(by: Seat, name: string): Promise<void> {
  const other = await by.browser.newContext();
  await enter(by.browser, other, name);
  await done(send(other, "delete", "/api/sessions"));
}
const card = (page: Page) => page.getByRole("complementary", { name: "Your session has ended" });

test("a session that ends while somebody writes takes no keystroke and no focus", async ({ browser }) => {
  const sara = await writer(browser, "Said");
  const { page, report } = sara;
  await page.keyboard.type(", and");
  await saved(page);
  await endElsewhere(sara, "Sara");
  await expect(card(page)).toBeVisible();
  await expect(item(page, "b1").locator(".cm-content")).toBeFocused();
  await page.keyboard.type(" written on");
  await expect(page.locator(".saveline")).toContainText("Sent once you have signed in again");
  expect(await axe(page)).toEqual([]);
  await card(page).getByRole("button", { name: "Sign in again" }).click();
  await signInBy(page, "Sara");
  await expect(card(page)).toHaveCount(0);
  await saved(page);
  await expect.poll(() => serverText(sara, report, "b1")).toBe("Said, and written on");
});

test("whoever else signs in there gets none of it, and the writer does when they come back", async ({
  browser,
}) => {
  const noor = await seat(browser, "Noor", "note-taker");
  const sara = await writer(browser, "Said");
  const { page, report } = sara;
  await endElsewhere(sara, "Sara");
  await expect(card(page)).toBeVisible();
  await page.keyboard.type(" by Sara");
  await card(page).getByRole("button", { name: "Sign in again" }).click();
  await signInBy(page, "Noor");
  await expect(page.getByRole("group", { name: /Here now: you/ })).toBeVisible();
  await expect(item(page, "b1")).not.toContainText("by Sara");
  expect(await serverText(noor, report, "b1")).toBe("Said");
  await enter(browser, sara.context, "Sara");
  await page.reload();
  await expect.poll(() => serverText(noor, report, "b1")).toBe("Said by Sara");
});

test("who was without a network while the session ended loses no text", async ({ browser }) => {
  const sara = await writer(browser, "Said");
  const { page, report } = sara;
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await goOffline(sara.context, page);
  await page.keyboard.type(" on the train");
  await endElsewhere(sara, "Sara");
  await page.reload();
  await expect(item(page, "b1")).toContainText("Said on the train");
  await sara.context.setOffline(false);
  await expect(card(page)).toBeVisible();
  await card(page).getByRole("button", { name: "Sign in again" }).click();
  await signInBy(page, "Sara");
  await saved(page);
  await expect.poll(() => serverText(sara, report, "b1")).toBe("Said on the train");
});

test("the end is told before it comes, and can be put off", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  await sara.page.clock.install();
  await sara.page.goto("/");
  await expect(sara.page.getByRole("button", { name: /: account$/ })).toBeVisible();
  const { idleEndsAt } = (await (await sara.context.request.get("/api/session?peek=true")).json()) as {
    readonly idleEndsAt: string;
  };
  // The page's clock alone goes on: the server still says when the session ends.
  await sara.page.clock.pauseAt(new Date(Date.parse(idleEndsAt) - 4 * 60_000));
  const told = sara.page.getByRole("complementary", { name: "Your session" });
  await expect(told).toContainText("You will be signed out at");
  const asked = sara.page.waitForRequest((r) => r.url().endsWith("/api/session"));
  await told.getByRole("button", { name: "Stay signed in" }).click();
  await asked;
});

test("one sees one's own sessions, and ends the others", async ({ browser }) => {
  const name = `Traveller ${crypto.randomUUID().slice(0, 8)}`;
  const context = await browser.newContext();
  await enter(browser, context, name, "reader");
  const other = await browser.newContext();
  await enter(browser, other, name);
  const page = await context.newPage();
  await page.goto("/account");
  await expect(page.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByText("this one", { exact: true })).toHaveCount(1);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "End all others" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(1);
  expect((await other.request.get("/api/session")).status()).toBe(401);
});
