import { sql } from "#database/database.ts";
import type { Inspected } from "./inspected.ts";

/** A database that no service has opened yet, such as one just restored, has no queue. */
export async function hasQueue(db: Inspected["db"]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('pgboss.job') is not null as found`.execute(db);
  return rows[0]?.found === true;
}
