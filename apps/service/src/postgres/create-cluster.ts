import { randomBytes } from "node:crypto";
import { chown, lstat, mkdir, opendir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PostgresUser } from "./choose-postgres-user.ts";
import type { PostgresBinaries } from "./prepare-binaries.ts";
import { runProgram } from "./run-program.ts";

const passwordFile = "slipway-password";

/** The password of a cluster's only user `postgres`; undefined as long as there is no cluster. */
export async function readPassword(cluster: string): Promise<string | undefined> {
  return readFile(join(cluster, passwordFile), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

/**
 * Makes an empty cluster with a password of its own. It appears under its name only when it is finished, so that a
 * process killed half-way leaves none, and of two that start at once one wins.
 */
export async function createCluster(
  cluster: string,
  binaries: PostgresBinaries,
  user: PostgresUser,
): Promise<void> {
  const draft = `${cluster}-${randomBytes(6).toString("hex")}`;
  const password = `${draft}-password`;
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    await writeFile(password, randomBytes(24).toString("hex"), { mode: 0o600, flush: true });
    for (const path of [draft, password])
      if (user.owner !== undefined) await chown(path, user.owner, user.owner);
    // With another locale pg_trgm would see no letters in Chinese text.
    const settings = ["-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256"];
    await runProgram(user, binaries.initdb, ["-D", draft, ...settings, `--pwfile=${password}`], draft);
    await rename(password, join(draft, passwordFile));
    await rename(draft, cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(password, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** Gives every file of an existing cluster to the user that PostgreSQL will run as, if another one has it. */
export async function giveClusterTo(user: PostgresUser, folder: string): Promise<void> {
  if (user.owner === undefined || (await lstat(folder)).uid === user.owner) return;
  for await (const entry of await opendir(folder, { recursive: true })) {
    await chown(join(entry.parentPath, entry.name), user.owner, user.owner);
  }
  await chown(folder, user.owner, user.owner);
}
