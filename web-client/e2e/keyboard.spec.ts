import { expect, test } from "./test";
import { openTable, reportOf, saved, seat, sit, writer } from "./table";

test("a report is written with the keyboard alone", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  await sit(sara, report);
  const { keyboard } = sara.page;
  const texts = async (section: string): Promise<(string | null)[]> =>
    (await reportOf(sara, report)).sections
      .filter((s) => s.key === section)
      .flatMap((s) => s.items.filter((i) => !i.removed).map((i) => i.text));

  await keyboard.press("Alt+2");
  await expect(sara.page.locator("#s-challenges .begin")).toBeFocused();
  await keyboard.press("Enter");
  await expect(sara.page.locator(".cm-content")).toBeFocused();
  await keyboard.type("First point");
  await keyboard.press("Enter");
  await keyboard.type("Second point");
  await keyboard.press("Shift+Enter");
  await keyboard.type("on two lines");
  await keyboard.press("Enter");
  await expect(sara.page.locator("#s-challenges [data-item]")).toHaveCount(3);
  await keyboard.press("Backspace");
  await expect(sara.page.locator("#s-challenges [data-item]")).toHaveCount(2);
  await keyboard.type("!");
  await expect.poll(() => texts("challenges")).toEqual(["First point", "Second point\non two lines!"]);

  await keyboard.press("Alt+ArrowUp");
  await expect.poll(() => texts("challenges")).toEqual(["Second point\non two lines!", "First point"]);
  await expect(sara.page.locator(".cm-content")).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("Alt+ArrowDown");
  await saved(sara.page);
  await expect.poll(() => texts("challenges")).toHaveLength(1);

  await keyboard.press("Alt+1");
  await keyboard.press("Enter");
  await keyboard.type("#");
  await keyboard.type("In short");
  await keyboard.press("Enter");
  await keyboard.type("@");
  await expect(sara.page.getByRole("combobox")).toBeFocused();
  await keyboard.type("sdg 13");
  await keyboard.press("Enter");
  await expect(sara.page.locator("#s-summary .tag")).toContainText("SDG 13");
  await expect(sara.page.locator(".cm-content")).toBeFocused();
  await keyboard.type("Tagged");
  await expect.poll(() => texts("summary")).toEqual(["In short", "Tagged"]);

  await keyboard.press("Tab");
  await keyboard.press("?");
  await expect(sara.page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(sara.page.getByRole("dialog")).toHaveCount(0);
});

test("a pasted list becomes bullets, without its signs and with what stood behind the caret", async ({
  browser,
}) => {
  const sara = await writer(browser, "Before, after");
  await sara.page.keyboard.press("Control+ArrowLeft");
  await sara.page.evaluate((list) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", list);
    const pasted = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(pasted);
  }, "one\r\n- two\n\n  \u2022 three\n4. four, ");
  await sara.page.keyboard.type(" then ");
  await saved(sara.page);
  const { sections } = await reportOf(sara, sara.report);
  const items = sections.find((s) => s.key === "challenges")?.items ?? [];
  expect(items.map((i) => i.text)).toEqual(["Before, one", "two", "three", "four, then after"]);
});

test("F8 goes to the next notice", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara);
  await sit(sara, report);
  const { keyboard } = sara.page;
  await keyboard.press("Alt+2");
  await keyboard.press("Enter");
  await keyboard.type("Out");
  await saved(sara.page);
  await keyboard.press("Tab");
  await expect(sara.page.getByRole("button", { name: /Actions for/ })).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.press("End");
  for (let i = 0; i < 9; i++) {
    if (
      await sara.page.getByRole("menuitem", { name: "Remove" }).evaluate((e) => e === document.activeElement)
    )
      break;
    await keyboard.press("ArrowUp");
  }
  await keyboard.press("Enter");
  await expect(sara.page.getByText("Bullet removed.", { exact: true })).toBeVisible();
  await keyboard.press("F8");
  await expect(sara.page.locator(".undo")).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(sara.page.locator("#s-challenges [data-item]")).toHaveCount(1);
});
