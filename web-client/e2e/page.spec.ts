import { expect, test } from "./test";
import {
  axe,
  bullet,
  command,
  item,
  openTable,
  reportOf,
  saved,
  seat,
  serverText,
  sit,
  textbox,
  write,
  writer,
} from "./table";

test("a heading takes 300 characters, and the page says so where more are wanted", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  const heading = { type: "add-heading", itemId: "h1", section: "challenges", after: null, level: 1 };
  await command(sara, report, { ...heading, text: "x".repeat(298) });
  await sit(sara, report);
  await write(sara.page, "h1");
  await sara.page.keyboard.type("yz");
  await saved(sara.page);
  await sara.page.keyboard.type("!");
  await expect(sara.page.locator(".saveline")).toContainText("A heading holds up to 300 characters");
  await sara.page.getByRole("button", { name: "Understood" }).click();
  await saved(sara.page);
  expect(await serverText(sara, report, "h1")).toBe(`${"x".repeat(298)}yz`);
});

test("copying from an item doesn't open it for writing", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Borders differ"));
  await sit(sara, report);
  const words = textbox(sara.page, "b1");
  const box = await words.boundingBox();
  if (!box) throw new Error("The item isn't on the screen.");
  await sara.page.mouse.move(box.x + 2, box.y + 12);
  await sara.page.mouse.down();
  await sara.page.mouse.move(box.x + 80, box.y + 12, { steps: 4 });
  await sara.page.mouse.up();
  const selected = (): Promise<string> => sara.page.evaluate(() => String(getSelection()));
  const before = await selected();
  expect(before).not.toBe("");
  await sara.page.keyboard.press("Control+c");
  await sara.page.keyboard.press("Shift");
  expect(await selected()).toBe(before);
  await expect(item(sara.page, "b1").locator(".cm-content")).toHaveCount(0);
  await sara.page.keyboard.press("Enter");
  await expect(item(sara.page, "b1").locator(".cm-content")).toHaveCount(1);
});

test("a chair comments, an organiser names the rapporteur, neither writes", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const [ines, omar] = [await seat(browser, "Ines", "chair"), await seat(browser, "Omar", "organiser")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Borders differ"));
  await Promise.all([sit(sara, report), sit(ines, report), sit(omar, report)]);
  await item(ines.page, "b1").hover();
  await item(ines.page, "b1")
    .getByRole("button", { name: /Actions for/ })
    .click();
  await expect(ines.page.getByRole("menuitem", { name: "Remove" })).toHaveCount(0);
  await ines.page.getByRole("menuitem", { name: "Comment" }).click();
  await ines.page.getByRole("textbox", { name: "Comment" }).fill("Where?");
  await ines.page.keyboard.press("Enter");
  await expect(item(omar.page, "b1")).toContainText("Where?");
  const open = sara.page.getByRole("region", { name: "Open comments" });
  await expect(open).toContainText("Where?");
  await open.getByRole("button", { name: /Ines/ }).press("Enter");
  await expect(item(sara.page, "b1").getByRole("textbox", { name: "Reply" })).toBeFocused();
  expect(await axe(sara.page)).toEqual([]);
  await item(omar.page, "b1").getByRole("textbox", { name: "Reply" }).fill("In Africa.");
  await omar.page.keyboard.press("Enter");
  await expect(item(ines.page, "b1")).toContainText("In Africa.");
  await expect(open).toContainText("answered");
  await item(ines.page, "b1").getByRole("button", { name: "Resolve" }).click();
  await expect(open).toHaveCount(0);
  await expect(ines.page.getByRole("button", { name: "Name the rapporteur" })).toHaveCount(0);
  await omar.page.getByRole("button", { name: "Name the rapporteur" }).click();
  await omar.page.getByRole("dialog").getByRole("textbox").first().fill("Sara");
  await omar.page.keyboard.press("Enter");
  await expect(ines.page.locator(".masthead")).toContainText("Sara");
  await Promise.all([saved(ines.page), saved(omar.page)]);
  expect((await reportOf(sara, report)).sections.flatMap((s) => s.items)).toHaveLength(1);
});

test("a section that opens again doesn't take the focus", async ({ browser }) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Base"), bullet("b2", "summary", "In short"));
  await sit(noor, report);
  await write(noor.page, "b1");
  await command(sara, report, { type: "finalise-section", section: "challenges" });
  await expect(noor.page.getByRole("group", { name: /Sara made this section final/ })).toBeVisible();
  await command(sara, report, { type: "reopen-section", section: "challenges" });
  await expect(item(noor.page, "b1").getByRole("textbox")).toBeVisible();
  await expect(noor.page.locator(".cm-content")).toHaveCount(0);
});

test("typing in one item leaves all others as they are drawn", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  const many = Array.from({ length: 40 }, (_, i) => bullet(`b${i}`, "challenges", `Bullet ${i}`));
  await command(sara, report, ...many);
  await sit(sara, report);
  await write(sara.page, "b39");
  // React puts what an element was last drawn with on the element.
  const remember = (how: "keep" | "compare"): Promise<boolean[]> =>
    sara.page.evaluate((what) => {
      const page = globalThis as { drawn?: unknown[] };
      const now = [...document.querySelectorAll("[data-item] .text[role=textbox]")].map((element) => {
        const key = Object.keys(element).find((k) => k.startsWith("__reactProps$")) ?? "";
        return (element as unknown as Record<string, unknown>)[key];
      });
      if (what === "keep") page.drawn = now;
      return now.map((props, i) => props !== undefined && props === page.drawn?.[i]);
    }, how);
  await remember("keep");
  await sara.page.keyboard.type(" and more");
  await saved(sara.page);
  const same = await remember("compare");
  expect(same).toHaveLength(39);
  expect(same.every(Boolean)).toBe(true);
});

test("where the page can't be drawn it says so, with a way back", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  await sara.page.route(`**/api/reports/${report}`, (route) =>
    route.fulfill({ json: { id: report, sections: [] } }),
  );
  await sara.page.goto(`/reports/${report}`);
  await expect(sara.page.getByRole("heading", { name: "This page has stumbled" })).toBeVisible();
  await sara.page.unrouteAll();
  await sara.page.getByRole("button", { name: "Load the page again" }).click();
  await expect(sara.page.locator(".saveline")).toHaveAttribute("data-save", "ready");
});

test("Enter at the start of a bullet makes room above, and the words stay where their comments are", async ({
  browser,
}) => {
  const sara = await writer(browser, "Words");
  await sara.page.keyboard.press("Home");
  await sara.page.keyboard.press("Enter");
  await sara.page.keyboard.type("My ");
  await expect(sara.page.locator("#s-challenges [data-item]")).toHaveCount(2);
  await expect.poll(() => serverText(sara, sara.report, "b1")).toBe("My Words");
  const texts = await sara.page.locator("#s-challenges [data-item]").allInnerTexts();
  expect(texts.map((text) => text.includes("My Words"))).toEqual([false, true]);
});
