import { loadavg } from "node:os";
import type { Page } from "@playwright/test";
import { openConference } from "../e2e/conference";
import { bullet, command, seat, type Seat } from "../e2e/table";
import { expect, test } from "../e2e/test";
import { framesOf, told } from "./frames";

const ROWS = 200;
const WRITTEN = 30;
const WRITERS = 5;
/** Of each report that is written. */
const CHANGES_A_SECOND = 4;
const SECONDS = 10;
const WARMING = 5;
const TAGS = 10;

const tag = (itemId: string, i: number): object => ({
  ...{ type: "tag-item", itemId },
  tag:
    i % 2 === 0
      ? { scheme: "gcm", value: String(1 + (i % 23)) }
      : { scheme: "sdg", value: String(1 + (i % 17)) },
});

/** Writes in these reports, one after the other, until told to stop; how often it did. */
async function keepWriting(by: Seat, reports: readonly string[], going: () => boolean): Promise<number> {
  const pause = 1_000 / CHANGES_A_SECOND / reports.length;
  const start = performance.now();
  let n = 0;
  for (; going(); n++) {
    const due = start + n * pause;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const id = `n${n}`;
    const said = bullet(id, n % 2 === 0 ? "challenges" : "summary", "One more point that somebody made");
    await command(by, reports[n % reports.length] ?? "", said, ...(n % 4 === 0 ? [tag(id, n)] : []));
  }
  return n;
}

const COSTS = ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "TaskDuration"] as const;

/** Begins to follow what the page's thread does; the answer says for how many milliseconds it did what. */
async function costOf(page: Page): Promise<() => Promise<readonly (readonly [string, number])[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const read = async (): Promise<ReadonlyMap<string, number>> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value * 1_000]));
  };
  const before = await read();
  return async () => {
    const after = await read();
    return COSTS.map((name) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)]);
  };
}

test(`${ROWS} rows, ${WRITTEN} of them written`, async ({ browser }) => {
  const writers: Seat[] = [];
  for (let i = 0; i < WRITERS; i++) writers.push(await seat(browser, `Writer ${i}`, "rapporteur"));
  const [first] = writers;
  const hana = await seat(browser, "Hana", "chair");
  const codes = Array.from({ length: ROWS }, (_, i) => `${1 + Math.floor(i / 10)}.${1 + (i % 10)}`);
  const { conferenceId, reports } = await openConference(browser, codes);
  for (const [i, report] of reports.entries()) {
    const tags = Array.from({ length: TAGS }, (_, t) => tag("b1", i * 7 + t * 3));
    if (first) await command(first, report, bullet("b1", "challenges", "What the table said first"), ...tags);
  }
  await hana.page.goto(`/conferences/${conferenceId}`);
  await expect(hana.page.locator("tbody tr")).toHaveCount(ROWS);
  await expect(hana.page.locator("tbody tr").filter({ hasText: "being counted" })).toHaveCount(0, {
    timeout: 60_000,
  });

  let going = true;
  const share = WRITTEN / WRITERS;
  const writing = writers.map((by, i) =>
    keepWriting(by, reports.slice(i * share, (i + 1) * share), () => going),
  );
  await hana.page.waitForTimeout(WARMING * 1_000);
  const before = loadavg()[0] ?? 0;
  const cost = await costOf(hana.page);
  const frames = await hana.page.evaluate(framesOf, SECONDS);
  const spent = await cost();
  going = false;
  const written = (await Promise.all(writing)).reduce((sum, n) => sum + n, 0);
  console.log(told(frames, SECONDS));
  console.log(`Of 1 s: ${spent.map(([what, ms]) => `${what} ${(ms / SECONDS).toFixed(0)} ms`).join(", ")}`);
  console.log(
    `${written} changes in all; load average ${before.toFixed(2)} before, ${(loadavg()[0] ?? 0).toFixed(2)} after`,
  );
});
