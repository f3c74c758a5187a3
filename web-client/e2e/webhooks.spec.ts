import { createServer, type Server } from "node:http";
import type { Page } from "@playwright/test";
import { openConference } from "./conference";
import { axe, bullet, command, seat } from "./table";
import { expect, test } from "./test";

/** A secretariat's own system at the address that the product was told, which answers as it is told here. */
class Secretariat {
  readonly #server: Server;
  /** Ids of messages, as they came. */
  readonly came: string[] = [];
  answer = 204;

  constructor() {
    this.#server = createServer((request, response) => {
      this.came.push(String(request.headers["webhook-id"]));
      request.resume();
      request.on("end", () => response.writeHead(this.answer).end());
    });
  }

  async open(): Promise<void> {
    const port = Number(process.env["ROUNDTABLE_HOOK"]);
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });

test("what is refused waits, is laid aside, and is sent again when an organiser says so", async ({
  browser,
}) => {
  test.slow(); // It waits for two tries, and six pages are looked through.
  const secretariat = new Secretariat();
  await secretariat.open();
  try {
    const [omar, sara] = [
      await seat(browser, "Omar", "organiser"),
      await seat(browser, "Sara", "rapporteur"),
    ];
    const code = `7.${1 + Math.floor(Math.random() * 9_000)}`;
    const { reports } = await openConference(browser, [code]);
    const [report = ""] = reports;
    secretariat.answer = 503;
    await command(sara, report, bullet("b1", "summary", "Said"), {
      type: "finalise-section",
      section: "summary",
    });

    const { page } = omar;
    await page.goto("/");
    await page.getByRole("link", { name: "Messages to other systems" }).press("Enter");
    await expect(heading(page, "secretariat")).toBeVisible();
    const row = page.getByRole("listitem").filter({ hasText: code });
    await expect(row).toContainText(/Section final.*Summary/);
    await expect(row).toContainText(/Tried (once|\d times): something failed on its side \(503\)\. Next try/);
    await expect(row.getByRole("button")).toHaveCount(0);
    await expect(page.getByText("At 127.0.0.1; it hears of all conferences.")).toBeVisible();
    expect(await axe(page)).toEqual([]);
    expect(await page.content()).not.toMatch(/key=hidden|whsec_/);

    secretariat.answer = 410;
    await expect(row).toContainText("then laid aside: it said that it is gone for good (410).");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("laid aside");
    expect(await axe(page)).toEqual([]);

    secretariat.answer = 204;
    const before = secretariat.came.length;
    await row.getByRole("button", { name: /^Send again/ }).press("Enter");
    await expect(page.locator("#announcer")).toHaveText("It is sent again.");
    await expect(heading(page, "secretariat")).toBeFocused();
    await expect(row).toContainText("Taken at the first try.");
    const again = secretariat.came.slice(before).filter((id) => id.startsWith(report));
    expect(again).toHaveLength(1);

    for (const theme of ["light", "dark", "hall"]) {
      await page.goto(`/webhooks?theme=${theme}`);
      await expect(row).toContainText("Taken");
      expect(await axe(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axe(page)).toEqual([]);
  } finally {
    secretariat.close();
  }
});

test("says how a receiver is named where there is none, and what went wrong in words", async ({
  browser,
}) => {
  const { page } = await seat(browser, "Omar", "organiser");
  await page.route("**/api/webhooks", (route) => route.fulfill({ json: { receivers: [] } }));
  for (const theme of ["light", "dark", "hall"]) {
    await page.goto(`/webhooks?theme=${theme}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "No other system is told of anything yet",
    );
    await expect(page.getByLabel("The settings")).toHaveValue(/receivers\[0\]\.address=/);
    expect(await axe(page)).toEqual([]);
  }
  await page.route("**/api/webhooks", (route) => route.abort());
  await expect(page.getByRole("alert")).toContainText("There is no connection to the server. What is shown");
});

test("is for organisers of all of Roundtable", async ({ browser }) => {
  const { page } = await seat(browser, "Sara", "rapporteur");
  await page.goto("/webhooks");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("These messages can’t be shown");
});
