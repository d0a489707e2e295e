import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Any number will do, as long as every Slipway uses the same. */
const lockNumber = 7_480_218_001;
const reconnectMs = 500;

/** A connection that tells other Slipway processes that the server is needed. */
export interface ServerHold {
  /** Ends the hold. When nobody else holds the server, nobody can take it any more until `end` is called. */
  release(): Promise<{ isLast: boolean; end(): Promise<void> }>;
}

/** What the package can do and its types do not say. */
type HoldClient = pg.Client & { ref(): void; unref(): void };

/**
 * Connects and takes a shared lock; `revive` is called again and again while a server that was there does not answer.
 * @throws Error while the server does not take connections or is being stopped
 */
export async function holdServer(
  connectionString: string,
  revive: (released: AbortSignal) => Promise<void> = async () => {},
): Promise<ServerHold> {
  const released = new AbortController();
  let client = await connect(connectionString);
  const watch = () => {
    // After a crash of one of its processes the server starts over, and all connections break.
    client.once("end", () => void reconnect());
  };
  const reconnect = async () => {
    while (!released.signal.aborted) {
      await sleep(reconnectMs, undefined, { ref: false });
      const next = await connect(connectionString).catch(() => undefined);
      if (next === undefined) {
        await revive(released.signal).catch(() => {});
        continue;
      }
      client = next;
      return watch();
    }
  };
  watch();
  return {
    release: () => {
      released.abort();
      return release(client);
    },
  };
}

async function connect(connectionString: string): Promise<HoldClient> {
  const client = new pg.Client({
    connectionString,
    application_name: "slipway-hold",
    connectionTimeoutMillis: 2000,
    keepAlive: true,
  }) as HoldClient;
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [lockNumber]);
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  // The hold alone is no reason for a process to stay.
  client.unref();
  return client;
}

async function release(client: HoldClient) {
  client.ref();
  await client.query("select pg_advisory_unlock_shared($1)", [lockNumber]).catch(() => {});
  const isLast = await client
    .query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [lockNumber])
    .then(({ rows }) => rows[0]?.taken === true)
    .catch(() => false);
  return { isLast, end: () => client.end().catch(() => {}) };
}
