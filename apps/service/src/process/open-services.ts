import { makeConfig } from "#config/config.ts";
import { readEnvironment } from "#config/environment.ts";
import { loadSecrets } from "#config/secrets.ts";
import { migrateDatabase } from "#database/migrate.ts";
import { startTracing, stopTracing } from "#telemetry/tracing.ts";
import { createServices, type Services } from "../compose.ts";
import { openDatabase } from "./open-database.ts";

/** The services over a database that is up to date. */
export interface OpenedServices {
  services: Services;
  /** Ends the services, then the embedded database where it is ours. */
  stop(): Promise<void>;
}

/** Which of the programs this is. */
export interface ProgramKind {
  isWorker: boolean;
  /** As traces name it. */
  role: "api" | "worker" | "all";
}

/** Reads the settings, starts or finds the database, migrates it and makes the services. @throws ConfigError and others */
export async function openServices({ isWorker, role }: ProgramKind): Promise<OpenedServices> {
  const environment = readEnvironment(process.env);
  const config = makeConfig(environment);
  await startTracing(process.env, role);
  const secrets = await loadSecrets(environment, config.dataFolder);
  const database = await openDatabase(secrets, config.dataFolder);
  try {
    await migrateDatabase(database.directUrl);
    const { url: databaseUrl, directUrl: directDatabaseUrl } = database;
    const services = await createServices({ config, secrets, databaseUrl, directDatabaseUrl, isWorker });
    return {
      services,
      stop: async () => {
        await services.stop();
        await database.stop();
        await stopTracing();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
