import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { lockLead, updateLead } from "#database/repositories/lead.ts";
import { summariseLead } from "#queries/leads/list-leads.ts";
import { ServiceError } from "#service-error.ts";

/**
 * Sends a dead lead again. One that waits or was delivered is answered as it is: sending it twice would make two customers.
 * @throws ServiceError `lead-not-found`.
 */
export async function replayLead(
  { actor, services }: Context,
  input: { publisherId: string; leadId: string },
): Promise<CallOutput<"replayLead">> {
  const at = services.clock.now();
  return services.withTransaction(async (transaction) => {
    const lead = await lockLead(transaction, input);
    if (lead === undefined) throw new ServiceError("lead-not-found");
    if (lead.state !== "dead") return summariseLead(lead);
    const changed = await updateLead(transaction, lead.id, {
      state: "waiting",
      attempts: 0,
      last_error: null,
    });
    await services.jobs.enqueue(transaction, "deliver-lead", { leadId: lead.id }, input);
    await recordAudit(transaction, {
      event: "lead.replayed",
      actor,
      at,
      publisherId: lead.publisher_id,
      offerId: lead.offer_id,
      details: { leadId: lead.id, destination: lead.destination },
    });
    return summariseLead(changed);
  });
}
