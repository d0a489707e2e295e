import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
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
const namespaceArguments = ["--user", `--map-user=${nobody}`, `--map-group=${nobody}`];

const asItself: PostgresUser = {
  owner: undefined,
  wrap: (program, parameters) => ({ program, parameters: [...parameters] }),
  spawnOptions: {},
};
const asNobody: PostgresUser = { ...asItself, owner: nobody, spawnOptions: { uid: nobody, gid: nobody } };
/** A user namespace in which whoever runs Slipway looks like `nobody`. */
const inNamespace: PostgresUser = {
  ...asItself,
  wrap: (program, parameters) => ({
    program: "unshare",
    parameters: [...namespaceArguments, program, ...parameters],
  }),
};

/**
 * An ordinary user: itself. Root: `nobody` where it can reach all of `paths`, else in a namespace; so, too, a user
 * without a name, as containers have them, whom initdb refuses.
 * @throws Error saying what to do, when the system allows no namespaces
 */
export async function choosePostgresUser(paths: readonly string[]): Promise<PostgresUser> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return asItself;
  const reachable = await Promise.all(paths.map(isReachableForAll));
  if (isRoot && !reachable.includes(false)) return asNobody;
  if (await allowsNamespaces()) return { ...inNamespace, owner: process.getuid?.() };
  const hidden = paths.filter((_, at) => !reachable[at]).join(", ");
  const why = isRoot
    ? `PostgreSQL does not run as root, and other users cannot reach ${hidden}.`
    : "PostgreSQL does not run as a user that the system has no name for.";
  const fix =
    "Start Slipway as an ordinary user, or as root with SLIPWAY_DATA in a folder that others may enter, or set DATABASE_URL.";
  throw new Error(`${why} ${fix}`);
}

function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
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
