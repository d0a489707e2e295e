import { rename } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { dist, nodeBundle, repository, requireBanner } from "./bundle-options.ts";

/** One file that needs nothing beside it; commands are evaluated only when they run, so a cold start stays short. */
export async function buildCli(): Promise<void> {
  const temporary = join(dist, `.slipway-${process.pid}.mjs`);
  await build({
    ...nodeBundle,
    entryPoints: [join(repository, "apps/cli/src/main.ts")],
    outfile: temporary,
    target: "node20.15",
    banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
    // White space is a third of the bytes that Node has to read at each start; names stay, for readable stack traces.
    minifyWhitespace: true,
  });
  // In one step, so that a command that starts meanwhile finds the old file or the new one.
  await rename(temporary, join(dist, "slipway.mjs"));
}
