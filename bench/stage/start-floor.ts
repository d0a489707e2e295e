import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface Floor {
  port: number;
  stop(): void;
}

/** Starts `floor-server.ts` beside a running service, over the same database and keys, to answer these bytes. */
export async function startFloor(
  bytes: Uint8Array,
  service: { dataFolder: string; port: number; databaseUrl: string },
): Promise<Floor> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "floor-server.ts")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      SLIPWAY_DATA: service.dataFolder,
      SLIPWAY_PORT: String(service.port),
      DATABASE_URL: service.databaseUrl,
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(bytes);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { port: Number(line.toString()), stop: () => child.kill("SIGKILL") };
}
