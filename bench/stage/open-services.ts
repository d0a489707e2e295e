import { join } from "node:path";
import { createServices, type Services } from "../../apps/service/src/compose.ts";
import { makeConfig } from "../../apps/service/src/config/config.ts";
import { loadSecrets } from "../../apps/service/src/config/secrets.ts";
import { migrateDatabase } from "../../apps/service/src/database/migrate.ts";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";

/** The service's parts in this process over an empty database of their own, for what can be measured without HTTP. */
export async function withServices<T>(
  work: (services: Services, databaseUrl: string) => Promise<T>,
): Promise<T> {
  return withTemporaryFolder(async (folder) => {
    const environment = { SLIPWAY_DATA: folder, SLIPWAY_LOG_LEVEL: "error" };
    const database = await startEmbeddedPostgres({ dataFolder: join(folder, "postgres") });
    try {
      await migrateDatabase(database.connectionString);
      const services = await createServices({
        config: makeConfig(environment),
        secrets: await loadSecrets(environment, folder),
        databaseUrl: database.connectionString,
        isWorker: false,
      });
      try {
        return await work(services, database.connectionString);
      } finally {
        await services.stop();
      }
    } finally {
      await database.stop();
    }
  });
}
