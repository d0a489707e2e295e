import type { Services } from "#compose.ts";
import { sql, type Transaction } from "#database/database.ts";
import { chainHash } from "./chain-hash.ts";

const batch = 1000;
const patienceMs = 500;

/**
 * Adds the chain of hashes to settled entries of history, in order: each covers its entry and the one before, so that a
 * changed or removed entry shows. One worker at a time.
 */
export async function chainAudit(services: Services): Promise<void> {
  const settled = await findSettled(services);
  if (settled === undefined) return;
  await services.withTransaction(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('slipway.chain-audit'))`.execute(transaction);
    while ((await chainBatch(transaction, settled)) === batch);
  });
}

/**
 * The highest number that no open transaction can still come below: numbers are given before the commit. Waiting for
 * every writer to end needs no clock, which another machine may have set wrong. Undefined when they take too long; the
 * next turn tries again.
 */
async function findSettled({ withTransaction }: Services): Promise<number | undefined> {
  return withTransaction(async (transaction) => {
    await sql`select set_config('lock_timeout', ${`${patienceMs}ms`}, true)`.execute(transaction);
    await sql`lock table audit_entry in share mode`.execute(transaction);
    const { rows } = await sql<{ id: number | null }>`select max(id) as id from audit_entry`.execute(
      transaction,
    );
    return rows[0]?.id ?? undefined;
  }).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === lockNotAvailable) return undefined;
    throw error;
  });
}

const lockNotAvailable = "55P03";

async function chainBatch(transaction: Transaction, settled: number): Promise<number> {
  const last = await transaction
    .selectFrom("audit_entry")
    .select("chain_hash")
    .where("chain_hash", "is not", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const entries = await transaction
    .selectFrom("audit_entry")
    .selectAll()
    .where("chain_hash", "is", null)
    .where("id", "<=", settled)
    .orderBy("id")
    .limit(batch)
    .execute();
  let previous = last?.chain_hash ?? "";
  for (const entry of entries) {
    previous = chainHash(previous, entry);
    await transaction
      .updateTable("audit_entry")
      .set({ chain_hash: previous })
      .where("id", "=", entry.id)
      .execute();
  }
  return entries.length;
}
