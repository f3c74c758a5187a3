import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import {
  axe,
  bullet,
  command,
  item,
  openTable,
  saved,
  seat,
  serverText,
  shownText,
  sit,
  stored,
  textbox,
  write,
} from "./table";

const LIST = {
  type: "give-participants",
  participants: [
    { name: "Amina Diallo", affiliation: "Ministry of Labour" },
    { name: "Li Wei", affiliation: "" },
  ],
};
const guarded = (page: Page, itemId: string) => item(page, itemId).locator(".guard");
const names = (page: Page) => page.getByRole("region", { name: /^Names to answer/ });

test("the organiser gives the list, the writers read it, others don't see that there is one", async ({
  browser,
}) => {
  const [omar, noor, ines] = [
    await seat(browser, "Omar", "organiser"),
    await seat(browser, "Noor", "note-taker"),
    await seat(browser, "Ines", "chair"),
  ];
  const report = await openTable(omar);
  await Promise.all([sit(omar, report), sit(noor, report), sit(ines, report)]);
  await expect(names(noor.page)).toContainText("no list of participants");
  await expect(noor.page.getByRole("button", { name: /^Participants/ })).toHaveCount(0);
  await omar.page.getByRole("button", { name: /^Participants/ }).click();
  const dialog = omar.page.getByRole("dialog");
  const list = dialog.getByRole("textbox");
  await list.fill("Amina Diallo, Ministry of Labour, Dakar\n, nobody\nLi Wei\tILO");
  await expect(dialog.getByRole("status")).toContainText("Two participants, one line to correct");
  await expect(dialog.getByRole("status")).toContainText("Line 2");
  await expect(dialog.getByRole("button", { name: "Save the list" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  expect(await axe(omar.page)).toEqual([]);
  await list.fill("Amina Diallo, Ministry of Labour, Dakar\nLi Wei\tILO");
  await dialog.getByRole("button", { name: "Save the list" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(omar.page.locator("#announcer")).toContainText("Two participants saved");
  expect(await stored(omar.page)).not.toContain("Diallo");
  await noor.page.getByRole("button", { name: "Participants… (2)" }).click();
  await expect(noor.page.getByRole("dialog")).toContainText("Li Wei, ILO");
  await expect(noor.page.getByRole("dialog").getByRole("textbox")).toHaveCount(0);
  await noor.page.getByRole("button", { name: "Close" }).click();
  await expect(names(ines.page)).toHaveCount(0);
  expect(await ines.page.content()).not.toContain("Diallo");

  // An empty list is taken, once it was said twice.
  await omar.page.getByRole("button", { name: "Participants… (2)" }).click();
  await list.fill("");
  await dialog.getByRole("checkbox", { name: /empty list/ }).check();
  await dialog.getByRole("button", { name: "Save the list" }).click();
  await expect(noor.page.getByRole("button", { name: /^Participants/ })).toHaveCount(0);
});

test("a name is underlined while one writes, replaced or kept, and only then is the section final", async ({
  browser,
}) => {
  test.slow(); // Three browsers, and axe looks at three states.
  const [sara, omar, ines] = [
    await seat(browser, "Sara", "rapporteur"),
    await seat(browser, "Omar", "organiser"),
    await seat(browser, "Ines", "chair"),
  ];
  const report = await openTable(sara);
  await command(omar, report, LIST);
  await command(
    sara,
    report,
    bullet("b1", "challenges", "It was said that"),
    bullet("b2", "challenges", "Li Wei published figures", "b1"),
  );
  const asked: string[] = [];
  ines.page.on("request", (request) => asked.push(request.url()));
  await Promise.all([sit(sara, report), sit(ines, report)]);
  await expect(guarded(sara.page, "b2")).toHaveText("Li Wei");
  await write(sara.page, "b1");
  await sara.page.keyboard.type(" Amina Diallo spoke");
  await expect(guarded(sara.page, "b1")).toHaveText("Amina Diallo");
  await expect(guarded(sara.page, "b1")).toHaveCSS("text-decoration-style", "dotted");
  await expect(sara.page.locator("#announcer")).toContainText("“Amina Diallo” may say who spoke");
  await expect(names(sara.page).getByRole("listitem")).toHaveCount(2);
  // It stays by its words, and goes as soon as these are others.
  await sara.page.keyboard.press("Control+Home");
  await sara.page.keyboard.type("Then: ");
  await expect(guarded(sara.page, "b1")).toHaveText("Amina Diallo");
  expect(await axe(sara.page)).toEqual([]);

  // Refused while names are unanswered: the way leads to the list.
  await sara.page.getByRole("button", { name: "Make final section 2" }).click();
  await expect(sara.page.locator(".saveline")).toContainText("look like names of participants");
  await sara.page.getByRole("button", { name: "Show the names" }).click();
  await expect(names(sara.page).getByRole("heading")).toBeFocused();

  // By keyboard, from within the words.
  await write(sara.page, "b1");
  for (let i = 0; i < "spoke".length + 3; i++) await sara.page.keyboard.press("ArrowLeft");
  await sara.page.keyboard.press("Alt+Enter");
  const menu = sara.page.getByRole("menu", { name: /Amina Diallo/ });
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  expect(await axe(sara.page)).toEqual([]);
  await sara.page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(item(sara.page, "b1").locator(".cm-content")).toBeFocused();
  await sara.page.keyboard.press("Alt+Enter");
  await sara.page.keyboard.press("Enter");
  await expect.poll(() => shownText(sara.page, "b1")).toBe("Then: It was said that a participant spoke");
  await expect.poll(() => serverText(sara, report, "b1")).toBe("Then: It was said that a participant spoke");
  await expect(item(sara.page, "b1").locator(".cm-content")).toBeFocused();

  // From the list: it is public, and stays.
  await names(sara.page)
    .getByRole("button", { name: /^Keep, it is public/ })
    .click();
  await expect(guarded(sara.page, "b2")).toHaveCount(0);
  await expect(names(sara.page).getByRole("listitem")).toHaveCount(0);
  await expect(names(sara.page).getByRole("heading")).toBeFocused();
  await saved(sara.page);
  await sara.page.getByRole("button", { name: "Make final section 2" }).click();
  await expect(sara.page.locator("#s-challenges")).toContainText("Final since");
  expect(await serverText(sara, report, "b2")).toBe("Li Wei published figures");

  await expect(ines.page.locator("#s-challenges")).toContainText("Final since");
  await expect(ines.page.locator(".guard")).toHaveCount(0);
  expect(asked.filter((url) => url.includes("/findings"))).toEqual([]);
});

test("a name in a text is answered by a click on it, and by who may only redact", async ({ browser }) => {
  const [sara, omar] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Omar", "organiser")];
  const report = await openTable(sara);
  await command(omar, report, LIST);
  await command(
    sara,
    report,
    bullet("b1", "challenges", "As Amina Diallo said"),
    bullet("b2", "challenges", "Li Wei agreed", "b1"),
  );
  await Promise.all([sit(sara, report), sit(omar, report)]);
  await guarded(sara.page, "b1").click();
  await expect(textbox(sara.page, "b1")).toBeFocused();
  await sara.page.getByRole("menuitem", { name: /^Replace by/ }).click();
  await expect.poll(() => serverText(sara, report, "b1")).toBe("As a participant said");

  const name = guarded(omar.page, "b2");
  await expect(name).toHaveText("Li Wei");
  await name.focus();
  await omar.page.keyboard.press("Enter");
  const menu = omar.page.getByRole("menu", { name: /Li Wei/ });
  await expect(menu.getByRole("menuitem", { name: /Replace|Keep/ })).toHaveCount(0);
  await menu.getByRole("menuitem", { name: /^Redact the entry/ }).click();
  const dialog = omar.page.getByRole("alertdialog");
  await dialog.getByRole("radio", { name: /names a person/ }).check();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Redact for good" }).click();
  await expect(item(sara.page, "b2").getByRole("group")).toContainText("Redacted by Omar");
  await expect(names(sara.page).getByRole("listitem")).toHaveCount(0);
  await expect(guarded(sara.page, "b1")).toHaveCount(0);
  expect(await axe(omar.page)).toEqual([]);
});
