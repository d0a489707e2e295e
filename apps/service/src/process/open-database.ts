import { join } from "node:path";
import type { Secrets } from "#config/secrets.ts";
import { startEmbeddedPostgres } from "#postgres/start-embedded-postgres.ts";

/** A database that takes connections. */
export interface OpenedDatabase {
  url: string;
  /** Without a pooler between: for what needs a session of its own. Equal to `url` where there is no pooler. */
  directUrl: string;
  /** Ends the embedded server, unless another process uses it; an external one is left alone. */
  stop(): Promise<void>;
}

/** The external database that was given, else the embedded one in the data folder. */
export async function openDatabase(
  { databaseUrl, directDatabaseUrl }: Pick<Secrets, "databaseUrl" | "directDatabaseUrl">,
  dataFolder: string,
): Promise<OpenedDatabase> {
  if (databaseUrl !== undefined)
    return { url: databaseUrl, directUrl: directDatabaseUrl ?? databaseUrl, stop: async () => {} };
  const embedded = await startEmbeddedPostgres({ dataFolder: join(dataFolder, "postgres") });
  const { connectionString, stop } = embedded;
  return { url: connectionString, directUrl: connectionString, stop };
}
