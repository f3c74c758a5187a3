import { defineConfig } from "@playwright/test";

/** A running server is needed: ROUNDTABLE_URL says where, CHROMIUM names the browser's program. */
export default defineConfig({
  testDir: "e2e",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env["ROUNDTABLE_URL"] ?? "http://localhost:8080",
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    screenshot: "only-on-failure",
    // Recording costs as much as the test itself; TRACE=1 to look into one that fails.
    trace: process.env["TRACE"] ? "retain-on-failure" : "off",
  },
});
