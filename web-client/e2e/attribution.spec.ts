import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import { axe, command, goOffline, item, openTable, quote, saved, seat, sit, stored } from "./table";

const card = (page: Page) => item(page, "q1").locator("figure");
const state = (page: Page) => card(page).locator("[data-quote-state]");

test("a quote bears a name from the speaker's approval to its withdrawal, and nobody sees it before", async ({
  browser,
}) => {
  test.slow(); // Three browsers, and axe looks at five states.
  const [sara, noor, ines] = [
    await seat(browser, "Sara", "rapporteur"),
    await seat(browser, "Noor", "note-taker"),
    await seat(browser, "Ines", "chair"),
  ];
  const report = await openTable(sara);
  await command(sara, report, quote("q1", "quotes", "A visa is the cheapest policy"));
  await Promise.all([sit(sara, report), sit(noor, report), sit(ines, report)]);
  await expect(state(sara.page)).toHaveText("Anonymous");

  // Asked for, with the keyboard: the first field has the focus, Escape gives it back.
  const ask = card(sara.page).getByRole("button", { name: /^Ask for approval/ });
  await ask.focus();
  await sara.page.keyboard.press("Enter");
  await expect(sara.page.getByLabel("Speaker")).toBeFocused();
  await sara.page.keyboard.press("Escape");
  await expect(ask).toBeFocused();
  await sara.page.keyboard.press("Enter");
  await sara.page.keyboard.press("Enter");
  await expect(card(sara.page).getByRole("alert")).toHaveText("Give the name of the speaker.");
  await sara.page.getByLabel("Speaker").fill("Amina Diallo");
  await sara.page.getByLabel("Ministry or organisation").fill("Ministry of Labour");
  await sara.page.getByLabel("How they will be asked").fill("by e-mail");
  expect(await axe(sara.page)).toEqual([]);
  await sara.page.keyboard.press("Enter");
  await expect(state(sara.page)).toHaveText("Waiting for approval");
  await expect(state(sara.page)).toBeFocused();
  await expect(state(noor.page)).toHaveText("Waiting for approval");
  await expect(noor.page.locator("#announcer")).toContainText("waits for approval");
  await expect(noor.page.locator("#s-quotes")).toContainText("1 approval pending");
  await saved(sara.page);
  expect(await axe(noor.page)).toEqual([]);

  // The chair hears of nothing, on the page as in what the server answers.
  await expect(state(ines.page)).toHaveText("Anonymous");
  expect(await ines.page.content()).not.toContain("Diallo");
  const answer = await ines.context.request.get(`/api/reports/${report}`);
  expect(await answer.text()).not.toContain("Diallo");
  await ines.page.reload();
  await expect(state(ines.page)).toHaveText("Anonymous");
  expect(await ines.page.content()).not.toContain("Diallo");

  // A section with a quote that waits isn't made final; what refuses it leads there.
  const number = await sectionNumber(sara.page);
  await sara.page.getByRole("button", { name: `Make final section ${number}` }).click();
  await expect(sara.page.locator(".saveline")).toContainText("A visa is the");
  await sara.page.getByRole("button", { name: "Show the quotes" }).click();
  await expect(state(sara.page)).toBeFocused();

  // Approved by the other writer: everybody sees the name.
  await card(noor.page)
    .getByRole("button", { name: /^Approved…/ })
    .click();
  await expect(noor.page.getByLabel("Who approved")).toHaveValue("Amina Diallo");
  await expect(noor.page.getByLabel("Day")).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await noor.page.getByLabel(/^How/).fill("in person");
  await noor.page.getByRole("button", { name: "Record the approval" }).click();
  for (const { page } of [sara, noor, ines]) {
    await expect(state(page)).toHaveText("Approved with name");
    await expect(card(page).locator(".by")).toHaveText("Amina Diallo, Ministry of Labour");
  }
  await expect(card(noor.page)).toContainText("in person");
  await expect(card(ines.page)).not.toContainText("in person");
  await expect(card(ines.page).getByRole("button")).toHaveCount(0);
  await expect(ines.page.locator("#announcer")).toContainText("is attributed to Amina Diallo");
  expect(await axe(ines.page)).toEqual([]);

  // Withdrawn in a final section: gone at once wherever it was shown, and from the devices.
  await sara.page.getByRole("button", { name: `Make final section ${number}` }).click();
  await expect(noor.page.locator("#s-quotes")).toContainText("Final since");
  const withdraw = card(noor.page).getByRole("button", { name: /^Withdraw approval/ });
  await withdraw.click();
  await noor.page.getByRole("button", { name: "Cancel" }).click();
  await expect(withdraw).toBeFocused();
  await withdraw.click();
  await noor.page.getByRole("button", { name: "Withdraw for good" }).click();
  for (const { page } of [sara, noor, ines]) {
    await expect(state(page)).toHaveText("Anonymous");
    await expect(card(page).locator(".by")).toHaveText("Anonymous participant");
    expect(await page.locator("main").innerHTML()).not.toContain("Diallo");
    expect(await stored(page)).not.toContain("Diallo");
  }
  await expect(ines.page.locator("#announcer")).toContainText("is anonymous again");
  expect(await axe(noor.page)).toEqual([]);
});

test("who declines stays anonymous, also on a device that was behind", async ({ browser }) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  const request = { type: "request-attribution", itemId: "q1", attribution: 1, affiliation: "", how: "" };
  await command(sara, report, quote("q1", "quotes", "Give the floor"), {
    ...request,
    speaker: "Amina Diallo",
  });
  await Promise.all([sit(sara, report), sit(noor, report)]);
  await goOffline(noor.context, noor.page);
  await card(noor.page)
    .getByRole("button", { name: /^Approved…/ })
    .click();
  await noor.page.getByRole("button", { name: "Record the approval" }).click();
  // Not yet so on the server, and so not on the page.
  await expect(state(noor.page)).toHaveText("Waiting for approval");
  expect(await stored(noor.page)).toContain("Diallo");
  await card(sara.page)
    .getByRole("button", { name: /^Declined/ })
    .click();
  await expect(state(sara.page)).toHaveText("Anonymous");
  await expect(state(sara.page)).toBeFocused();
  await noor.context.setOffline(false);
  await expect(state(noor.page)).toHaveText("Anonymous");
  await expect.poll(() => stored(noor.page)).not.toContain("Diallo");
  const answer = await sara.context.request.get(`/api/reports/${report}`);
  expect(await answer.text()).not.toContain("Diallo");
});

/** The quotes' section as it is counted on the page. */
async function sectionNumber(page: Page): Promise<string> {
  return (await page.locator("#s-quotes .sec-h .n").innerText()).trim();
}
