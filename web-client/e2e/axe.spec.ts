import { expect, test } from "./test";
import { axe, bullet, command, item, openTable, seat, sit, write } from "./table";

for (const theme of ["light", "dark", "hall"]) {
  test(`axe finds nothing in ${theme}`, async ({ browser }) => {
    test.slow(); // Five pages are looked through.
    const newcomer = await browser.newContext();
    const page = await newcomer.newPage();
    await page.goto(`/?theme=${theme}`);
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
    expect(await axe(page)).toEqual([]);

    const [sara, noor] = [
      await seat(browser, "Sara", "rapporteur"),
      await seat(browser, "Noor", "note-taker"),
    ];
    const report = await openTable(sara);
    await sara.page.goto(`/?theme=${theme}`);
    await expect(sara.page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    expect(await axe(sara.page)).toEqual([]);

    await command(
      sara,
      report,
      bullet("b1", "challenges", "A bullet"),
      bullet("b2", "challenges", "Another", "b1"),
      bullet("b3", "summary", "تبقى بيانات الهجرة موزّعة بين الوزارات"),
      bullet("b4", "challenges", "Third", "b2"),
      { type: "tag-item", itemId: "b1", tag: { scheme: "gcm", value: "23" } },
      { type: "comment-on-item", itemId: "b1", commentId: "c1", text: "Which one?" },
      { type: "remove-item", itemId: "b4" },
      { type: "finalise-section", section: "summary" },
    );
    await sit(noor, report);
    await write(noor.page, "b2");
    await sara.page.goto(`/reports/${report}?theme=${theme}`);
    await expect(item(sara.page, "b2").locator(".flag")).toBeVisible();
    await write(sara.page, "b2");
    await sara.page.keyboard.type(" word");
    await command(noor, report, { type: "remove-item", itemId: "b2" });
    await expect(sara.page.getByRole("group", { name: /removed this bullet/ })).toBeVisible();
    await write(sara.page, "b1");
    expect(await axe(sara.page)).toEqual([]);
    await sara.page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(sara.page)).toEqual([]);
  });
}
