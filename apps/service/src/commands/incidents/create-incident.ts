import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import type { Database } from "#database/database.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { insertIncidentMessage } from "#database/repositories/incident-message.ts";
import { insertIncident } from "#database/repositories/incident.ts";
import { getOfferRow } from "#database/repositories/offer.ts";
import { getRunRow } from "#database/repositories/run.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import { describeIncident } from "#queries/incidents/describe-incident.ts";
import { checkNewIncident, type NewIncident } from "./check-new-incident.ts";
import { findAttachments } from "./find-attachments.ts";
import { tellOfIncident } from "./tell-of-incident.ts";

type Input = NewIncident & { publisherId: string };

/**
 * Opens an incident, with the operation that it is about; support is told, and the contact gets a confirmation.
 * @throws ServiceError `request-invalid`, `offer-not-found`, `run-not-found`, `upload-not-found`.
 */
export async function createIncident(
  { actor, services }: Context,
  input: Input,
): Promise<CallOutput<"createIncident">> {
  checkNewIncident(input);
  const { publisherId, offerId } = input;
  const at = services.clock.now();
  const by = summariseActor(actor);
  return services.withTransaction(async (transaction) => {
    await requireOperation(transaction, input);
    const files = await findAttachments(transaction, publisherId, input.files);
    const incident = await insertIncident(transaction, {
      ...describeNew(input),
      id: services.newId(),
      opened_at: at,
      opened_by: JSON.stringify(by),
      changed_at: at,
    });
    const { id: incidentId, number, title, run_number: runNumber, step } = incident;
    const message = { id: services.newId(), text: input.description };
    await insertIncidentMessage(transaction, { ...message, incidentId, at, by, side: "publisher", files });
    const details = { incidentId, number, title, runNumber, step };
    await recordAudit(transaction, { event: "incident.opened", actor, at, publisherId, offerId, details });
    for (const event of ["incident-opened", "incident-confirmed"] as const) {
      await tellOfIncident(transaction, services, { event, incident, message, by: by.name });
    }
    return describeIncident(services, transaction, incident);
  });
}

async function requireOperation(db: Database, { publisherId, offerId, runNumber }: Input): Promise<void> {
  if (offerId === undefined) return;
  await getOfferRow(db, { publisherId, offerId });
  if (runNumber !== undefined) await getRunRow(db, { publisherId, offerId }, runNumber);
}

function describeNew(input: Input) {
  return {
    publisher_id: input.publisherId,
    offer_id: input.offerId ?? null,
    run_number: input.runNumber ?? null,
    step: input.step ?? null,
    title: input.title,
    problem_type: input.problemType,
    category: input.category,
    contact: JSON.stringify(input.contact),
    state: "open" as const,
    severity: null,
  };
}
