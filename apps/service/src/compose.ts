import { randomUUID } from "node:crypto";
import type pg from "pg";
import { pino, type Logger } from "pino";
import type { BlobStore } from "#blobs/blob-store.ts";
import { openBlobStore } from "#blobs/open-blob-store.ts";
import { createCertifier, type Certifier } from "#certification/certifier.ts";
import type { Config } from "#config/config.ts";
import type { Secrets } from "#config/secrets.ts";
import { connectDatabase } from "#database/connect.ts";
import type { Database, Transaction } from "#database/database.ts";
import { openStorefrontReader, type StorefrontReader } from "#database/storefront-reader.ts";
import { listMigrations } from "#database/migrate.ts";
import { watchSchema, type SchemaWatch } from "#database/newer-schema.ts";
import { startOfferEvents, type OfferEvents } from "#database/offer-events.ts";
import { startJobQueue, type JobQueue } from "#jobs/job-queue.ts";
import { makeLeadDestinations, type LeadDestinations } from "#leads/destinations.ts";
import { makeMailer, type Mailer } from "#mail/send-mail.ts";
import { makeGuardedAgents } from "#outbound/guarded-agent.ts";
import { makeOutbound, type Outbound } from "#outbound/guarded-fetch.ts";
import { makeScanner } from "#scanner/clamd.ts";
import type { Scanner } from "#scanner/scanner.ts";
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
  /** For queries of the storefront that may be a moment behind. */
  storefront: StorefrontReader;
  /** Whether a newer program has changed the database so that this one cannot go on. */
  schema: SchemaWatch;
  jobs: JobQueue;
  events: OfferEvents;
  blobs: BlobStore;
  /** Requests to addresses that users gave. */
  outbound: Outbound;
  certifier: Certifier;
  leadDestinations: LeadDestinations;
  /** Looks for malware where clamd is configured. */
  scanner: Scanner;
  /** Absent without an SMTP server: e-mails are then read on the mailbox page. */
  mail: Mailer | undefined;
  /** Ends connections and waits for running jobs; call it once. */
  stop(): Promise<void>;
}

export interface CreateServicesOptions {
  config: Config;
  secrets: Secrets;
  /** Of a database that has been migrated. */
  databaseUrl: string;
  /** The same one without a pooler between, for queue and events; `databaseUrl` where absent. */
  directDatabaseUrl?: string;
  /** A worker fetches jobs; the API only writes them. */
  isWorker: boolean;
  log?: Logger;
  clock?: Clock;
}

/** The only place where real adapters are created. */
export async function createServices(options: CreateServicesOptions): Promise<Services> {
  const { config, secrets, databaseUrl, directDatabaseUrl: directUrl = databaseUrl } = options;
  const log = options.log ?? pino({ level: config.logLevel, base: null });
  const onError = (error: Error) => log.warn({ err: error }, "a database connection broke");
  const { db, pool } = connectDatabase({
    url: databaseUrl,
    poolSize: config.poolSize,
    applicationName: "slipway",
    isPooled: directUrl !== databaseUrl,
    isShortLived: true,
    onError,
  });
  const storefront = openStorefrontReader({
    primary: db,
    replicaUrl: secrets.replicaDatabaseUrl,
    poolSize: config.poolSize,
    onError,
  });
  const schema = watchSchema(db, await listMigrations());
  const jobs = await startJobQueue({ url: directUrl, isWorker: options.isWorker, onError });
  const events = await startOfferEvents(directUrl, onError);
  const adapters = await createAdapters(config, secrets);
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
    ...adapters,
    storefront,
    schema,
    stop: async () => {
      schema.stop();
      await jobs.stop();
      await events.stop();
      await adapters.certifier.stop();
      await adapters.outbound.close();
      adapters.mail?.close();
      await storefront.stop();
      await db.destroy();
    },
  };
}

type Adapters = Pick<Services, "blobs" | "outbound" | "certifier" | "leadDestinations" | "scanner" | "mail">;

async function createAdapters(config: Config, secrets: Secrets): Promise<Adapters> {
  const allow = config.outboundAllow;
  const outbound = makeOutbound({ allow });
  return {
    blobs: await openBlobStore(config.blobs, secrets),
    outbound,
    certifier: createCertifier({
      threads: Math.min(2, config.worker.concurrency),
      seconds: config.worker.certificationSeconds,
      memoryMb: config.worker.certificationMemoryMb,
    }),
    leadDestinations: makeLeadDestinations({ fetch: outbound.fetch, agents: makeGuardedAgents({ allow }) }),
    scanner: makeScanner(config.clamdAddress),
    mail:
      secrets.smtpUrl === undefined
        ? undefined
        : makeMailer({ url: secrets.smtpUrl, from: config.mail.from }),
  };
}
