import { performance } from "node:perf_hooks";
import { buildCli } from "./build-cli.ts";
import { buildPortal } from "./build-portal.ts";
import { buildService } from "./build-service.ts";

/**
 * Builds the named parts into dist/. The launcher decides which are out of date and calls this; `npm run build` builds
 * all of them that are.
 */
const builders: Readonly<Record<string, () => Promise<void>>> = {
  cli: buildCli,
  service: buildService,
  portal: buildPortal,
};

for (const name of process.argv.slice(2)) {
  const build = builders[name];
  if (build === undefined) throw new Error(`There is no part ${name}: ${Object.keys(builders).join(", ")}`);
  const start = performance.now();
  try {
    await build();
    console.error(`  ${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    // The bundlers have shown the places already; their stack traces help nobody.
    console.error(`  ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
