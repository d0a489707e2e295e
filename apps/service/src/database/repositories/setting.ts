import type { Database } from "../database.ts";

/** A value that the installation keeps about itself; undefined when it was never set. */
export async function readSetting(db: Database, name: string): Promise<unknown> {
  const row = await db.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value;
}

export async function writeSetting(db: Database, name: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await db
    .insertInto("setting")
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: text }))
    .execute();
}

/** Sets a value unless there is one; answers the one that counts, so that two processes at once agree. */
export async function settleSetting(db: Database, name: string, value: unknown): Promise<unknown> {
  await db
    .insertInto("setting")
    .values({ name, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return readSetting(db, name);
}
