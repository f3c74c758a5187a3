import { expect, test } from "./test";
import { enter, signInBy, signOutBy } from "./house";
import {
  bullet,
  command,
  goOffline,
  item,
  openTable,
  reportOf,
  saved,
  seat,
  serverText,
  shownText,
  sit,
  write,
} from "./table";

test("what is typed right after a reload is sent and saved", async ({ browser }) => {
  const noor = await seat(browser, "Noor", "note-taker");
  const report = await openTable(noor);
  await command(noor, report, bullet("b1", "challenges", "Said"));
  await sit(noor, report);
  await write(noor.page, "b1");
  // The first words wait when the page is loaded again: their answers never come.
  await noor.page.routeWebSocket(/\/ws\/commands/, () => undefined);
  await noor.page.reload();
  await write(noor.page, "b1");
  await noor.page.keyboard.type(", not answered");
  await expect(noor.page.locator(".saveline")).toHaveAttribute("data-save", "saving");
  await noor.page.unrouteAll();
  const fresh = await noor.context.newPage();
  await noor.page.close();
  await fresh.goto(`/reports/${report}`);
  await write(fresh, "b1");
  await fresh.keyboard.type(", and more");
  await saved(fresh);
  await fresh.keyboard.type(", and after that");
  await expect
    .poll(() => serverText(noor, report, "b1"))
    .toBe("Said, not answered, and more, and after that");
  await saved(fresh);
  await fresh.reload();
  await expect(item(fresh, "b1")).toContainText("Said, not answered, and more, and after that");
  const waiting = (): Promise<string[]> =>
    fresh.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("roundtable-unsent")));
  expect(await waiting()).toEqual([]);
});

test("an item whose text turns out to be another is loaded again, with the words that wait", async ({
  browser,
}) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Towns register"));
  // One edit never reaches Noor's page as it was: its text goes astray.
  await noor.page.routeWebSocket(/\/ws\/live/, (route) => {
    const server = route.connectToServer();
    server.onMessage((message) => {
      route.send(String(message).replace('"In spring: "', '"In autumn: "'));
    });
  });
  await sit(noor, report);
  await write(noor.page, "b1");
  await noor.page.keyboard.type(" newcomers");
  await saved(noor.page);
  await sit(sara, report);
  await write(sara.page, "b1");
  await sara.page.keyboard.press("Control+Home");
  await sara.page.keyboard.insertText("In spring: ");
  await noor.page.keyboard.type(" slowly");
  const all = "In spring: Towns register newcomers slowly";
  await expect.poll(() => shownText(noor.page, "b1")).toBe(all);
  await expect.poll(() => serverText(sara, report, "b1")).toBe(all);
  await expect.poll(() => shownText(sara.page, "b1")).toBe(all);
  await noor.page.keyboard.type("!");
  await expect.poll(() => serverText(sara, report, "b1")).toBe(`${all}!`);
  await saved(noor.page);
});

test("words of an edit that is refused are set aside and can be put back", async ({ browser }) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Borders differ"));
  let refusing = true;
  await noor.page.routeWebSocket(/\/ws\/commands/, (route) => {
    const server = route.connectToServer();
    route.onMessage((message) => {
      const { type, commandId } = JSON.parse(String(message)) as { type: string; commandId: string };
      if (!refusing || type !== "command") server.send(message);
      else {
        const why = { code: "text-too-long", detail: "This text is too long.", status: 409 };
        route.send(JSON.stringify({ type: "refused", commandId, ...why }));
      }
    });
  });
  await sit(noor, report);
  await write(noor.page, "b1");
  await noor.page.keyboard.insertText(" a lot");
  const card = noor.page.getByRole("group", { name: /This text is too long/ });
  await expect(card.locator("mark")).toHaveText(" a lot");
  await expect(noor.page.locator(".saveline")).toHaveAttribute("data-save", "aside");
  await expect(noor.page.locator(".saveline")).toContainText("Not all is in the report");
  expect(await shownText(noor.page, "b1")).toBe("Borders differ");
  // What is typed on is refused as well, and set aside as well: nothing is lost, and nothing comes twice.
  await noor.page.keyboard.press("Control+End");
  refusing = false;
  await noor.page.keyboard.type(", and so");
  await expect.poll(() => serverText(sara, report, "b1")).toBe("Borders differ, and so");
  await noor.page.reload();
  await expect(card.locator("mark")).toHaveText(" a lot");
  await command(sara, report, bullet("b2", "challenges", "Another"));
  await card.getByRole("button", { name: "Put it back with my words" }).click();
  await expect
    .poll(() => serverText(sara, report, "b1"))
    .toMatch(/^Borders differ(, and so a lot| a lot, and so)$/);
  await expect(card).toHaveCount(0);
  await saved(noor.page);
});

test("words wait for the one who wrote them while somebody else signs in in the same tab", async ({
  browser,
}) => {
  const noor = await seat(browser, "Noor", "note-taker");
  const report = await openTable(noor);
  await command(noor, report, bullet("b1", "challenges", "Base"));
  const { page, context } = noor;
  await sit(noor, report);
  await write(page, "b1");
  await goOffline(context, page);
  await page.keyboard.type(" by Noor");
  await expect(page.locator(".saveline")).toContainText("Kept on this device");
  // A page that is closed may live on for a moment, and send what waits with the next person's session.
  await page.goto("about:blank");
  await page.close();
  await context.setOffline(false);
  await enter(browser, context, "Sara", "rapporteur");
  const tab = await context.newPage();
  await sit({ browser, context, page: tab }, report);
  await expect(item(tab, "b1")).not.toContainText("Noor");
  await write(tab, "b1");
  await goOffline(context, tab);
  await tab.keyboard.type(" by Sara");
  await expect(tab.locator(".saveline")).toContainText("Kept on this device");
  await context.setOffline(false);
  await saved(tab);
  expect(await serverText(noor, report, "b1")).toBe("Base by Sara");
  await enter(browser, context, "Noor", "note-taker");
  await tab.reload();
  await expect
    .poll(() => serverText(noor, report, "b1"))
    .toMatch(/^Base( by Noor by Sara| by Sara by Noor)$/);
  await saved(tab);
});

test("who signs out without a network is out, and stays out when it comes back", async ({ browser }) => {
  const noor = await seat(browser, "Noor", "note-taker");
  await openTable(noor);
  const { page, context } = noor;
  await page.goto("/");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await signOutBy(page);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await context.setOffline(false);
  await expect.poll(async () => (await context.request.get("/api/session")).status()).toBe(401);
  await page.reload();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await signInBy(page, "Noor");
  await expect(page.getByRole("button", { name: /^Noor.*: account$/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: /^Noor.*: account$/ })).toBeVisible();
});

test("a refused addition keeps its words, and a comment too", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const noor = await seat(browser, "Noor", "note-taker");
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "First"));
  await sit(noor, report);
  await goOffline(noor.context, noor.page);
  await write(noor.page, "b1");
  await noor.page.keyboard.press("Enter");
  await noor.page.keyboard.type("Never seen");
  await item(noor.page, "b1").hover();
  await item(noor.page, "b1")
    .getByRole("button", { name: /Actions for/ })
    .click();
  await noor.page.getByRole("menuitem", { name: "Comment" }).click();
  await noor.page.getByRole("textbox", { name: "Comment" }).fill("Says who?");
  await noor.page.keyboard.press("Enter");
  await command(
    sara,
    report,
    { type: "remove-item", itemId: "b1" },
    { type: "finalise-section", section: "challenges" },
  );
  await noor.context.setOffline(false);
  await expect(noor.page.locator(".gone").filter({ hasText: "Never seen" })).toBeVisible();
  await expect(noor.page.locator(".gone").filter({ hasText: "Says who?" })).toBeVisible();
  await expect(noor.page.locator(".saveline")).toContainText("Two texts of yours set aside");
  await command(sara, report, { type: "reopen-section", section: "challenges" });
  await noor.page
    .locator(".gone")
    .filter({ hasText: "Never seen" })
    .getByRole("button", { name: /New bullet/ })
    .click();
  await expect
    .poll(async () => (await reportOf(sara, report)).sections.flatMap((s) => s.items.map((i) => i.text)))
    .toContain("Never seen");
  await expect(noor.page.locator(".gone")).toHaveCount(1);
});

test("an open tab follows who signs in in another one, and sends nothing in a stranger's name", async ({
  browser,
}) => {
  const noor = await seat(browser, "Noor", "note-taker");
  await seat(browser, "Ines", "chair");
  const report = await openTable(noor);
  await command(noor, report, bullet("b1", "challenges", "Base"));
  await sit(noor, report);
  const other = await noor.context.newPage();
  await other.goto("/");
  await signOutBy(other);
  await expect(noor.page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await signInBy(other, "Ines");
  await expect(noor.page.getByRole("group", { name: /Here now: you/ })).toBeVisible();
  await expect(item(noor.page, "b1")).toContainText("Base");
  await expect(item(noor.page, "b1").getByRole("textbox")).toHaveCount(0);
});
