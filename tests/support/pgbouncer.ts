import { spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "./free-port.ts";
import { waitUntil } from "./wait-until.ts";

const program = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"].find((path) => existsSync(path));

/** Whether Debian's PgBouncer is installed: `apt-get install pgbouncer`. */
export const hasPgBouncer = program !== undefined;

export interface PgBouncer {
  /** As the given address, through the pooler. */
  connectionString: string;
  stop(): Promise<void>;
}

/** PgBouncer in transaction mode before the server at the address, with this many connections to it. */
export async function startPgBouncer(directUrl: string, poolSize: number): Promise<PgBouncer> {
  if (program === undefined) throw new Error("PgBouncer is missing: apt-get install pgbouncer");
  const direct = new URL(directUrl);
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), "pgbouncer-"));
  const settings = join(folder, "pgbouncer.ini");
  writeFileSync(settings, describe(direct, port, poolSize));
  // PgBouncer does not run for root.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
  if (nobody !== undefined) for (const path of [folder, settings]) chownSync(path, nobody.uid, nobody.gid);
  chmodSync(folder, 0o700);
  const child = spawn(program, ["-q", settings], { stdio: "ignore", cwd: folder, ...nobody });
  await waitUntil("PgBouncer to listen", () => listensAt(port));
  const pooled = new URL(directUrl);
  pooled.port = String(port);
  return {
    connectionString: pooled.href,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGINT");
      const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function describe(direct: URL, port: number, poolSize: number): string {
  const password = direct.password === "" ? "" : ` password=${decodeURIComponent(direct.password)}`;
  return `[databases]
* = host=${direct.hostname} port=${direct.port} user=${decodeURIComponent(direct.username)}${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 500
`;
}

function listensAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.end());
  });
}
