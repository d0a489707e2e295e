import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { createServices, type Services } from "../../apps/service/src/compose.ts";
import { makeConfig } from "../../apps/service/src/config/config.ts";
import { loadSecrets } from "../../apps/service/src/config/secrets.ts";
import type { Context } from "../../apps/service/src/context.ts";
import { findActorById } from "../../apps/service/src/database/statements/find-actor.ts";
import { migrateDatabase } from "../../apps/service/src/database/migrate.ts";
import { demoPeople } from "../../apps/service/src/demo/people.ts";
import { prepareDemo } from "../../apps/service/src/demo/prepare-demo.ts";
import { makeActor } from "../../apps/service/src/identity/make-actor.ts";
import { startEmbeddedPostgres } from "../../apps/service/src/postgres/start-embedded-postgres.ts";

/** The service's own parts in this process, over a database of their own, with the people of the demo and no worker. */
export interface DemoServices {
  services: Services;
  connectionString: string;
  dataFolder: string;
  /** Somebody of the demo, by the start of the name. */
  contextOf(name: string): Promise<Context>;
  stop(): Promise<void>;
}

export async function startDemoServices(
  environment: Readonly<Record<string, string>> = {},
): Promise<DemoServices> {
  const dataFolder = mkdtempSync(join(tmpdir(), "slipway-services-"));
  const postgres = await startEmbeddedPostgres({
    dataFolder: join(dataFolder, "postgres"),
    settings: { fsync: "off" },
  });
  await migrateDatabase(postgres.connectionString);
  const settings = { SLIPWAY_DATA: dataFolder, ...environment };
  const services = await createServices({
    config: makeConfig(settings),
    secrets: await loadSecrets(settings, dataFolder),
    databaseUrl: postgres.connectionString,
    isWorker: false,
    log: pino({ level: "silent" }),
  });
  await prepareDemo(services);
  return {
    services,
    connectionString: postgres.connectionString,
    dataFolder,
    contextOf: (name) => contextOf(services, name),
    stop: async () => {
      await services.stop();
      await postgres.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function contextOf(services: Services, name: string): Promise<Context> {
  const email = demoPeople.find((person) => person.name.startsWith(name))?.email ?? name;
  const { id } = await services.db
    .selectFrom("principal")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  const row = await findActorById(services.pool, id);
  if (row === undefined) throw new Error(`nobody is called ${name}`);
  return { actor: makeActor(row), services };
}
