import { join } from "node:path";
import type { BuildOptions } from "esbuild";

export const repository = join(import.meta.dirname, "../..");
export const dist = join(repository, "dist");

/** CommonJS packages inside an ES module bundle call `require` for Node's own modules. */
export const requireBanner =
  'import { createRequire as slipwayCreateRequire } from "node:module";\n' +
  "const require = slipwayCreateRequire(import.meta.url);";

/** What every bundle for Node has in common. */
export const nodeBundle = {
  bundle: true,
  format: "esm",
  platform: "node",
  // With "main" first, jsonc-parser and its like bring UMD code whose inner requires esbuild cannot follow.
  mainFields: ["module", "main"],
  absWorkingDir: repository,
  logLevel: "warning",
  legalComments: "none",
} as const satisfies BuildOptions;
