import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";

/** As whom PostgreSQL's programs run: they refuse to run as root. */
export interface PostgresUser {
  /** Who must own the cluster's files; undefined: whoever runs Slipway, who makes them. */
  owner: number | undefined;
  /** Turns a program and its arguments into what is to be spawned. */
  wrap(program: string, parameters: readonly string[]): { program: string; parameters: string[] };
  /** For `child_process.spawn`. */
  spawnOptions: { uid?: number; gid?: number };
}

const nobody = 65_534;
const namespaceArguments = ["--user", "--map-user=1000", "--map-group=1000"];

/**
 * Without root: the same user. As root: `nobody` where it can reach all of `paths`, else a user namespace in which root
 * looks like an ordinary user.
 * @throws Error saying what to do, when the system allows neither
 */
export async function choosePostgresUser(paths: readonly string[]): Promise<PostgresUser> {
  const wrap: PostgresUser["wrap"] = (program, parameters) => ({ program, parameters: [...parameters] });
  if (process.getuid?.() !== 0) return { owner: undefined, wrap, spawnOptions: {} };
  const reachable = await Promise.all(paths.map(isReachableForAll));
  if (!reachable.includes(false)) {
    return { owner: nobody, wrap, spawnOptions: { uid: nobody, gid: nobody } };
  }
  if (!(await allowsNamespaces())) {
    const hidden = paths.filter((_, at) => !reachable[at]).join(", ");
    throw new Error(
      `PostgreSQL does not run as root, and other users cannot reach ${hidden}. Start Slipway as an ordinary user, set SLIPWAY_DATA to a folder that others may enter, or set DATABASE_URL.`,
    );
  }
  return {
    owner: 0,
    wrap: (program, parameters) => ({
      program: "unshare",
      parameters: [...namespaceArguments, program, ...parameters],
    }),
    spawnOptions: {},
  };
}

/** Whether everybody may enter every folder on the way; the last part of the path need not exist. */
async function isReachableForAll(path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function allowsNamespaces(): Promise<boolean> {
  return promisify(execFile)("unshare", [...namespaceArguments, "true"]).then(
    () => true,
    () => false,
  );
}
