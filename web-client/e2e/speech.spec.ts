import type { Page } from "@playwright/test";
import {
  LATE,
  PERMITS,
  POINTS,
  cards,
  chair,
  hall,
  heading,
  openBoard,
  openSession,
  openSpeech,
  paragraph,
  pinned,
  place,
  versionWith,
} from "./board";
import { done, send } from "./house";
import { axe, bullet, command, goOffline, seat } from "./table";
import { expect, test } from "./test";

test("the speech is given by keys alone, on a clock", async ({ browser }) => {
  const { hana, conferenceId } = await openSpeech(browser);
  const { page } = hana;
  await page.clock.install();
  await page.goto(`/conferences/${conferenceId}/board/present`);
  await expect(hall(page)).toContainText("Marrakesh conference");
  await expect(page.getByRole("timer")).toHaveText("10:00");
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await page.keyboard.press("Space");
  await expect(hall(page)).toContainText(LATE);
  await expect(page.getByText("Pause after “never”.")).toBeVisible();
  await expect(hall(page)).not.toContainText("Pause");
  await page.clock.runFor(130_000);
  await expect(page.getByRole("timer")).toHaveText("7:50");
  await expect(page.getByText("10 seconds behind your plan")).toBeVisible();
  await page.keyboard.press(".");
  await expect(hall(page)).not.toContainText(LATE);
  await expect(page.getByText("The hall is blank", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("timer")).toHaveText("7:50");
  await expect(hall(page)).toContainText(LATE);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog", { name: "End the speech here?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await expect(hall(page)).toContainText(PERMITS);
  await expect(page.getByText("On your plan")).toBeVisible();
  await page.getByRole("button", { name: "Hall screen alone" }).press("Enter");
  await expect(page.getByRole("timer")).toBeHidden();
  await expect(hall(page)).toHaveCSS("position", "fixed");
  await page.keyboard.press("PageDown");
  await expect(hall(page)).not.toContainText(PERMITS);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(page.getByText("That was all")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.clock.resume();
  await expect(place(page, "pin-a").getByRole("button", { name: /^Said/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: "Mark all as not said" }).click();
  await expect(place(page, "pin-a").getByRole("button", { name: /^Said/ })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});

test("a window for the hall's screen follows the speech, and takes the keys of a remote control", async ({
  browser,
}) => {
  const { hana, conferenceId } = await openSpeech(browser);
  const { page } = hana;
  await page.goto(`/conferences/${conferenceId}/board/present`);
  await expect(page.getByText("No window for the hall is open")).toBeVisible();
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Window for the hall" }).click();
  const screen: Page = await opening;
  await expect(hall(screen)).toContainText("Marrakesh conference");
  await expect(page.getByText("In the hall’s window")).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press("Space");
  await expect(hall(screen)).toContainText(LATE);
  await expect(screen.locator("body")).not.toContainText("Pause after");
  await screen.keyboard.press("PageDown");
  await expect(hall(page)).toContainText(PERMITS);
  await expect(hall(screen)).toContainText(PERMITS);
  await page.keyboard.press(".");
  await expect(hall(screen)).not.toContainText(PERMITS);
  await expect(page.getByText("The hall is blank", { exact: true })).toBeVisible();
  await page.keyboard.press(".");
  await expect(hall(screen)).toContainText(PERMITS);
  await screen.reload();
  await expect(hall(screen)).toContainText(PERMITS);
  await page.reload();
  await expect(page.getByText("In the hall’s window")).toBeVisible();
  await expect(hall(screen)).toContainText(PERMITS);
  expect(await axe(screen)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog", { name: "End the speech here?" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "End it" }).click();
  await expect(hall(screen)).not.toContainText(PERMITS);
  await page.goBack();
  await expect(page.getByText("In the hall’s window")).toBeVisible();
  // Another presenter takes the hall when it goes on, and not by being there.
  await page.keyboard.press("Space");
  await expect(hall(screen)).toContainText(LATE);
  const other = await hana.context.newPage();
  await other.goto(`/conferences/${conferenceId}/board/present`);
  await expect(other.getByText("The hall follows another window")).toBeVisible();
  await page.reload();
  await expect(page.getByText("In the hall’s window")).toBeVisible();
  await expect(hall(screen)).toContainText(LATE);
  await screen.keyboard.press("PageDown");
  await expect(hall(screen)).toContainText(PERMITS);
  await expect(hall(other)).toContainText("Marrakesh conference");
  await other.keyboard.press("Space");
  await expect(hall(screen)).toContainText(LATE);
  await expect(page.getByText("The hall follows another window")).toBeVisible();
  await other.close();
  await expect(hall(screen)).toContainText(PERMITS);
  // Brought to the front, it is not loaded again.
  await screen.evaluate(() => (document.title = "Not loaded again"));
  await page.getByRole("button", { name: "Window for the hall" }).click();
  await expect(screen).toHaveTitle("Not loaded again");
  await page.getByRole("button", { name: "Back to the board" }).click();
  await page.getByRole("button", { name: "Go on speaking" }).click();
  await expect(hall(page)).toContainText(PERMITS);
  await screen.close();
  await expect(page.getByText("No window for the hall is open")).toBeVisible();
});

test("the hall sees no name that a table has not decided on", async ({ browser }) => {
  const { sara, hana, conferenceId, reports, script } = await openSession(browser);
  const omar = await seat(browser, "Omar", "organiser");
  const [one] = reports;
  await command(omar, one, {
    type: "give-participants",
    participants: [{ name: "Amina Diallo", affiliation: "" }],
  });
  await command(sara, one, bullet("n", POINTS, "Amina Diallo asked for data", "a"));
  await chair(hana, conferenceId, pinned("pin-n", one, "n", await versionWith(sara, one, "n")));
  await command(hana, script, heading("h", null, "What we heard"), paragraph("pin-n", "h"));
  const page = await openBoard(hana, conferenceId);
  await expect(place(page, "pin-n").locator("mark")).toHaveText("Amina Diallo");
  await expect(place(page, "pin-n")).toContainText("The hall sees […] instead.");
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(place(page, "pin-n").getByText("[…] asked for data")).toBeVisible();
  await expect(place(page, "pin-n").locator("mark")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Present" }).click();
  await page.keyboard.press("Space");
  await expect(hall(page)).toContainText("[…] asked for data");
  await expect(page.locator("body")).not.toContainText("Diallo");
  await command(sara, one, { type: "keep-name", itemId: "n", text: "Amina Diallo" });
  await expect(hall(page)).toContainText("Amina Diallo asked for data");
});

test("whoever speaks or prepares is told what was refused and what left", async ({ browser }) => {
  const { sara, hana, conferenceId, reports } = await openSpeech(browser);
  const [one] = reports;
  await command(sara, one, bullet("c", POINTS, "Never placed", "a"));
  await chair(hana, conferenceId, pinned("pin-c", one, "c", await versionWith(sara, one, "c")));
  const page = await openBoard(hana, conferenceId);
  await expect(cards(page)).toHaveCount(1);
  await command(sara, one, { type: "redact-item", itemId: "c", reason: "other" });
  const note = page.locator(".bd-pool").getByRole("group", { name: /^A point of 1.1 was redacted/ });
  await expect(note).toBeVisible();
  await expect(page.locator("#announcer")).toContainText("A point of 1.1 was redacted and left the board");
  await note.getByRole("button", { name: "Understood" }).click();
  await expect(note).toHaveCount(0);
  await page.reload();
  await expect(place(page, "pin-a")).toContainText(LATE);
  await expect(note).toHaveCount(0);

  await page.getByRole("link", { name: "Present" }).click();
  await page.keyboard.press("Space");
  await expect(hall(page)).toContainText(LATE);
  await page.route("**/api/boards/**", (route) =>
    route.fulfill({
      status: 409,
      contentType: "application/problem+json",
      json: { code: "point-unknown", detail: "The running order has no such point." },
    }),
  );
  await page.keyboard.press("Space");
  await expect(page.getByRole("alert")).toContainText("Not done. The running order has no such point.");
  await expect(hall(page)).toContainText(PERMITS);
  await page.getByRole("button", { name: "Understood" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a hall that hears nothing new shows no point: at once where the session has ended", async ({
  browser,
}) => {
  const { hana, conferenceId } = await openSpeech(browser);
  const { page } = hana;
  const screen = await hana.context.newPage();
  await screen.goto(`/conferences/${conferenceId}/board/hall`);
  await page.goto(`/conferences/${conferenceId}/board/present`);
  await expect(page.getByText("In the hall’s window")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(hall(screen)).toContainText(LATE);
  await done(send(hana.context, "delete", "/api/session"));
  await expect(hall(screen)).not.toContainText(LATE);
  await expect(hall(screen)).toContainText("Marrakesh conference");
  await expect(hall(page)).not.toContainText(LATE);
  await expect(page.getByText("Nothing new is heard from the server")).toBeVisible();
});

test("a hall that hears nothing new shows no point: after a while where the network is away", async ({
  browser,
}) => {
  const { hana, conferenceId } = await openSpeech(browser);
  const { page } = hana;
  await page.clock.install();
  await page.goto(`/conferences/${conferenceId}/board/present`);
  await expect(hall(page)).toContainText("Marrakesh conference");
  await expect(page).toHaveTitle(/^Presenter/);
  await page.keyboard.press("Space");
  await expect(hall(page)).toContainText(LATE);
  await goOffline(hana.context, page);
  await page.clock.runFor(10_000);
  await expect(hall(page)).toContainText(LATE);
  await page.clock.runFor(90_000);
  await expect(hall(page)).not.toContainText(LATE);
  await expect(page.getByText("Nothing new is heard from the server")).toBeVisible();
  await hana.context.setOffline(false);
  await page.clock.runFor(20_000);
  await expect(hall(page)).toContainText(LATE);
});
