import { randomUUID } from "node:crypto";
import type pg from "pg";
import { pino, type Logger } from "pino";
import type { Config } from "#config/config.ts";
import type { Secrets } from "#config/secrets.ts";
import { connectDatabase } from "#database/connect.ts";
import type { Database, Transaction } from "#database/database.ts";
import { startOfferEvents, type OfferEvents } from "#database/offer-events.ts";
import { startJobQueue, type JobQueue } from "#jobs/job-queue.ts";
import { systemClock, type Clock } from "./clock.ts";

/** The service's parts, made once by `createServices` and handed to every command, query and job. */
export interface Services {
  config: Config;
  secrets: Secrets;
  log: Logger;
  clock: Clock;
  /** A random UUID. */
  newId(): string;
  db: Database;
  /** The pool below `db`, for statements prepared by name in `database/statements/`. */
  pool: pg.Pool;
  /** Everything in `work` commits together, or nothing does. */
  withTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  jobs: JobQueue;
  events: OfferEvents;
  /** Ends connections and waits for running jobs; call it once. */
  stop(): Promise<void>;
}

export interface CreateServicesOptions {
  config: Config;
  secrets: Secrets;
  /** Of a database that has been migrated. */
  databaseUrl: string;
  /** A worker fetches jobs; the API only writes them. */
  isWorker: boolean;
  log?: Logger;
  clock?: Clock;
}

/** The only place where real adapters are created. */
export async function createServices(options: CreateServicesOptions): Promise<Services> {
  const { config, secrets, databaseUrl } = options;
  const log = options.log ?? pino({ level: config.logLevel, base: null });
  const onError = (error: Error) => log.warn({ err: error }, "a database connection broke");
  const { db, pool } = connectDatabase({
    url: databaseUrl,
    poolSize: config.poolSize,
    applicationName: "slipway",
    onError,
  });
  const jobs = await startJobQueue({ url: databaseUrl, isWorker: options.isWorker, onError });
  const events = await startOfferEvents(databaseUrl, onError);
  return {
    config,
    secrets,
    log,
    clock: options.clock ?? systemClock,
    newId: randomUUID,
    db,
    pool,
    withTransaction: (work) => db.transaction().execute(work),
    jobs,
    events,
    stop: async () => {
      await jobs.stop();
      await events.stop();
      await db.destroy();
    },
  };
}
