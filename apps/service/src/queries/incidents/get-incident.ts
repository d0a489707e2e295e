import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { findIncident, type IncidentKey, type IncidentRow } from "#database/repositories/incident.ts";
import { ServiceError } from "#service-error.ts";
import { describeIncident } from "./describe-incident.ts";

/** An incident with its thread. @throws ServiceError `incident-not-found`, also for another publisher's. */
export async function getIncident(
  { services }: Context,
  input: IncidentKey,
): Promise<CallOutput<"getIncident">> {
  const row = requireIncident(await findIncident(services.db, input));
  return describeIncident(services, services.db, row);
}

/** @throws ServiceError `incident-not-found`. */
export function requireIncident(row: IncidentRow | undefined): IncidentRow {
  if (row === undefined) throw new ServiceError("incident-not-found");
  return row;
}
