import { expect, test } from "./test";
import { bullet, command, item, openTable, saved, seat, serverText, shownText, sit, write } from "./table";

test("two browsers type in the same bullet at once and end equal, and equal to the server", async ({
  browser,
}) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Drivers. "));
  await Promise.all([sit(sara, report), sit(noor, report)]);
  await write(sara.page, "b1");
  await write(noor.page, "b1");
  await noor.page.keyboard.press("Control+Home");
  await Promise.all([
    sara.page.keyboard.type("Climate finance comes late, 😀 and in forms that nobody can draw on.", {
      delay: 15,
    }),
    noor.page.keyboard.type("Work, family and safety act together: ", { delay: 20 }),
  ]);
  await Promise.all([saved(sara.page), saved(noor.page)]);
  const [start, end] = ["Work, family and safety act together: ", "😀 and in forms that nobody can draw on."];
  await expect.poll(() => serverText(sara, report, "b1")).toContain(end);
  const text = (await serverText(sara, report, "b1")) ?? "";
  expect(text).toContain(start);
  await expect.poll(() => shownText(sara.page, "b1")).toBe(text);
  await expect.poll(() => shownText(noor.page, "b1")).toBe(text);
});

test("each sees where the other writes", async ({ browser }) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "One bullet"), bullet("b2", "summary", "Another"));
  await Promise.all([sit(sara, report), sit(noor, report)]);
  await write(noor.page, "b1");
  await expect(item(sara.page, "b1").locator(".flag")).toContainText("Noor");
  await expect(item(sara.page, "b1").locator(".caret")).toHaveCount(1);
  await write(sara.page, "b1");
  await expect(item(sara.page, "b1").locator(".cm-content .caret")).toHaveCount(1);
  await expect(item(noor.page, "b1").locator(".cm-content .caret")).toHaveCount(1);
});
