import {
  LATE,
  PERMITS,
  POINTS,
  STORMS,
  cards,
  chair,
  handle,
  heading,
  openBoard,
  openSpeech,
  paragraph,
  pinned,
  place,
  rows,
  versionWith,
  hall,
} from "./board";
import { openConference } from "./conference";
import { axe, bullet, command, goOffline, quote, seat, write } from "./table";
import { expect, test } from "./test";

test("a chair gathers points across the reports and orders them, and another one sees it live", async ({
  browser,
}) => {
  const [sara, hana, omar] = [
    await seat(browser, "Sara", "rapporteur"),
    await seat(browser, "Hana", "chair"),
    await seat(browser, "Omar", "chair"),
  ];
  const { conferenceId, reports } = await openConference(browser, ["1.1", "1.2"]);
  const [one = "", two = ""] = reports;
  await command(sara, one, bullet("a", POINTS, LATE));
  await command(sara, two, bullet("b", POINTS, PERMITS));
  const { page } = hana;
  await page.goto(`/conferences/${conferenceId}/across?section=${POINTS}`);
  const first = page.locator(".pt").filter({ hasText: LATE });
  await first.getByRole("link", { name: /open it in the report/ }).focus();
  await page.keyboard.press("b");
  await expect(first.locator(".pin")).toContainText("On the board");
  await expect(page.locator("#announcer")).toContainText("Pinned to the board");
  await page.keyboard.press("b");
  await expect(first.getByRole("button", { name: /^Pin/ })).toBeVisible();
  await page.keyboard.press("b");
  await expect(first.getByRole("button", { name: /^Undo/ })).toBeVisible();
  const second = page.locator(".pt").filter({ hasText: PERMITS });
  await second.getByRole("button", { name: /^Pin/ }).click();
  await expect(second.locator(".pin")).toContainText("On the board");

  await page.getByRole("link", { name: "Board", exact: true }).click();
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).first()).toContainText(PERMITS);
  const other = await openBoard(omar, conferenceId);
  await page.getByRole("button", { name: "Heading", exact: true }).click();
  await page.keyboard.type("What we heard");
  await expect(other.getByRole("textbox", { name: "Heading" })).toHaveText("What we heard");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Two tables, one worry");
  await expect(other.getByRole("textbox", { name: "Your own words" })).toHaveText("Two tables, one worry");
  await expect(other.locator(".bd-row .flag")).toContainText("Hana");
  await cards(page)
    .filter({ hasText: LATE })
    .getByRole("button", { name: /^Place/ })
    .click();
  await cards(page)
    .getByRole("button", { name: /^Place/ })
    .click();
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByText("All that was gathered has its place.")).toBeVisible();
  await expect(rows(other)).toHaveCount(4);
  await expect(rows(other).nth(2)).toContainText(LATE);
  await expect(page.locator(".bd-heard .yes")).toHaveCount(2);

  await page.getByRole("textbox", { name: "Minutes for the whole speech" }).fill("10");
  await page.keyboard.press("Tab");
  await page.getByRole("textbox", { name: "Minutes for What we heard" }).fill("4");
  await page.keyboard.press("Enter");
  await expect(other.locator(".bd-side dl")).toContainText("4:00");
  await expect(other.locator(".bd-side dl")).toContainText("6:00");
  // What nobody needs any more goes back, and comes again as it was.
  await rows(page)
    .nth(3)
    .getByRole("button", { name: /^Put back/ })
    .click();
  await expect(cards(other)).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(cards(other)).toHaveCount(0);
});

test("points are moved by keys alone, and undone", async ({ browser }) => {
  const { hana, conferenceId, script } = await openSpeech(browser);
  await command(hana, script, heading("h2", "pin-b", "What we ask"), paragraph("own", "h2", "Thank you"));
  const page = await openBoard(hana, conferenceId);
  const ids = () => rows(page).evaluateAll((all) => all.map((row) => row.getAttribute("data-place")));
  await expect(rows(page)).toHaveCount(5);
  await handle(page, "pin-b").focus();
  await page.keyboard.press("Space");
  await expect(place(page, "pin-b")).toHaveClass(/lift/);
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("#announcer")).toContainText("at place 2 of 5");
  await page.keyboard.press("Enter");
  await expect.poll(ids).toEqual(["h", "pin-b", "pin-a", "h2", "own"]);
  await expect(handle(page, "pin-b")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(page.locator(".bd-row.lift")).toHaveCount(0);
  expect(await ids()).toEqual(["h", "pin-b", "pin-a", "h2", "own"]);
  // A heading takes along what stands under it.
  await handle(page, "h2").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect.poll(ids).toEqual(["h2", "own", "h", "pin-b", "pin-a"]);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect.poll(ids).toEqual(["h", "pin-b", "pin-a", "h2", "own"]);
  await handle(page, "own").dragTo(place(page, "h"), { targetPosition: { x: 200, y: 4 } });
  await expect.poll(ids).toEqual(["own", "h", "pin-b", "pin-a", "h2"]);
});

test("a point that its report changes is shown with what changed, to be taken or not", async ({
  browser,
}) => {
  const { sara, hana, conferenceId, reports } = await openSpeech(browser);
  const [one, two] = reports;
  const page = await openBoard(hana, conferenceId);
  const late = place(page, "pin-a");
  await expect(late).toContainText(LATE);
  await sara.page.goto(`/reports/${one}`);
  await write(sara.page, "a");
  await sara.page.keyboard.type(" Often.");
  await expect(late.getByRole("group", { name: /^Changed by 1.1/ })).toBeVisible();
  await expect(late.locator("ins")).toContainText("Often.");
  await expect(late.locator(".words")).toHaveText(LATE);
  await late.getByRole("button", { name: "Take the new wording" }).click();
  await expect(late.locator(".words")).toHaveText(`${LATE} Often.`);
  await expect(late.locator(".bd-since")).toHaveCount(0);

  await sara.page.goto(`/reports/${two}`);
  await write(sara.page, "b");
  await sara.page.keyboard.type(" Still.");
  const permits = place(page, "pin-b");
  // What comes after the wording that is kept would be another change.
  await expect(permits.locator("ins")).toContainText("Still.");
  await permits.getByRole("button", { name: "Keep mine" }).click();
  await expect(permits.locator(".bd-since")).toHaveCount(0);
  await expect(permits.locator(".words")).toHaveText(PERMITS);
  await command(sara, two, { type: "remove-item", itemId: "b" });
  await expect(permits).toContainText("1.2 removed this");
  await expect(permits.locator(".words")).toHaveText(PERMITS);
});

test("the board is taken along with what is pinned, and its minutes can be left open", async ({
  browser,
}) => {
  const { hana, conferenceId, script } = await openSpeech(browser);
  const page = await openBoard(hana, conferenceId);
  await page.getByRole("button", { name: "Take it along" }).click();
  const markdown = page.getByRole("menuitem", { name: "To import again (Markdown)" });
  await expect(markdown).toHaveAttribute("href", `/api/reports/${script}/report.md`);
  const copy = await (await hana.context.request.get(`/api/reports/${script}/report.md`)).text();
  expect(copy).toContain(LATE);
  expect(copy).toContain("What we heard");
  expect(copy).not.toContain("Pause after");
  await page.keyboard.press("Escape");
  await page.getByLabel("Minutes for the whole speech").fill("");
  await page.getByLabel("Minutes for the whole speech").press("Enter");
  await expect(page.getByRole("heading", { name: "Your speech" })).toBeVisible();
});

test("what is redacted, or lost its approval, leaves the board and the hall at once", async ({ browser }) => {
  test.slow(); // Four pages.
  const { sara, hana, conferenceId, reports, script } = await openSpeech(browser);
  const [one] = reports;
  const ask = { itemId: "q", attribution: 1, speaker: "Diallo", affiliation: "UNEP" };
  await command(sara, one, { type: "request-attribution", ...ask, how: "In person" });
  await chair(hana, conferenceId, pinned("pin-q", one, "q", await versionWith(sara, one, "q")));
  const page = await openBoard(hana, conferenceId);
  await expect(cards(page)).toContainText("Approval pending");
  await expect(page.locator("body")).not.toContainText("Diallo");
  await cards(page)
    .getByRole("button", { name: /^Place as anonymous/ })
    .click();
  const approval = { approvedBy: "Diallo", how: "In person", on: "2018-12-06" };
  await command(sara, one, {
    ...{ type: "approve-attribution", itemId: "q", attribution: 1, speaker: "Diallo" },
    ...approval,
  });
  await expect(place(page, "pin-q")).toContainText("Diallo, UNEP, approved");

  await page.getByRole("link", { name: "Present" }).click();
  await expect(hall(page)).toContainText("Marrakesh conference");
  for (let step = 0; step < 3; step++) await page.keyboard.press("Space");
  await expect(hall(page)).toContainText(`“${STORMS}”`);
  await expect(hall(page)).toContainText("Diallo, UNEP");
  await command(sara, one, { type: "mark-quote-anonymous", itemId: "q" });
  await expect(hall(page)).not.toContainText("Diallo");
  await expect(hall(page)).not.toContainText(STORMS);
  await expect(page.getByText("This point has left the board")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(hall(page)).toContainText(LATE);
  await command(sara, one, { type: "redact-item", itemId: "a", reason: "said-in-confidence" });
  await expect(hall(page)).not.toContainText(LATE);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "End it" }).click();
  await expect(place(page, "pin-a")).toContainText("A point of 1.1 was redacted and left the board");
  await expect(place(page, "pin-q")).toContainText("A point of 1.1 lost its speaker’s approval");
  await expect(page.locator("body")).not.toContainText("Climate finance");
  await place(page, "pin-a").getByRole("button", { name: "Take the place away" }).click();
  await expect(place(page, "pin-a")).toHaveCount(0);
  await expect(page.getByText("was redacted and left the board")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  expect(await (await hana.context.request.get(`/api/reports/${script}`)).text()).not.toContain("Climate");
});

test("a board is begun by who leads, read by an auditor, and shown to nobody else", async ({ browser }) => {
  const [adam, hana, sara] = [
    await seat(browser, "Adam", "auditor"),
    await seat(browser, "Hana", "chair"),
    await seat(browser, "Sara", "rapporteur"),
  ];
  const { conferenceId, reports } = await openConference(browser, ["1.1"]);
  await command(sara, reports[0] ?? "", bullet("a", POINTS, LATE));
  await adam.page.goto(`/conferences/${conferenceId}/board`);
  await expect(adam.page.getByText("Nobody has begun it yet.")).toBeVisible();
  await expect(adam.page.getByRole("button", { name: "Begin the board" })).toHaveCount(0);
  await hana.page.goto(`/conferences/${conferenceId}/board`);
  await expect(hana.page.getByRole("button", { name: "Begin the board" })).toBeVisible();
  expect(await axe(hana.page)).toEqual([]);
  await hana.page.getByRole("button", { name: "Begin the board" }).click();
  await expect(hana.page.getByText("Nothing is gathered yet.")).toBeVisible();
  await expect(hana.page.getByText("Nothing is in the running order yet.")).toBeVisible();
  await expect(adam.page.getByText("Nothing is in the running order yet.")).toBeVisible();
  await hana.page.getByRole("button", { name: "Heading", exact: true }).click();
  await hana.page.keyboard.type("Opening");
  await expect(adam.page.getByRole("heading", { level: 2, name: "Opening" })).toBeVisible();
  await expect(adam.page.locator(".bd-script").getByRole("button")).toHaveCount(0);
  await expect(adam.page.locator(".bd-script").getByRole("textbox")).toHaveCount(0);
  await adam.page.goto(`/conferences/${conferenceId}/across?section=${POINTS}`);
  await expect(adam.page.locator(".pt")).toHaveCount(1);
  await expect(adam.page.getByRole("button", { name: /^Pin/ })).toHaveCount(0);

  await sara.page.goto(`/conferences/${conferenceId}/across?section=${POINTS}`);
  await expect(sara.page.locator(".pt")).toHaveCount(1);
  await expect(sara.page.getByRole("link", { name: "Board", exact: true })).toHaveCount(0);
  await sara.page.goto(`/conferences/${conferenceId}/board`);
  await expect(sara.page.getByRole("heading", { name: "This board can’t be shown" })).toBeVisible();
});

test("an auditor reads who did what to the board, as it happens", async ({ browser }) => {
  const { hana, conferenceId, script } = await openSpeech(browser);
  const adam = await seat(browser, "Adam", "auditor");
  await adam.page.goto(`/conferences/${conferenceId}/board`);
  await adam.page.getByRole("link", { name: "What was changed here" }).click();
  await expect(adam.page).toHaveURL(new RegExp(`/reports/${script}/trail$`));
  const changes = adam.page.getByRole("main");
  await expect(changes).toContainText("planned 4 minutes for a part of the speech");
  await expect(changes).toContainText(/pinned ¶/);
  await chair(hana, conferenceId, { type: "mark-said", itemId: "pin-a" });
  await expect(changes).toContainText(/marked ¶ \d+ as said/);
  expect(await axe(adam.page)).toEqual([]);
});

test("what a chair writes without a network arrives later", async ({ browser }) => {
  const { hana, conferenceId } = await openSpeech(browser);
  const page = await openBoard(hana, conferenceId);
  await page.getByRole("button", { name: /^Note to yourself/ }).click();
  await goOffline(hana.context, page);
  await page.keyboard.type("Slowly");
  await place(page, "pin-b").getByRole("button", { name: /^Said/ }).click();
  await expect(page.locator(".saveline")).toHaveAttribute("data-save", "offline");
  await expect(page.getByText("wait on this page; keep it open")).toBeVisible();
  await hana.context.setOffline(false);
  await expect(page.locator(".saveline")).toHaveAttribute("data-save", "saved");
  await expect(place(page, "pin-b").getByRole("button", { name: /^Said/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

for (const theme of ["light", "dark", "hall"])
  test(`axe finds nothing at the board and in the presenter in ${theme}`, async ({ browser }) => {
    test.slow(); // Three pages are looked through, in two widths.
    const { sara, hana, conferenceId, reports, script } = await openSpeech(browser);
    const [one, two] = reports;
    await command(sara, one, bullet("c", POINTS, "تبقى بيانات الهجرة موزّعة بين الوزارات", "a"));
    await command(sara, one, quote("q2", "quotes", "Give the floor", "q"));
    const ask = { itemId: "q", attribution: 1, speaker: "Diallo", affiliation: "UNEP" };
    await command(sara, one, { type: "request-attribution", ...ask, how: "In person" });
    const version = await versionWith(sara, one, "q2");
    const pins = ["c", "q", "q2"].map((id) => pinned(`pin-${id}`, one, id, version));
    await chair(hana, conferenceId, ...pins, { type: "mark-said", itemId: "pin-a" });
    await command(hana, script, paragraph("pin-q2", "pin-b"), heading("h2", "pin-q2", "What we ask"));
    await command(sara, two, { type: "remove-item", itemId: "b" });
    await command(sara, one, { type: "redact-item", itemId: "q2", reason: "said-in-confidence" });
    const page = await openBoard(hana, conferenceId);
    await page.evaluate((chosen) => (document.documentElement.dataset["theme"] = chosen), theme);
    await expect(page.getByText("was redacted and left the board")).toBeVisible();
    await expect(page.getByText("1.2 removed this")).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await handle(page, "pin-a").click();
    await expect(place(page, "pin-a")).toHaveClass(/lift/);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
    await page.getByRole("link", { name: "Present" }).click();
    await page.keyboard.press("Space");
    await expect(hall(page)).toContainText(LATE);
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await axe(page)).toEqual([]);
  });
