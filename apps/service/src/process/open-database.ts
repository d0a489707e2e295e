import { join } from "node:path";
import { startEmbeddedPostgres } from "#postgres/start-embedded-postgres.ts";

/** A database that takes connections. */
export interface OpenedDatabase {
  url: string;
  /** Ends the embedded server, unless another process uses it; an external one is left alone. */
  stop(): Promise<void>;
}

/** The external database that was given, else the embedded one in the data folder. */
export async function openDatabase(given: string | undefined, dataFolder: string): Promise<OpenedDatabase> {
  if (given !== undefined) return { url: given, stop: async () => {} };
  const embedded = await startEmbeddedPostgres({ dataFolder: join(dataFolder, "postgres") });
  return { url: embedded.connectionString, stop: embedded.stop };
}
