import type { Selectable } from "kysely";
import { sql, type Database } from "../database.ts";
import type { IdempotencyKeyTable } from "../tables/idempotency-key.ts";

/** All times are the database's: processes whose clocks disagree must agree on who is at work. */
export interface IdempotencyKeyRow extends Selectable<IdempotencyKeyTable> {
  /** Seconds since it was taken, or its owner has last said that it is at work. */
  silent_seconds: number;
}

/** The status of a request that is being worked on; its `answer` names the process that does. */
export const inProgress = 0;

interface KeyOf {
  principalId: string;
  key: string;
}

/** Takes a key; false when it was taken before. */
export async function insertIdempotencyKey(
  db: Database,
  row: KeyOf & { requestHash: string; owner: string },
): Promise<boolean> {
  const result = await db
    .insertInto("idempotency_key")
    .values({
      principal_id: row.principalId,
      key: row.key,
      request_hash: row.requestHash,
      status: inProgress,
      answer: row.owner,
      created_at: sql<Date>`now()`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findIdempotencyKey(
  db: Database,
  { principalId, key }: KeyOf,
): Promise<IdempotencyKeyRow | undefined> {
  return db
    .selectFrom("idempotency_key")
    .selectAll()
    .select(sql<number>`extract(epoch from now() - created_at)::float8`.as("silent_seconds"))
    .where("principal_id", "=", principalId)
    .where("key", "=", key)
    .executeTakeFirst();
}

/** The owner says that it is still at work. */
export async function holdIdempotencyKey(
  db: Database,
  { principalId, key, owner }: KeyOf & { owner: string },
): Promise<void> {
  await db
    .updateTable("idempotency_key")
    .set({ created_at: sql<Date>`now()` })
    .where("principal_id", "=", principalId)
    .where("key", "=", key)
    .where("status", "=", inProgress)
    .where("answer", "=", owner)
    .execute();
}

export async function finishIdempotencyKey(
  db: Database,
  { principalId, key, status, answer }: KeyOf & { status: number; answer: string },
): Promise<void> {
  await db
    .updateTable("idempotency_key")
    .set({ status, answer })
    .where("principal_id", "=", principalId)
    .where("key", "=", key)
    .execute();
}

/** Frees a key whose request failed, or whose owner died. */
export async function deleteIdempotencyKey(
  db: Database,
  { principalId, key, owner }: KeyOf & { owner: string },
): Promise<void> {
  await db
    .deleteFrom("idempotency_key")
    .where("principal_id", "=", principalId)
    .where("key", "=", key)
    .where("status", "=", inProgress)
    .where("answer", "=", owner)
    .execute();
}
