import type { Endpoints } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { readCursor, writeCursor } from "#queries/offers/cursor.ts";
import { listLeadRows, type LeadRow } from "#database/repositories/lead.ts";

export type ListLeadsInput = z.output<Endpoints["listLeads"]["query"]> & { publisherId: string };
type LeadDelivery = CallOutput<"listLeads">["items"][number];

const defaultLimit = 50;

/** How the delivery of a publisher's leads went, newest first; who the customers are is not shown. */
export async function listLeads(
  { services }: Context,
  input: ListLeadsInput,
): Promise<CallOutput<"listLeads">> {
  const limit = input.limit ?? defaultLimit;
  const { publisherId, cursor } = input;
  const rows = await listLeadRows(services.db, {
    publisherId,
    beforeId: readCursor(cursor)?.[0],
    limit: limit + 1,
  });
  const items = rows.slice(0, limit).map(summariseLead);
  const last = items.at(-1);
  return {
    items,
    ...(rows.length > limit && last !== undefined ? { next: writeCursor([last.leadId]) } : {}),
  };
}

/** A lead without its customer. */
export function summariseLead(row: LeadRow): LeadDelivery {
  return {
    leadId: row.id,
    at: row.created_at.toISOString(),
    offerId: row.offer_id,
    leadSource: row.lead_source,
    isTest: row.is_test,
    destination: row.destination,
    state: row.state,
    attempts: row.attempts,
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
  };
}
