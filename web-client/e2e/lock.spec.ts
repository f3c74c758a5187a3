import { expect, test } from "./test";
import { bullet, command, goOffline, item, openTable, saved, seat, serverText, sit, write } from "./table";

test("finalising locks the other's editor at once and says why", async ({ browser }) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Nearly done"));
  await Promise.all([sit(sara, report), sit(noor, report)]);
  await write(noor.page, "b1");
  await noor.page.keyboard.type(", now");
  await saved(noor.page);
  await sara.page.getByRole("button", { name: "Make final section 2" }).click();
  await expect(noor.page.getByRole("group", { name: /Sara made this section final/ })).toBeVisible();
  await expect(noor.page.getByText("Everything you wrote is saved.")).toBeVisible();
  await expect(item(noor.page, "b1").getByRole("textbox")).toHaveCount(0);
  await expect(noor.page.locator("#announcer")).toContainText("Sara made this section final");
  await expect(noor.page.locator("#s-challenges")).toContainText("Final since");
  await expect(noor.page.getByRole("group", { name: /Sara made this section final/ })).toBeFocused();
  const scrolled = await noor.page.evaluate(() => scrollY);
  await noor.page.keyboard.type(" lost ? ");
  await expect(noor.page.getByRole("dialog")).toHaveCount(0);
  expect(await noor.page.evaluate(() => scrollY)).toBe(scrolled);
  expect(await serverText(sara, report, "b1")).toBe("Nearly done, now");
  await sara.page.getByRole("button", { name: "Reopen section 2" }).click();
  await write(noor.page, "b1");
  await noor.page.keyboard.type(" again");
  await expect.poll(() => serverText(sara, report, "b1")).toBe("Nearly done, now again");
});

test("words that a lock met unsent are kept, and go back in when it opens again", async ({ browser }) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Base"));
  await Promise.all([sit(sara, report), sit(noor, report)]);
  await write(noor.page, "b1");
  await goOffline(noor.context, noor.page);
  await noor.page.keyboard.type(" unsent words");
  await sara.page.getByRole("button", { name: "Make final section 2" }).click();
  await expect(sara.page.locator("#s-challenges")).toContainText("Final since");
  await noor.context.setOffline(false);
  const card = noor.page.getByRole("group", { name: /Sara made this section final/ });
  await expect(card).toContainText("unsent words");
  await expect(card.getByRole("button", { name: "Copy my words" })).toBeVisible();
  await noor.page.reload();
  await expect(card).toContainText("unsent words");
  await sara.page.getByRole("button", { name: "Reopen section 2" }).click();
  await card.getByRole("button", { name: "Put it back with my words" }).click();
  await expect.poll(() => serverText(sara, report, "b1")).toBe("Base unsent words");
});

test("a report is submitted when all its sections are final, and says before what is missing", async ({
  browser,
}) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  await sit(sara, report);
  const submit = sara.page.getByRole("button", { name: "Submit report" });
  await expect(submit).toHaveAttribute("aria-disabled", "true");
  await submit.click({ force: true });
  await expect(sara.page.getByRole("banner").getByRole("status")).toContainText("sections are not final yet");
  const count = await sara.page.locator(".sec").count();
  for (let i = 1; i <= count; i++) {
    await sara.page.getByRole("button", { name: `Make final section ${i}` }).click();
    await expect(sara.page.locator(".sec.final")).toHaveCount(i);
  }
  await submit.click();
  await expect(sara.page.getByRole("button", { name: "Withdraw report" })).toBeVisible();
  await expect(sara.page.getByRole("navigation")).toContainText("Submitted");
});
