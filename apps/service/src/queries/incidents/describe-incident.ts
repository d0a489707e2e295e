import type { Incident, IncidentSummary } from "@slipway/contracts";
import { makeArtifactPath } from "#artifacts/artifact-link.ts";
import type { Services } from "#compose.ts";
import type { Database } from "#database/database.ts";
import { listIncidentMessages, type IncidentMessageRow } from "#database/repositories/incident-message.ts";
import type { IncidentRow } from "#database/repositories/incident.ts";

/** An incident as lists show it. */
export function summariseIncident(row: IncidentRow): IncidentSummary {
  return {
    incidentId: row.id,
    number: row.number,
    publisherId: row.publisher_id,
    ...(row.offer_id === null ? {} : { offerId: row.offer_id }),
    title: row.title,
    problemType: row.problem_type,
    category: row.category,
    state: row.state,
    ...(row.severity === null ? {} : { severity: row.severity }),
    openedAt: row.opened_at.toISOString(),
    openedBy: row.opened_by,
    changedAt: row.changed_at.toISOString(),
  };
}

/** An incident with its thread; `db` may be the transaction that has just changed it. */
export async function describeIncident(
  services: Services,
  db: Database,
  row: IncidentRow,
): Promise<Incident> {
  const messages = await listIncidentMessages(db, row.id);
  return {
    ...summariseIncident(row),
    ...(row.run_number === null ? {} : { runNumber: row.run_number }),
    ...(row.step === null ? {} : { step: row.step }),
    contact: row.contact,
    messages: messages.map((message) => describeMessage(services, row.publisher_id, message)),
  };
}

function describeMessage(
  { config, secrets }: Services,
  publisherId: string,
  message: IncidentMessageRow,
): Incident["messages"][number] {
  const linkOf = (hash: string, fileName: string) =>
    config.publicUrl + makeArtifactPath(secrets, { publisherId, hash, fileName });
  return {
    at: message.at.toISOString(),
    by: message.by,
    side: message.side,
    text: message.text,
    files: message.files.map(({ name, hash, size }) => ({ name, size, url: linkOf(hash, name) })),
  };
}
