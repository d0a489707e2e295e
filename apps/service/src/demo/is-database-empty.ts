import type { Database } from "#database/database.ts";

/** Whether nobody and nothing was ever entered here. */
export async function isDatabaseEmpty(db: Database): Promise<boolean> {
  const person = await db.selectFrom("principal").select("id").limit(1).executeTakeFirst();
  const publisher = await db.selectFrom("publisher").select("id").limit(1).executeTakeFirst();
  return person === undefined && publisher === undefined;
}
