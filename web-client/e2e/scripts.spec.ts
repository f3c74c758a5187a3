import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import { done, house, invitation, PASSWORD, send } from "./house";
import { bullet, command, item, quote, saved, type Seat, sit, write } from "./table";

const RAN = "window.ranHere = true";
/** What runs as soon as anything takes a text for a part of the page. */
const EVIL = `"'><img src=x onerror="${RAN}"><svg onload="${RAN}"><script>${RAN}</script>{{${RAN}}}`;
const FORMULA = "=HYPERLINK(A1)";

interface Watched {
  readonly ranHere?: boolean;
  readonly stopped?: readonly string[];
}

/** Notes what the page's policy stops: a text that is only a text never gets so far. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    addEventListener("securitypolicyviolation", (e) => stopped.push(e.violatedDirective));
  });
  page.on("dialog", () => {
    throw new Error("a dialog came up");
  });
}

async function isText(page: Page, times: number): Promise<void> {
  await expect.poll(() => page.getByText(EVIL.slice(0, 12)).count()).toBeGreaterThanOrEqual(times);
  const { ranHere, stopped } = await page.evaluate(() => {
    const { ranHere, stopped } = window as unknown as Watched;
    return { ranHere, stopped };
  });
  expect({ ranHere, stopped }).toEqual({ ranHere: undefined, stopped: [] });
  expect(await page.locator('img[src="x"], [onerror], [onload]').count()).toBe(0);
}

/** A conference of which every word is a script, by somebody whose name is one. */
async function evilTable(eve: Seat): Promise<{ readonly conference: string; readonly report: string }> {
  const [conference, report] = [crypto.randomUUID(), crypto.randomUUID()];
  const section = { title: EVIL, guidance: EVIL, kinds: ["bullet", "heading", "paragraph", "quote"] };
  const template = {
    name: EVIL,
    guidance: EVIL,
    sections: [
      { key: "one", ...section },
      { key: "two", ...section },
    ],
    tagging: {
      sets: [
        { key: "evil", title: EVIL, tags: [{ value: "<b onclick=x()>", word: "<script>x()</script>" }] },
      ],
      ownWords: true,
    },
  };
  const roundtable = { reportId: report, code: "<b onclick=x()>", title: EVIL, place: EVIL, date: null };
  const by = await house(eve.browser);
  await done(
    send(by, "post", `/api/conferences/${conference}/commands`, {
      commandId: crypto.randomUUID(),
      commands: [
        { type: "create-conference", name: EVIL, place: EVIL, template },
        { type: "add-roundtable", roundtable },
      ],
    }),
  );
  await expect
    .poll(async () => (await by.request.get(`/api/reports/${report}?atLeast=0`)).status())
    .toBe(200);
  await done(
    send(by, "post", `/api/reports/${report}/commands`, {
      commandId: crypto.randomUUID(),
      commands: [{ type: "give-participants", participants: [{ name: "<b>Ms X</b>", affiliation: EVIL }] }],
    }),
  );
  const person = { name: EVIL, affiliation: EVIL };
  await command(
    eve,
    report,
    { type: "assign-rapporteur", person },
    { type: "assign-note-taker", person },
    bullet("b1", "one", EVIL),
    { type: "add-heading", itemId: "h1", section: "one", after: "b1", level: 1, text: EVIL },
    { type: "add-paragraph", itemId: "p1", section: "one", after: "h1", text: EVIL },
    quote("q1", "one", EVIL, "p1"),
    bullet("f1", "one", FORMULA, "q1"),
    { type: "tag-item", itemId: "b1", tag: { scheme: "free", value: "<img src=x onerror=ranHere=1>" } },
    { type: "tag-item", itemId: "b1", tag: { scheme: "evil", value: "<b onclick=x()>" } },
    { type: "comment-on-item", itemId: "b1", commentId: "c1", text: EVIL },
    {
      type: "request-attribution",
      itemId: "q1",
      attribution: 1,
      speaker: EVIL,
      affiliation: EVIL,
      how: EVIL,
    },
    { type: "remove-item", itemId: "p1" },
  );
  return { conference, report };
}

/** Somebody new whose name is a script. */
async function eve(seat: Seat): Promise<Seat> {
  const token = (await invitation(seat.browser, "organiser")).split("#")[1];
  const writing = (await invitation(seat.browser, "rapporteur")).split("#")[1];
  const id = crypto.randomUUID();
  const name = `Eve ${id} ${EVIL.slice(0, 60)}`;
  await done(
    send(seat.context, "post", "/api/join", { token, name, email: `${id}@e2e.example`, password: PASSWORD }),
  );
  await done(send(seat.context, "post", "/api/join", { token: writing }));
  return seat;
}

test("scripts in every text stay text on every page and in every copy", async ({ browser }) => {
  const context = await browser.newContext();
  const by = await eve({ browser, context, page: await context.newPage() });
  const { page } = by;
  await watch(page);
  const { conference, report } = await evilTable(by);
  await sit(by, report);
  await isText(page, 6);
  await item(page, "q1").scrollIntoViewIfNeeded();
  await isText(page, 6);
  for (const [address, times] of [
    ["/", 1],
    [`/reports/${report}/trail`, 3],
    ["/people", 1],
    ["/account", 1],
    [`/setup/${conference}`, 1],
  ] as const) {
    await page.goto(address);
    await isText(page, times);
  }
  const csv = await (await page.request.get(`/api/reports/${report}/trail.csv`)).text();
  expect(csv).toContain(`'${FORMULA}`);
  expect(csv).not.toMatch(/(^|,|")=HYPERLINK/mu);
  for (const copy of ["trail.csv", "trail.jsonl", "changes.jsonl", "trail.pdf"]) {
    const answer = await page.request.get(`/api/reports/${report}/${copy}`);
    expect([copy, answer.status()]).toEqual([copy, 200]);
    expect(answer.headers()).toMatchObject({ "x-content-type-options": "nosniff" });
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
    expect(answer.headers()["content-type"]).not.toContain("html");
  }
});

test("what is pasted with scripts in it comes in as text", async ({ browser }) => {
  const context = await browser.newContext();
  const by = await eve({ browser, context, page: await context.newPage() });
  const { page } = by;
  await watch(page);
  const { report } = await evilTable(by);
  await command(by, report, bullet("b2", "two", "Here: "));
  await sit(by, report);
  await write(page, "b2");
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", html);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, EVIL);
  await saved(page);
  await expect(item(page, "b2")).toContainText(EVIL.slice(0, 30));
  await isText(page, 6);
});

test("a list or a template full of scripts is read as text", async ({ browser }) => {
  const context = await browser.newContext();
  const { page } = await eve({ browser, context, page: await context.newPage() });
  await watch(page);
  await page.goto("/setup/new");
  await page.getByLabel("Name of the conference").fill(EVIL);
  await page.getByRole("button", { name: "Go on to the template" }).click();
  const shipped: unknown = await (await page.request.get("/api/templates/default")).json();
  const template = JSON.stringify({ ...(shipped as object), name: EVIL, guidance: EVIL, [EVIL]: 1 });
  const file = {
    name: `${EVIL.slice(0, 20)}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(template),
  };
  await page.getByLabel("Template file").setInputFiles(file);
  await expect(page.getByRole("alert")).toContainText("This file was not taken");
  await isText(page, 1);
  await page.getByRole("button", { name: "Go on to the roundtables" }).click();
  await page.getByLabel("List of roundtables").fill(`code\ttitle\n${EVIL.slice(0, 15)}\t${EVIL}`);
  await isText(page, 1);
});

test("no script stands in the page itself", () => {
  const page = readFileSync(new URL("../index.html", import.meta.url), "utf8");
  expect(page).not.toMatch(/\son[a-z]+=|<script(?![^>]*\ssrc=)|<style|style=|javascript:/iu);
});
