import { sql, type Database } from "#database/database.ts";

/** Whether no Slipway has made its tables here yet. */
export async function isDatabaseEmpty(db: Database): Promise<boolean> {
  const { rows } = await sql<{
    found: boolean;
  }>`select to_regclass('publisher') is not null as found`.execute(db);
  return rows[0]?.found !== true;
}
