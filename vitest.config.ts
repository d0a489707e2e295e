import { defineConfig } from "vitest/config";

/** Shared by every project: real processes, databases and browsers need longer than a function does. */
const patient = { testTimeout: 30_000, hookTimeout: 120_000 };

/**
 * The stages of `npm test`, each a project: what is pure runs side by side, what starts services or browsers does not.
 * tools/test.ts makes sure that every test file belongs to exactly one.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "units",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/*/src/**/*.test.{ts,tsx}",
            "tools/**/*.test.ts",
            "tests/{cli-scenarios,conformance,samples,fuzz}/**/*.test.ts",
          ],
          ...patient,
        },
      },
      { test: { name: "api", include: ["tests/{api,journeys,jobs}/**/*.test.ts"], ...patient } },
      {
        test: {
          name: "portal",
          include: ["tests/portal/**/*.test.ts"],
          ...patient,
          testTimeout: 90_000,
        },
      },
      {
        test: {
          name: "kill",
          include: ["tests/durability/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
