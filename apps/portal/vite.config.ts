import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { scriptBudget } from "./script-budget.ts";

/** Where `npm start` listens; the development server sends it everything that is not the portal's own. */
const service = process.env["SLIPWAY_URL"] ?? "http://localhost:8480";

export default defineConfig({
  plugins: [react(), scriptBudget({ page: "rooms/offers/offers-page.tsx", gzipBytes: 280_000 })],
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 900 },
  server: {
    port: 8481,
    proxy: Object.fromEntries(
      ["/v1", "/sign-in", "/docs", "/files", "/artifacts"].map((path) => [path, { target: service }]),
    ),
  },
});
