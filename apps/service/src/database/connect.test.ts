import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "#postgres/start-embedded-postgres.ts";
import { connectDatabase, type Connection } from "./connect.ts";
import { sql } from "./database.ts";

let folder: string;
let postgres: EmbeddedPostgres;
let connection: Connection;
const uncaught: unknown[] = [];
const note = (error: unknown) => uncaught.push(error);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "slipway-connect-"));
  postgres = await startEmbeddedPostgres({ dataFolder: folder, settings: { fsync: "off" } });
  connection = connectDatabase({
    url: postgres.connectionString,
    poolSize: 3,
    applicationName: "test",
    onError: () => {},
  });
  process.prependListener("uncaughtException", note);
});
afterAll(async () => {
  process.removeListener("uncaughtException", note);
  await connection.db.destroy();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("connectDatabase", () => {
  it("survives a connection that breaks within a transaction while nothing is asked", async () => {
    const { db, pool } = connection;
    const work = db.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
      await pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
      await sleep(300);
      await sql`select 1`.execute(transaction);
    });
    await expect(work).rejects.toThrow();
    expect(uncaught).toEqual([]);
    expect((await sql<{ n: number }>`select 1 as n`.execute(db)).rows).toEqual([{ n: 1 }]);
  });

  it("lets the server end transactions that wait for a lost process, where that is asked for", async () => {
    const limitOf = async (isShortLived: boolean) => {
      const { connectionString: url } = postgres;
      const { db } = connectDatabase({
        url,
        poolSize: 1,
        applicationName: "test",
        isShortLived,
        onError: () => {},
      });
      const { rows } = await sql<{ idle: string; silent: string }>`select
        current_setting('idle_in_transaction_session_timeout') as idle,
        current_setting('tcp_keepalives_idle') as silent`.execute(db);
      await db.destroy();
      return rows[0];
    };
    expect(await limitOf(true)).toEqual({ idle: "20s", silent: "30" });
    expect((await limitOf(false))?.idle).toBe("0");
  });
});
