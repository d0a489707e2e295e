import { spawn } from "node:child_process";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { choosePostgresUser, type PostgresUser } from "./choose-postgres-user.ts";
import { createCluster, giveClusterTo, readPassword } from "./create-cluster.ts";
import { holdServer, type ServerHold } from "./hold-server.ts";
import { findRunningServer, isAlive } from "./postmaster-file.ts";
import { prepareBinaries, type PostgresBinaries } from "./prepare-binaries.ts";
import { programEnvironment, runProgram } from "./run-program.ts";
import { settingArguments } from "./server-settings.ts";

export interface StartEmbeddedPostgresOptions {
  /** Of the database alone; made at the first start. Any number of Slipway processes may name the same. */
  dataFolder: string;
  /** Server settings that differ from `serverSettings`, for tests. */
  settings?: Readonly<Record<string, string>>;
  /** Told what a person may want to know, such as that another process' server is used. */
  log?: (text: string) => void;
}

export interface EmbeddedPostgres {
  /** With the password; on 127.0.0.1. */
  connectionString: string;
  /** Stops the server, unless another Slipway process still uses it. */
  stop(): Promise<void>;
}

interface Installation {
  cluster: string;
  logFile: string;
  binaries: PostgresBinaries;
  user: PostgresUser;
  settings: Readonly<Record<string, string>>;
}

/** After a crash of the machine the server reads its log again before it takes connections. */
const recoveryLimitMs = 120_000;
/** How long a server that ends at once is tried again: the children of a killed one may still be ending. */
const retryLimitMs = 5000;
/** Processes that lost the same server do not all start it in the same moment. */
const reviveSpreadMs = 500;
const logLimitBytes = 10 * 1024 * 1024;

/**
 * Starts the embedded PostgreSQL, or joins the one that has this folder open already: a process of Slipway beside this
 * one, or what a killed one left running. What was committed before a crash is there.
 * @throws Error with the end of the server's log when it does not come up
 */
export async function startEmbeddedPostgres(
  options: StartEmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { settings = {}, log = () => {} } = options;
  const installation = await prepareInstallation(resolve(options.dataFolder), settings);
  const deadline = Date.now() + retryLimitMs;
  let reason: unknown;
  while (Date.now() < deadline) {
    try {
      const { connectionString, hold } = await joinOrStart(installation, log);
      return { connectionString, stop: () => stop(installation, hold) };
    } catch (error) {
      // Another process may have been faster.
      reason = error;
      await sleep(100);
    }
  }
  const tail = (await readFile(installation.logFile, "utf8").catch(() => ""))
    .split("\n")
    .slice(-12)
    .join("\n");
  throw new Error(
    `The embedded PostgreSQL does not start. Its log, ${installation.logFile}, ends with:\n${tail}`,
    {
      cause: reason,
    },
  );
}

async function prepareInstallation(
  dataFolder: string,
  settings: Installation["settings"],
): Promise<Installation> {
  await mkdir(dataFolder, { recursive: true });
  const cluster = join(dataFolder, "cluster");
  const binaries = await prepareBinaries();
  const user = await choosePostgresUser([cluster, binaries.postgres]);
  if ((await readPassword(cluster)) === undefined) await createCluster(cluster, binaries, user);
  return { cluster, logFile: join(dataFolder, "postgres.log"), binaries, user, settings };
}

async function joinOrStart(installation: Installation, log: (text: string) => void) {
  const { cluster, user } = installation;
  const addressOf = await readAddress(cluster);
  const running = await findRunningServer(cluster);
  if (running !== undefined) {
    const connectionString = addressOf(running.port);
    const hold = await waitForServer(installation, running.port, () => !isAlive(running.pid));
    log(`joined the embedded PostgreSQL that runs as process ${running.pid}`);
    return { connectionString, hold };
  }
  await giveClusterTo(user, cluster);
  const port = await findFreePort();
  const ended = await spawnServer(installation, port);
  return { connectionString: addressOf(port), hold: await waitForServer(installation, port, ended) };
}

/** Detached, so that Ctrl+C reaches Slipway alone, which still needs its database to end well. */
async function spawnServer(installation: Installation, port: number): Promise<() => boolean> {
  const { cluster, logFile, binaries, user, settings } = installation;
  const found = await stat(logFile).catch(() => undefined);
  if (found && found.size > logLimitBytes) await rename(logFile, `${logFile}.1`);
  const output = await open(logFile, "a", 0o600);
  const parameters = ["-D", cluster, "-p", String(port), ...settingArguments(settings)];
  const command = user.wrap(binaries.postgres, parameters);
  const child = spawn(command.program, command.parameters, {
    ...user.spawnOptions,
    cwd: cluster,
    env: programEnvironment(),
    detached: true,
    stdio: ["ignore", output.fd, output.fd],
  });
  let hasEnded = false;
  child.once("error", () => (hasEnded = true));
  child.once("exit", () => (hasEnded = true));
  child.unref();
  await output.close();
  return () => hasEnded;
}

async function readAddress(cluster: string): Promise<(port: number) => string> {
  const password = await readPassword(cluster);
  return (port) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * Brings back a server that was killed, on its old port, which every process of Slipway knows. Of several that try at
 * once PostgreSQL lets one win.
 */
function makeReviver(installation: Installation, port: number) {
  let hasEnded = () => true;
  return async (signal: AbortSignal): Promise<void> => {
    if (!hasEnded()) return;
    await sleep(Math.random() * reviveSpreadMs, undefined, { ref: false, signal });
    if ((await findRunningServer(installation.cluster)) !== undefined) return;
    hasEnded = await spawnServer(installation, port);
  };
}

async function waitForServer(
  installation: Installation,
  port: number,
  hasEnded: () => boolean,
): Promise<ServerHold> {
  const connectionString = (await readAddress(installation.cluster))(port);
  const revive = makeReviver(installation, port);
  const deadline = Date.now() + recoveryLimitMs;
  for (;;) {
    try {
      return await holdServer(connectionString, revive);
    } catch (error) {
      if (hasEnded() || Date.now() > deadline || isRefusal(error)) throw error;
      await sleep(20);
    }
  }
}

/** A server that answers, and says something else than that it is starting (57P03). */
function isRefusal(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && code !== "57P03";
}

async function stop({ cluster, binaries, user }: Installation, hold: ServerHold): Promise<void> {
  const { isLast, end } = await hold.release();
  try {
    if (isLast) await runProgram(user, binaries.pgCtl, ["stop", "-D", cluster, "-m", "fast", "-s"], cluster);
  } finally {
    await end();
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
