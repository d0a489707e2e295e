import type pg from "pg";
import type { BlobStore } from "#blobs/blob-store.ts";
import { openBlobStore } from "#blobs/open-blob-store.ts";
import { systemClock, type Clock } from "#clock.ts";
import { makeConfig, type Config } from "#config/config.ts";
import { readEnvironment } from "#config/environment.ts";
import { loadSecrets, type Secrets } from "#config/secrets.ts";
import { connectDatabase } from "#database/connect.ts";
import type { Database } from "#database/database.ts";
import { openDatabase } from "#process/open-database.ts";

/** What the programs of an operator work with: an installation's data, without queue, jobs or HTTP. */
export interface ToolParts {
  config: Config;
  secrets: Secrets;
  clock: Clock;
  /** Of the database, external or embedded, without a pooler between: backups and checks are long transactions. */
  databaseUrl: string;
  db: Database;
  pool: pg.Pool;
  blobs: BlobStore;
  stop(): Promise<void>;
}

/** Opens the installation that the environment describes; the database is not migrated. @throws ConfigError and others */
export async function openTool(): Promise<ToolParts> {
  const environment = readEnvironment(process.env);
  const config = makeConfig(environment);
  const secrets = await loadSecrets(environment, config.dataFolder);
  const blobs = await openBlobStore(config.blobs, secrets);
  const database = await openDatabase(secrets, config.dataFolder);
  const { db, pool } = connectDatabase({
    url: database.directUrl,
    poolSize: 2,
    applicationName: "slipway-tool",
    onError: () => {},
  });
  return {
    config,
    secrets,
    clock: systemClock,
    databaseUrl: database.directUrl,
    db,
    pool,
    blobs,
    stop: async () => {
      await db.destroy();
      await database.stop();
    },
  };
}
