import type { Transaction } from "#database/database.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import type { AuditEvent } from "@slipway/contracts/client";
import type { Actor } from "#context.ts";

export interface AuditRecord {
  event: AuditEvent;
  actor: Actor;
  at: Date;
  publisherId?: string | undefined;
  offerId?: string | undefined;
  runId?: string | undefined;
  details?: Record<string, unknown>;
  /** Of a fact that can happen only once: a second write of it changes nothing. */
  onceKey?: string;
}

/** Writes history in the transaction of the change itself. The chain of hashes is added by a job afterwards. */
export async function recordAudit(transaction: Transaction, record: AuditRecord): Promise<void> {
  await transaction
    .insertInto("audit_entry")
    .values({
      at: record.at,
      event: record.event,
      actor: JSON.stringify(summariseActor(record.actor)),
      publisher_id: record.publisherId ?? null,
      offer_id: record.offerId ?? null,
      run_id: record.runId ?? null,
      details: JSON.stringify(record.details ?? {}),
      once_key: record.onceKey ?? null,
      chain_hash: null,
    })
    .onConflict((conflict) => conflict.column("once_key").doNothing())
    .execute();
}
