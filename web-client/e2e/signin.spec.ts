import { expect, test } from "./test";
import { done, emailOf, enter, house, invitation, PASSWORD, send, signInBy, signOutBy } from "./house";
import { axe, command, bullet, openTable, seat, saved } from "./table";

test("an invitation seats somebody, once, and its token never stays in the address", async ({ browser }) => {
  const sara = await seat(browser, "Sara", "rapporteur");
  const report = await openTable(sara, "3.1");
  const { conferenceId } = (await (await sara.context.request.get(`/api/reports/${report}`)).json()) as {
    readonly conferenceId: string;
  };
  const name = `Newcomer ${crypto.randomUUID().slice(0, 8)}`;
  const link = await invitation(
    browser,
    "rapporteur",
    { conferenceId, reportId: report },
    { email: emailOf(name) },
  );
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Your seat at roundtable 3.1" })).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(
    link.split("#")[1],
  );
  await expect(page.getByLabel("E-mail")).toHaveValue(emailOf(name));
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Choose a password").fill("short");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("twelve characters");
  await page.getByLabel("Choose a password").fill("q1w2e3r4t5y6");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Choose a password").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/reports/${report}$`));
  await command(sara, report, bullet("b1", "challenges", "Said"));
  await page.locator('[data-item="b1"]').getByRole("textbox").first().click();
  await page.keyboard.type("!");
  await saved(page);

  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "This link has been used" })).toBeVisible();
  await late.goto("/join#nothing-of-ours-0000000000000000000000000000");
  await expect(late.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
  await late.getByRole("link", { name: "Sign in with your password" }).click();
  await signInBy(late, name);
  await expect(late.getByRole("button", { name: /: account$/ })).toBeVisible();
});

test("who has an account takes a further seat with it", async ({ browser }) => {
  const noor = await seat(browser, "Noor", "note-taker");
  const report = await openTable(noor, "4.2");
  const { conferenceId } = (await (await noor.context.request.get(`/api/reports/${report}`)).json()) as {
    readonly conferenceId: string;
  };
  await noor.page.goto(await invitation(browser, "rapporteur", { conferenceId, reportId: report }));
  await noor.page.getByRole("button", { name: "Take this seat as Noor" }).click();
  await expect(noor.page).toHaveURL(new RegExp(`/reports/${report}$`));
  await expect(noor.page.getByRole("button", { name: "Submit report" })).toBeVisible();
});

test("a recovery link sets the password anew and ends what was open elsewhere", async ({ browser }) => {
  const name = `Forgetful ${crypto.randomUUID().slice(0, 8)}`;
  const before = await browser.newContext();
  await enter(browser, before, name, "reader");
  const organiser = await house(browser);
  const { people } = (await (await organiser.request.get("/api/people")).json()) as {
    readonly people: readonly { readonly id: string; readonly name: string }[];
  };
  const id = people.find((p) => p.name === name)?.id ?? "";
  const answer = await done(send(organiser, "post", `/api/people/${id}/recovery`));
  const page = await (await browser.newContext()).newPage();
  await page.goto(((await answer.json()) as { readonly link: string }).link);
  await page.getByLabel("Choose a password").fill("another harbour by day");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /: account$/ })).toBeVisible();
  expect((await before.request.get("/api/session")).status()).toBe(401);
});

test("a wrong password is told in one sentence, and too many say how long to wait", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/sign-in");
  for (const field of ["e-mail", "password"]) {
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText(`your ${field}`);
    await page.getByLabel("E-mail").fill(`nobody-${crypto.randomUUID()}@e2e.example`);
  }
  const problem = page.getByRole("alert");
  for (let i = 0; i < 12 && !(await problem.innerText()).includes("try again in"); i++) {
    await page.getByLabel("Password", { exact: true }).fill("not the right one");
    const answered = page.waitForResponse("**/api/session");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await answered;
    await expect(problem).not.toContainText("your password.");
  }
  await expect(problem).toContainText(/too many tries.*try again in \d+ s/);
  expect(await axe(page)).toEqual([]);
});

test("somebody without a role is told so, and what to do", async ({ browser }) => {
  const context = await browser.newContext();
  const name = `Seatless ${crypto.randomUUID().slice(0, 8)}`;
  await enter(browser, context, name, "reader");
  const organiser = await house(browser);
  const { people } = (await (await organiser.request.get("/api/people")).json()) as {
    readonly people: readonly { readonly id: string; readonly name: string }[];
  };
  const person = people.find((p) => p.name === name)?.id;
  const commands = [{ type: "revoke-role", person, role: "reader" }];
  const body = { commandId: crypto.randomUUID(), commands };
  await done(send(organiser, "post", "/api/installations/house/commands", body));
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "You have no seat at a roundtable yet" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await signOutBy(page);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
});
