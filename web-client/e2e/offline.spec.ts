import { expect, test } from "./test";
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

test("one goes offline, both write, nothing is lost when it comes back", async ({ browser }) => {
  const [sara, noor] = [await seat(browser, "Sara", "rapporteur"), await seat(browser, "Noor", "note-taker")];
  const report = await openTable(sara);
  await command(sara, report, bullet("b1", "challenges", "Middle"));
  await Promise.all([sit(sara, report), sit(noor, report)]);
  await write(noor.page, "b1");
  await goOffline(noor.context, noor.page);
  await noor.page.keyboard.type(" and the end");
  await expect(noor.page.locator(".saveline")).toContainText("Kept on this device");
  await noor.page.keyboard.press("Enter");
  await noor.page.keyboard.type("A bullet from the train");
  await write(sara.page, "b1");
  await sara.page.keyboard.press("Control+Home");
  await sara.page.keyboard.type("The start and ");
  await saved(sara.page);
  await noor.context.setOffline(false);
  await saved(noor.page);
  await expect.poll(() => serverText(sara, report, "b1")).toBe("The start and Middle and the end");
  await expect.poll(() => shownText(sara.page, "b1")).toBe("The start and Middle and the end");
  await expect.poll(() => shownText(noor.page, "b1")).toBe("The start and Middle and the end");
  await expect(sara.page.getByText("A bullet from the train")).toBeVisible();
});

test("a reload without a network keeps unsent words and sends them later", async ({ browser }) => {
  const noor = await seat(browser, "Noor", "note-taker");
  const report = await openTable(noor);
  await command(noor, report, bullet("b1", "challenges", "Said"));
  await sit(noor, report);
  await noor.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await write(noor.page, "b1");
  await goOffline(noor.context, noor.page);
  await noor.page.keyboard.type(", and not yet sent");
  await expect(noor.page.locator(".saveline")).toContainText("Kept on this device");
  await noor.page.reload();
  await expect(item(noor.page, "b1")).toContainText("Said, and not yet sent");
  await expect(noor.page.locator(".saveline")).toContainText("Kept on this device");
  expect(await serverTextOnline()).toBe("Said");
  await noor.context.setOffline(false);
  await saved(noor.page);
  await expect.poll(() => serverText(noor, report, "b1")).toBe("Said, and not yet sent");
  const { sections } = await reportOf(noor, report);
  expect(sections.flatMap((s) => s.items)).toHaveLength(1);

  /** Asks from another browser: this one has no network. */
  async function serverTextOnline(): Promise<string | null | undefined> {
    return serverText(await seat(browser, "Sara", "rapporteur"), report, "b1");
  }
});
