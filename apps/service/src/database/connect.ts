import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";
import { countStatementsOf } from "#telemetry/counted-client.ts";
import { isTracing } from "#telemetry/tracing.ts";
import { columnTypes } from "./parse-column.ts";
import type { Tables } from "./tables.ts";

export interface ConnectOptions {
  url: string;
  poolSize: number;
  applicationName: string;
  /** Whether a pooler in transaction mode stands between: statements are then not prepared by name. */
  isPooled?: boolean;
  /**
   * Whether transactions may not wait for this process: one whose host was cut off leaves its locks, which the server would
   * keep for two hours. A pooler sets its own limits, and does not know this one.
   */
  isShortLived?: boolean;
  /** Told about connections that broke while idle; the pool replaces them by itself. */
  onError: (error: Error) => void;
}

/**
 * Behind a pooler each transaction may meet another connection of the server's, which knows nothing of names that were
 * prepared before; PgBouncer before 1.21 does not carry them over. So each statement is parsed where it runs.
 */
class NamelessClient extends pg.Client {
  // One signature stands for all of pg's: what is handed on is what came in, apart from the name.
  override query(...parameters: unknown[]): never {
    const [first, ...others] = parameters;
    const nameless = isNamed(first) ? { ...first, name: undefined } : first;
    return (super.query as (...all: unknown[]) => never)(nameless, ...others);
  }
}

function chooseClient({ isPooled }: ConnectOptions): { Client?: typeof pg.Client } {
  const Client = isPooled ? NamelessClient : pg.Client;
  if (isTracing()) return { Client: countStatementsOf(Client) };
  return isPooled ? { Client } : {};
}

function isNamed(query: unknown): query is { name: string } {
  return typeof query === "object" && query !== null && "name" in query && !("submit" in query);
}

const idleTransactionMs = 20_000;
/** The server asks hosts that are silent for so long, and forgets their sessions a minute later. */
const serverKeepAlive = "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10";
/** Idle connections are asked after so long; by the kernel's own default it would be two hours. */
export const keepAliveInitialDelayMillis = 10_000;

export interface Connection {
  db: Database;
  /** The pool below `db`, for the hot statements that are prepared by name. */
  pool: pg.Pool;
}

/** Opens a pool; the first connection is made by the first query. */
export function connectDatabase(options: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.applicationName,
    types: columnTypes,
    keepAlive: true,
    keepAliveInitialDelayMillis,
    connectionTimeoutMillis: 10_000,
    ...chooseClient(options),
    ...(options.isShortLived && !options.isPooled
      ? { idle_in_transaction_session_timeout: idleTransactionMs, options: serverKeepAlive }
      : {}),
  });
  pool.on("error", options.onError);
  // One that breaks while a transaction holds it fails the next statement; unheard, it would end the whole process.
  pool.on("connect", (client) => client.on("error", () => {}));
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool };
}
