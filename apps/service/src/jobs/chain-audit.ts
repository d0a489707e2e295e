import { createHash } from "node:crypto";
import { sql } from "#database/database.ts";
import type { Services } from "#compose.ts";

const batch = 1000;
/** An entry's number is given before its transaction commits; younger ones may still be overtaken by a smaller number. */
const settleMs = 60_000;

/**
 * Adds the chain of hashes to settled entries of history, in order: each covers its entry and the one before, so that a
 * changed or removed entry shows. One worker at a time.
 */
export async function chainAudit(services: Services): Promise<void> {
  const before = new Date(services.clock.now().getTime() - settleMs);
  await services.withTransaction(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('slipway.chain-audit'))`.execute(transaction);
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
      .where("at", "<", before)
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
  });
}

interface ChainedEntry {
  id: number;
  at: Date;
  event: string;
  actor: unknown;
  publisher_id: string | null;
  offer_id: string | null;
  run_id: string | null;
  details: unknown;
}

/** SHA-256 over the entry before and everything that this one says. */
export function chainHash(previous: string, entry: ChainedEntry): string {
  const { id, at, event, actor, publisher_id, offer_id, run_id, details } = entry;
  const content = [previous, id, at.toISOString(), event, actor, publisher_id, offer_id, run_id, details];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
