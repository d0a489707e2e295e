import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "./free-port.ts";

const root = "/usr/lib/postgresql";

/** Folders with the programs of the PostgreSQL servers that Debian's packages have installed here, oldest first. */
export function listInstalledServers(): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .toSorted((one, other) => Number(one) - Number(other))
    .map((version) => join(root, version, "bin"))
    .filter((folder) => existsSync(join(folder, "initdb")));
}

export interface ExternalPostgres {
  connectionString: string;
  stop(): void;
}

type RunProgram = (program: string, parameters: string[]) => void;

/** A folder that PostgreSQL may use, and how its programs are run there. */
function makePlace(programs: string): { folder: string; run: RunProgram } {
  const folder = mkdtempSync(join(tmpdir(), "external-postgres-"));
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL does not run for root.
  const nobody = 65_534;
  if (isRoot) chownSync(folder, nobody, nobody);
  chmodSync(folder, 0o700);
  const run: RunProgram = (program, parameters) =>
    execFileSync(join(programs, program), parameters, {
      cwd: folder,
      stdio: "ignore",
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    });
  return { folder, run };
}

/** A server of the operator's own, not the embedded one, with a cluster of its own on loopback. */
export async function startExternalPostgres(programs: string): Promise<ExternalPostgres> {
  const { folder, run } = makePlace(programs);
  const cluster = join(folder, "cluster");
  run("initdb", ["-D", cluster, "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust"]);
  return startCluster(folder, run);
}

/** A second server that follows the one at the address and can only be read. */
export async function startReplica(programs: string, primaryUrl: string): Promise<ExternalPostgres> {
  const { folder, run } = makePlace(programs);
  run("pg_basebackup", ["-d", primaryUrl, "-D", join(folder, "cluster"), "-R", "-c", "fast"]);
  return startCluster(folder, run);
}

async function startCluster(folder: string, run: RunProgram): Promise<ExternalPostgres> {
  const cluster = join(folder, "cluster");
  const port = await findFreePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200`;
  run("pg_ctl", ["start", "-w", "-s", "-D", cluster, "-l", join(folder, "log"), "-o", settings]);
  return {
    connectionString: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run("pg_ctl", ["stop", "-w", "-s", "-m", "fast", "-D", cluster]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
