import type { CallOutput } from "@slipway/contracts/client";
import type { Endpoints, HistoryEntry } from "@slipway/contracts";
import type { z } from "zod";
import type { Actor, Context } from "#context.ts";
import { readNumberCursor, writeCursor } from "#queries/offers/cursor.ts";
import { listAuditEntries, type AuditEntryRow, type HistoryScope } from "#database/repositories/history.ts";

export type ListHistoryInput = z.output<Endpoints["listHistory"]["query"]>;

const defaultLimit = 50;

/**
 * Audit history, newest first. Administrators read everything, the operator's other people what belongs to a publisher,
 * a publisher's people what belongs to theirs; everybody reads their own entries.
 */
export async function listHistory(
  context: Context,
  input: ListHistoryInput,
): Promise<CallOutput<"listHistory">> {
  const limit = input.limit ?? defaultLimit;
  const rows = await listAuditEntries(context.services.db, scopeOf(context.actor), {
    event: input.event,
    publisherId: input.publisherId,
    offerId: input.offerId,
    user: input.user,
    from: input.from === undefined ? undefined : new Date(input.from),
    to: input.to === undefined ? undefined : new Date(input.to),
    beforeId: readNumberCursor(input.cursor),
    limit: limit + 1,
  });
  const items = rows.slice(0, limit).map(makeEntry);
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last !== undefined ? { next: writeCursor([last.id]) } : {}) };
}

function scopeOf(actor: Actor): HistoryScope {
  if (actor.kind === "system") return { publishers: "all", principalId: undefined };
  const { principalId, operatorRoles } = actor;
  if (operatorRoles.includes("administrator")) return { publishers: "all", principalId };
  if (operatorRoles.length > 0) return { publishers: "every-publisher", principalId };
  return { publishers: [...actor.publisherRoles.keys()], principalId };
}

function makeEntry(row: AuditEntryRow): HistoryEntry {
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    event: row.event,
    actor: row.actor.name,
    ...(row.publisher_id === null ? {} : { publisherId: row.publisher_id }),
    ...(row.offer_id === null ? {} : { offerId: row.offer_id }),
    details: row.details,
  };
}
