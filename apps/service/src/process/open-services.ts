import { join } from "node:path";
import { makeConfig } from "#config/config.ts";
import { readEnvironment } from "#config/environment.ts";
import { loadSecrets } from "#config/secrets.ts";
import { migrateDatabase } from "#database/migrate.ts";
import { startEmbeddedPostgres } from "#postgres/start-embedded-postgres.ts";
import { createServices, type Services } from "../compose.ts";

/** The services over a database that is up to date. */
export interface OpenedServices {
  services: Services;
  /** Ends the services, then the embedded database where it is ours. */
  stop(): Promise<void>;
}

/** Reads the settings, starts or finds the database, migrates it and makes the services. @throws ConfigError and others */
export async function openServices({ isWorker }: { isWorker: boolean }): Promise<OpenedServices> {
  const environment = readEnvironment(process.env);
  const config = makeConfig(environment);
  const secrets = await loadSecrets(environment, config.dataFolder);
  const database = await openDatabase(secrets.databaseUrl, config.dataFolder);
  try {
    await migrateDatabase(database.url);
    const services = await createServices({ config, secrets, databaseUrl: database.url, isWorker });
    return {
      services,
      stop: async () => {
        await services.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openDatabase(
  given: string | undefined,
  dataFolder: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (given !== undefined) return { url: given, stop: async () => {} };
  const embedded = await startEmbeddedPostgres({ dataFolder: join(dataFolder, "postgres") });
  return { url: embedded.connectionString, stop: embedded.stop };
}
