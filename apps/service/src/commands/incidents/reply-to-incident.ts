import type { Endpoints } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { insertIncidentMessage } from "#database/repositories/incident-message.ts";
import { lockIncident, updateIncident, type IncidentKey } from "#database/repositories/incident.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import { describeIncident } from "#queries/incidents/describe-incident.ts";
import { requireIncident } from "#queries/incidents/get-incident.ts";
import { findAttachments } from "./find-attachments.ts";
import { sideOf, stateAfterReply } from "./incident-sides.ts";
import { tellOfIncident } from "./tell-of-incident.ts";

type Body = z.output<Endpoints["replyToIncident"]["body"]>;

/**
 * Writes in an incident and tells the other side. It then waits for that side; a publisher's word opens a resolved one again.
 * @throws ServiceError `incident-not-found`, `upload-not-found`.
 */
export async function replyToIncident(
  { actor, services }: Context,
  input: Body & IncidentKey,
): Promise<CallOutput<"replyToIncident">> {
  const at = services.clock.now();
  const by = summariseActor(actor);
  const side = sideOf(actor, input.publisherId);
  return services.withTransaction(async (transaction) => {
    const before = requireIncident(await lockIncident(transaction, input));
    const files = await findAttachments(transaction, input.publisherId, input.files);
    const message = { id: services.newId(), text: input.text };
    await insertIncidentMessage(transaction, { ...message, incidentId: before.id, at, by, side, files });
    const state = stateAfterReply(side, before.state);
    const incident = await updateIncident(transaction, before.id, { state, changed_at: at });
    await recordAudit(transaction, {
      event: "incident.replied",
      actor,
      at,
      publisherId: incident.publisher_id,
      offerId: incident.offer_id ?? undefined,
      details: { incidentId: incident.id, number: incident.number, title: incident.title, side, state },
    });
    const event = side === "operator" ? "incident-answered" : "incident-replied";
    await tellOfIncident(transaction, services, { event, incident, message, by: by.name });
    return describeIncident(services, transaction, incident);
  });
}
