import type { Database, Transaction } from "../database.ts";

export interface StepResult<T> {
  result: T;
  createdAt: Date;
  /** Number of the run that made it; gone when that run was deleted. */
  runNumber: number | undefined;
}

/** A recorded result that is still valid. */
export async function findStepResult<T>(
  db: Database,
  key: string,
  now: Date,
): Promise<StepResult<T> | undefined> {
  const row = await db
    .selectFrom("step_result")
    .leftJoin("run", "run.id", "step_result.run_id")
    .select(["step_result.result", "step_result.created_at", "run.number"])
    .where("step_result.key", "=", key)
    .where((where) => where.or([where("valid_until", "is", null), where("valid_until", ">", now)]))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { result: row.result as T, createdAt: row.created_at, runNumber: row.number ?? undefined };
}

export interface NewStepResult {
  key: string;
  kind: "certification" | "product-page" | "lead-test";
  publisherId: string;
  runId: string;
  result: unknown;
  validUntil: Date | undefined;
  now: Date;
}

/** Records a result; a newer one under the same key takes its place. */
export async function insertStepResult(transaction: Transaction, entry: NewStepResult): Promise<void> {
  const row = {
    kind: entry.kind,
    publisher_id: entry.publisherId,
    run_id: entry.runId,
    result: JSON.stringify(entry.result),
    valid_until: entry.validUntil ?? null,
    created_at: entry.now,
  };
  await transaction
    .insertInto("step_result")
    .values({ key: entry.key, ...row })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
    .execute();
}
