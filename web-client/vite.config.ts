import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Where `npm run dev` finds a running server. */
const server = process.env["ROUNDTABLE_URL"] ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react()],
  // One script, so that the service worker can keep the whole page on the device.
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
  server: {
    proxy: {
      "/api": server,
      "/ws": { target: server, ws: true },
    },
  },
  // Only a bound on a hang: this machine may be busy with other things.
  test: { testTimeout: 120_000, include: ["src/**/*.test.ts", "src/**/*.test.tsx"] },
});
