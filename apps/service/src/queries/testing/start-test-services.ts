import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { BlobStore } from "#blobs/blob-store.ts";
import type { Services } from "#compose.ts";
import { makeConfig } from "#config/config.ts";
import { loadSecrets } from "#config/secrets.ts";
import { connectDatabase } from "#database/connect.ts";
import { migrateDatabase } from "#database/migrate.ts";
import { startEmbeddedPostgres } from "#postgres/start-embedded-postgres.ts";

export interface TestServices {
  services: Services;
  /** Jobs that were enqueued, in order. */
  enqueued: { name: string; payload: unknown }[];
  /** Puts bytes into the store that lives in memory; answers their hash. */
  store(bytes: Uint8Array): string;
  stop(): Promise<void>;
}

/** Commands and queries on a database of their own, with the real schema; files and jobs stay in memory. */
export async function startTestServices(): Promise<TestServices> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-queries-"));
  const postgres = await startEmbeddedPostgres({
    dataFolder: join(folder, "database"),
    settings: { fsync: "off" },
  });
  await migrateDatabase(postgres.connectionString);
  const { db, pool } = connectDatabase({
    url: postgres.connectionString,
    poolSize: 4,
    applicationName: "slipway-test",
    onError: () => {},
  });
  const environment = {
    SLIPWAY_PUBLIC_URL: "https://slipway.example",
    SLIPWAY_SECRET_KEY: randomBytes(32).toString("hex"),
  };
  const blobs = new Map<string, Buffer>();
  const enqueued: TestServices["enqueued"] = [];
  const services = {
    config: makeConfig(environment),
    secrets: await loadSecrets(environment, folder),
    log: pino({ level: "silent" }),
    clock: { now: () => new Date() },
    newId: randomUUID,
    db,
    pool,
    withTransaction: (work) => db.transaction().execute(work),
    blobs: { read: async (hash: string) => blobs.get(hash) ?? Buffer.alloc(0) } as BlobStore,
    storefront: { read: (ask) => ask(db), stop: async () => {} },
    schema: { found: () => undefined, whenFound: new Promise(() => {}), stop: () => {} },
    jobs: {
      enqueue: async (_transaction, name, payload) => void enqueued.push({ name, payload }),
    } as Services["jobs"],
  } as Services;
  return {
    services,
    enqueued,
    store: (bytes) => {
      const hash = createHash("sha256").update(bytes).digest("hex");
      blobs.set(hash, Buffer.from(bytes));
      return hash;
    },
    stop: async () => {
      await db.destroy();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
