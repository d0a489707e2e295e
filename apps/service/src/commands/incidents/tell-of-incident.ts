import type { Services } from "#compose.ts";
import type { Transaction } from "#database/database.ts";
import type { IncidentRow } from "#database/repositories/incident.ts";
import type { EmailEvent } from "@slipway/contracts/client";
import { queueEmails } from "#emails/queue-emails.ts";

export interface IncidentNews {
  event: Extract<EmailEvent, `incident-${string}`>;
  incident: IncidentRow;
  /** What was written; its id tells the e-mails of one incident apart. */
  message: { id: string; text: string };
  /** Name of who wrote it. */
  by: string;
}

/** Writes the e-mails of an incident, with what was written in them. */
export async function tellOfIncident(
  transaction: Transaction,
  services: Services,
  { event, incident, message, by }: IncidentNews,
): Promise<void> {
  await queueEmails(transaction, services, {
    event,
    publisherId: incident.publisher_id,
    offerId: incident.offer_id ?? undefined,
    incidentId: incident.id,
    details: { number: String(incident.number), title: incident.title, by },
    reasons: [{ en: message.text, "zh-CN": message.text }],
    occasion: message.id,
  });
}
