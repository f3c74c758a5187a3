import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Where `npm run dev` finds a running server. */
const server = process.env["ROUNDTABLE_URL"] ?? "http://localhost:8080";

/** The schema of templates is published with the documents; the page serves that same file. */
function templateSchema(): Plugin {
  const read = (): string => readFileSync(new URL("../docs/template.schema.json", import.meta.url), "utf8");
  return {
    name: "template-schema",
    configureServer: (dev) =>
      void dev.middlewares.use("/template.schema.json", (_, response) => void response.end(read())),
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "template.schema.json", source: read() });
    },
  };
}

export default defineConfig({
  plugins: [react(), templateSchema()],
  // One script, so that the service worker can keep the whole page on the device.
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  server: {
    proxy: {
      "/api": server,
      "/ws": { target: server, ws: true },
    },
  },
  // Only a bound on a hang: this machine may be busy with other things.
  test: { testTimeout: 120_000, include: ["src/**/*.test.ts", "src/**/*.test.tsx"] },
});
