import { readFile, readlink, realpath, unlink } from "node:fs/promises";
import { join } from "node:path";

/** A server that says it has a cluster open. */
export interface RunningServer {
  pid: number;
  port: number;
}

/**
 * The server that has the cluster open, by the file that it keeps there: its pid in the first line, its port in the
 * fourth. What a killed server left is removed: after a restart of the machine its pid may be somebody else's, and
 * PostgreSQL would refuse to start.
 */
export async function findRunningServer(cluster: string): Promise<RunningServer | undefined> {
  const file = join(cluster, "postmaster.pid");
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  // A server that is just starting has not written all of it.
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return undefined;
  if (isAlive(pid) && (await worksIn(pid, cluster))) return { pid, port };
  await unlink(file).catch(() => {});
  return undefined;
}

/** Whether a process has this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A server's working folder is its cluster; where the system does not tell, the pid file is believed. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return folder === undefined || folder === (await realpath(cluster));
}
