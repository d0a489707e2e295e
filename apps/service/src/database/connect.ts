import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";
import { columnTypes } from "./parse-column.ts";
import type { Tables } from "./tables.ts";

export interface ConnectOptions {
  url: string;
  poolSize: number;
  applicationName: string;
  /** Told about connections that broke while idle; the pool replaces them by itself. */
  onError: (error: Error) => void;
}

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
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", options.onError);
  // One that breaks while a transaction holds it fails the next statement; unheard, it would end the whole process.
  pool.on("connect", (client) => client.on("error", () => {}));
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool };
}
