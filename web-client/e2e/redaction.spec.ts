import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import {
  axe,
  bullet,
  choose,
  command,
  goOffline,
  item,
  openTable,
  saved,
  seat,
  serverText,
  sit,
  stored,
  write,
} from "./table";

/** What is to be forgotten: in the text, in an earlier version of it, in a comment, a tag and words set aside. */
const WORDS = ["Diallo", "Aminata", "Cheikh", "Fatou", "Binta"];

const placeholder = (page: Page, itemId = "b1") => item(page, itemId).getByRole("group");

async function expectForgotten(page: Page): Promise<void> {
  const [shown, kept] = [await page.content(), await stored(page)];
  for (const word of WORDS) {
    expect(shown).not.toContain(word);
    expect(kept).not.toContain(word);
  }
}

/** Chooses a reason and confirms. */
async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("radio", { name: /names a person/ }).check();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Redact for good" }).click();
  await expect(dialog).toHaveCount(0);
}

test("a redacted entry is gone from both pages, from their devices and from the server", async ({
  browser,
}) => {
  test.slow(); // Two browsers, and axe looks at four states.
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(
    sara,
    report,
    bullet("b1", "challenges", "Diallo said"),
    bullet("b2", "challenges", "Another", "b1"),
    { type: "comment-on-item", itemId: "b1", commentId: "c1", text: "Cheikh said it too" },
    { type: "tag-item", itemId: "b1", tag: { scheme: "free", value: "Fatou" } },
  );
  await Promise.all([sit(sara, report), sit(noor, report)]);
  await write(noor.page, "b1");
  await noor.page.keyboard.type(" to Aminata");
  await saved(noor.page);
  // Words of Noor's that found no place: the device keeps them.
  await goOffline(noor.context, noor.page);
  await noor.page.keyboard.type(" and Binta");
  await command(sara, report, { type: "remove-item", itemId: "b1" });
  await noor.context.setOffline(false);
  await expect(noor.page.getByRole("group", { name: /Sara removed this bullet/ })).toBeVisible();
  expect(await stored(noor.page)).toContain("Binta");
  await command(sara, report, { type: "restore-item", itemId: "b1" });
  await write(noor.page, "b1");

  await choose(sara.page, "b1", /^Redact for good/);
  const dialog = sara.page.getByRole("alertdialog", { name: "Redact this bullet for good?" });
  await expect(dialog).toContainText("This can’t be undone");
  await expect(dialog).toContainText("comments and its tags");
  await expect(dialog).toContainText("exported");
  expect(await axe(sara.page)).toEqual([]);
  await dialog.getByRole("button", { name: "Redact for good" }).click({ force: true });
  await expect(dialog.getByRole("alert")).toHaveText("Choose a reason.");
  await sara.page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(await serverText(sara, report, "b1")).toBe("Diallo said to Aminata");

  await choose(sara.page, "b1", /^Redact for good/);
  await confirm(sara.page);
  for (const { page } of [sara, noor])
    await expect(placeholder(page)).toHaveText(/^Redacted by Sara, .*\d\d:\d\d: it names a person$/);
  await expect(placeholder(sara.page)).toBeFocused();
  await expect(noor.page.locator("#announcer")).toContainText("Sara redacted a bullet");
  await expect(noor.page.locator(".cm-content")).toHaveCount(0);
  // Who was writing in it types on: nothing of it goes anywhere.
  await noor.page.keyboard.type(" lost ? ");
  await expect(noor.page.getByRole("dialog")).toHaveCount(0);
  for (const { page } of [sara, noor]) {
    await expectForgotten(page);
    await expect(item(page, "b1").getByRole("button", { name: /Actions for/ })).toHaveCount(0);
    await expect(item(page, "b1").getByRole("textbox")).toHaveCount(0);
    await expect(item(page, "b1").getByRole("complementary")).toHaveCount(0);
    expect(await axe(page)).toEqual([]);
  }
  const answer = await (await noor.context.request.get(`/api/reports/${report}`)).text();
  for (const word of WORDS) expect(answer).not.toContain(word);

  await noor.page.reload();
  await expect(placeholder(noor.page)).toContainText("Redacted by Sara");
  await expectForgotten(noor.page);
  await write(noor.page, "b2");
  await noor.page.keyboard.press("ArrowUp");
  await expect(item(noor.page, "b2").locator(".cm-content")).toBeFocused();
});

test("a device that was away forgets when it comes back, also after a reload", async ({ browser }) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(
    sara,
    report,
    bullet("b1", "challenges", "Diallo said"),
    bullet("b2", "challenges", "Aminata", "b1"),
  );
  await sit(noor, report);
  await noor.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await write(noor.page, "b1");
  await goOffline(noor.context, noor.page);
  await noor.page.keyboard.type(" and Binta");
  await write(noor.page, "b2");
  await noor.page.keyboard.type(" with Cheikh");
  for (const itemId of ["b1", "b2"])
    await command(sara, report, { type: "redact-item", itemId, reason: "asked-to" });
  await noor.page.reload();
  await expect(item(noor.page, "b1")).toContainText("Diallo said and Binta");
  await noor.context.setOffline(false);
  for (const itemId of ["b1", "b2"])
    await expect(placeholder(noor.page, itemId)).toContainText("Redacted by Sara");
  await expect.poll(() => stored(noor.page)).not.toMatch(/Diallo|Binta|Aminata|Cheikh/);
  await expectForgotten(noor.page);
  await expect(noor.page.locator(".gone")).toHaveCount(0);
});

test("the placeholder is told apart where colours are forced, and only those who may redact are offered it", async ({
  browser,
}) => {
  const [omar, noor] = [await seat(browser, "Omar", "organiser"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(omar);
  await command(
    noor,
    report,
    bullet("b1", "challenges", "Diallo said"),
    bullet("b2", "challenges", "Gone", "b1"),
  );
  await command(noor, report, { type: "remove-item", itemId: "b2" });
  await Promise.all([sit(omar, report), sit(noor, report)]);
  await item(noor.page, "b1").hover();
  await item(noor.page, "b1")
    .getByRole("button", { name: /Actions for/ })
    .click();
  await expect(noor.page.getByRole("menuitem", { name: "Remove" })).toBeVisible();
  await expect(noor.page.getByRole("menuitem", { name: /Redact/ })).toHaveCount(0);
  await noor.page.keyboard.press("Escape");
  await choose(omar.page, "b1", /^Redact for good/);
  await confirm(omar.page);
  // Also what was removed can be redacted, from where it is listed.
  await omar.page.getByText("1 removed item").click();
  await omar.page.getByRole("button", { name: /^Redact…/ }).click();
  await confirm(omar.page);
  await expect(omar.page.getByText("1 removed item")).toHaveCount(0);
  await expect.poll(() => serverText(noor, report, "b2")).toBeNull();
  await noor.page.emulateMedia({ forcedColors: "active" });
  await expect(placeholder(noor.page)).toContainText("Redacted by Omar");
  await expect(placeholder(noor.page)).toHaveCSS("border-top-style", "dashed");
});
