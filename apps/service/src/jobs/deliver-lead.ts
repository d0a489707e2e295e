import type { Services } from "#compose.ts";
import { openCustomer } from "#commands/leads/lead-customer.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { findLead, updateLead, type LeadRow } from "#database/repositories/lead.ts";
import { getOfferRow } from "#database/repositories/offer.ts";
import { queueEmails } from "#emails/queue-emails.ts";
import { LeadError } from "#leads/lead-error.ts";
import { readLeadSettings } from "#leads/read-lead-settings.ts";
import { readContent } from "#queries/offers/read-content.ts";

/**
 * Delivers one lead. What will pass is tried again by the queue; what will not, and the last try, leave the lead dead:
 * it is kept, the owners are told, and it can be sent again. @throws while another try may succeed.
 */
export async function deliverLead(
  services: Services,
  { leadId, isLast }: { leadId: string; isLast: boolean },
): Promise<void> {
  const lead = await findLead(services.db, leadId);
  if (lead === undefined || lead.state !== "waiting") return;
  try {
    await deliver(services, lead);
    const delivered = {
      state: "delivered" as const,
      attempts: lead.attempts + 1,
      delivered_at: services.clock.now(),
      last_error: null,
    };
    await updateLead(services.db, leadId, delivered);
  } catch (error) {
    const willPass = !(error instanceof LeadError) || error.isTemporary;
    const reason = error instanceof Error ? error.message : String(error);
    if (willPass && !isLast) {
      await updateLead(services.db, leadId, { attempts: lead.attempts + 1, last_error: reason });
      throw error;
    }
    await giveUp(services, lead, reason);
  }
}

async function deliver(services: Services, lead: LeadRow): Promise<void> {
  const key = { publisherId: lead.publisher_id, offerId: lead.offer_id };
  const offer = await getOfferRow(services.db, key);
  const content = await readContent(services, key, offer.production_run === null ? "preview" : "production");
  const { settings } = await readLeadSettings(services, key, content.definition);
  const customer = openCustomer(services.secrets, lead.customer);
  const fields = {
    FirstName: customer.firstName,
    LastName: customer.lastName,
    Email: customer.email,
    Phone: customer.phone,
    Country: customer.country,
    Company: customer.company,
    Title: customer.title,
  };
  const known = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  await services.leadDestinations.find(lead.destination)?.deliver(
    {
      id: lead.id,
      offer: `${key.publisherId}.${key.offerId}`,
      offerTitle: offer.name,
      leadSource: lead.lead_source,
      actionCode: lead.action_code,
      customer: known,
    },
    settings,
  );
}

async function giveUp(services: Services, lead: LeadRow, reason: string): Promise<void> {
  const place = { publisherId: lead.publisher_id, offerId: lead.offer_id };
  await services.withTransaction(async (transaction) => {
    await updateLead(transaction, lead.id, {
      state: "dead",
      attempts: lead.attempts + 1,
      last_error: reason,
    });
    const actor = { kind: "system", name: "Slipway" } as const;
    const details = { leadId: lead.id, destination: lead.destination, reason };
    await recordAudit(transaction, {
      event: "lead.dead",
      actor,
      at: services.clock.now(),
      ...place,
      details,
    });
    await queueEmails(transaction, services, {
      event: "lead-undeliverable",
      ...place,
      occasion: `${lead.id}/${lead.attempts}`,
      reasons: [{ en: reason, "zh-CN": reason }],
    });
  });
}
