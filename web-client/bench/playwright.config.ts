import { defineConfig } from "@playwright/test";
import base from "../playwright.config";

/** What is measured in a browser, with the settings of the tests. */
export default defineConfig(base, { testDir: ".", testMatch: "*.bench.ts", timeout: 300_000 });
