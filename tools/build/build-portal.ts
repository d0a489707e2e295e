import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { dist, repository } from "./bundle-options.ts";
import { compressFiles } from "./compress-files.ts";

/** The portal by its own vite.config.ts, into dist/portal in one step. */
export async function buildPortal(): Promise<void> {
  const root = join(repository, "apps/portal");
  const temporary = join(dist, `.portal-${process.pid}`);
  const before = join(dist, `.portal-before-${process.pid}`);
  try {
    await build({ root, logLevel: "warn", build: { outDir: temporary, emptyOutDir: true } });
    await compressFiles(temporary);
    await rename(join(dist, "portal"), before).catch(() => undefined);
    await rename(temporary, join(dist, "portal"));
  } finally {
    for (const folder of [temporary, before]) await rm(folder, { recursive: true, force: true });
  }
}
