import type { Services } from "#compose.ts";
import type { Transaction } from "#database/database.ts";
import { insertLead, type LeadRow } from "#database/repositories/lead.ts";
import { sealCustomer, type LeadCustomer } from "./lead-customer.ts";

export interface NewLead {
  publisherId: string;
  offerId: string;
  /** Where the customer was, and what they did (cpp-portal 12.2). */
  source: "AzureMarketplace" | "AzurePortal" | "TestDrive" | "SPZA";
  actionCode: "INS" | "PLT" | "DNC" | "Create" | "StartTestDrive";
  /** Value of the offer's `leadDestination`; leads to `None` are not made. */
  destination: string;
  isTest: boolean;
  customer: LeadCustomer;
}

/** Writes a lead and the job that delivers it, in the transaction of what caused it. */
export async function queueLead(
  transaction: Transaction,
  services: Services,
  lead: NewLead,
): Promise<LeadRow> {
  const { publisherId, offerId, source, actionCode } = lead;
  const row = await insertLead(transaction, {
    id: services.newId(),
    publisher_id: publisherId,
    offer_id: offerId,
    is_test: lead.isTest,
    lead_source: `${source}-${actionCode}|${publisherId}.${offerId}`,
    action_code: actionCode,
    customer: sealCustomer(services.secrets, lead.customer),
    destination: lead.destination,
    state: "waiting",
    last_error: null,
    created_at: services.clock.now(),
    delivered_at: null,
  });
  await services.jobs.enqueue(transaction, "deliver-lead", { leadId: row.id }, { publisherId });
  return row;
}
