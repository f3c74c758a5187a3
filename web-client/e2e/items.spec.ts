import { expect, test } from "./test";
import { bullet, command, item, openTable, reportOf, saved, seat, serverText, sit, write } from "./table";

test("an item is removed, restored, moved, tagged and commented on, and the other sees it", async ({
  browser,
}) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(
    sara,
    report,
    bullet("b1", "challenges", "First"),
    bullet("b2", "challenges", "Second", "b1"),
  );
  await Promise.all([sit(sara, report), sit(noor, report)]);
  const choose = async (of: string, what: string | RegExp): Promise<void> => {
    await item(sara.page, of).hover();
    await item(sara.page, of)
      .getByRole("button", { name: /Actions for/ })
      .click();
    await sara.page.getByRole("menuitem", { name: what }).click();
  };

  await choose("b1", "Remove");
  await expect(sara.page.locator(".undo")).toBeFocused();
  await expect(item(noor.page, "b1")).toHaveCount(0);
  await sara.page.getByRole("button", { name: "Undo" }).click();
  await expect(item(noor.page, "b1")).toBeVisible();
  await choose("b1", "Remove");
  await sara.page.getByText("1 removed item").click();
  await sara.page.getByRole("button", { name: /^Restore/ }).click();
  await expect(item(noor.page, "b1")).toBeVisible();

  await choose("b1", "Move down");
  await expect(noor.page.locator("#s-challenges [data-item]").first()).toContainText("Second");
  await choose("b2", /^3 /);
  await expect(noor.page.locator(".sec").nth(2).locator("[data-item]")).toContainText("Second");

  // What is asked for in the menu has the focus, and keeps it.
  await choose("b1", "Tag");
  await expect(sara.page.getByRole("combobox")).toBeFocused();
  await sara.page.keyboard.type("gcm 23");
  await sara.page.keyboard.press("Enter");
  await expect(item(noor.page, "b1")).toContainText("GCM 23");
  await item(noor.page, "b1")
    .getByRole("button", { name: /Remove the tag GCM 23/ })
    .click();
  await expect(item(sara.page, "b1")).not.toContainText("GCM 23");

  await choose("b1", "Comment");
  await expect(sara.page.getByRole("textbox", { name: "Comment" })).toBeFocused();
  await sara.page.keyboard.type("Which figure?");
  await sara.page.keyboard.press("Enter");
  const note = item(noor.page, "b1").getByRole("complementary");
  await expect(note).toContainText("Which figure?");
  await note.getByRole("textbox", { name: "Reply" }).fill("The one of 2017.");
  await noor.page.keyboard.press("Enter");
  await expect(item(sara.page, "b1")).toContainText("The one of 2017.");
  await item(sara.page, "b1").getByRole("button", { name: "Resolve" }).click();
  await expect(note.getByRole("button", { name: "Show 1 resolved" })).toBeVisible();
  await saved(sara.page);
});

test("a colleague removes the bullet that one writes in, and the words come back", async ({ browser }) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Registration differs"));
  await Promise.all([sit(sara, report), sit(noor, report)]);
  await write(sara.page, "b1");
  await sara.page.keyboard.type(" between neighbours");
  await saved(sara.page);
  await command(noor, report, { type: "remove-item", itemId: "b1" });
  const card = sara.page.getByRole("group", { name: /Noor removed this bullet/ });
  await expect(card).toContainText("Your words are safe.");
  await expect(card.locator("mark")).toHaveText(" between neighbours");
  await card.getByRole("button", { name: "Put it back with my words" }).click();
  await expect(item(noor.page, "b1")).toContainText("Registration differs between neighbours");
  await command(noor, report, { type: "remove-item", itemId: "b1" });
  await card.getByRole("button", { name: /New bullet/ }).click();
  await expect(card).toHaveCount(0);
  await expect
    .poll(async () => living(await reportOf(sara, report)))
    .toEqual(["Registration differs between neighbours"]);
  expect(await serverText(sara, report, "b1")).toBe("Registration differs between neighbours");
});

function living(report: Awaited<ReturnType<typeof reportOf>>): (string | null)[] {
  return report.sections.flatMap((s) => s.items.filter((i) => !i.removed).map((i) => i.text));
}
