import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "./run-program.ts";

export interface GeneratedFiles {
  /** Text by path from the repository's root. */
  files: ReadonlyMap<string, string>;
  /** Folders in which nothing else may stand. */
  ownedFolders: readonly string[];
  /** The generator, for the message on stale files. */
  command: string;
}

/** Writes what has changed and deletes what is no longer generated; with `--check` only says so and ends with 1. */
export function writeGenerated({ files, ownedFolders, command }: GeneratedFiles): void {
  const stale = [...files].filter(([path, text]) => readOrNothing(path) !== text);
  const surplus = ownedFolders.flatMap(listFolder).filter((path) => !files.has(path));
  if (process.argv.includes("--check")) {
    for (const path of [...stale.map(([each]) => each), ...surplus]) {
      console.error(`${path} is stale: run node ${command}`);
      process.exitCode = 1;
    }
    return;
  }
  for (const [path, text] of stale) {
    mkdirSync(join(repository, dirname(path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  for (const path of surplus) rmSync(join(repository, path));
}

function readOrNothing(path: string): string | undefined {
  return existsSync(join(repository, path)) ? readFileSync(join(repository, path), "utf8") : undefined;
}

function listFolder(folder: string): string[] {
  if (!existsSync(join(repository, folder))) return [];
  return readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`);
}
