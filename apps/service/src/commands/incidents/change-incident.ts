import type { Endpoints } from "@slipway/contracts";
import type { CallOutput } from "@slipway/contracts/client";
import type { z } from "zod";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import {
  lockIncident,
  updateIncident,
  type IncidentKey,
  type IncidentRow,
} from "#database/repositories/incident.ts";
import { describeIncident } from "#queries/incidents/describe-incident.ts";
import { requireIncident } from "#queries/incidents/get-incident.ts";
import { ServiceError } from "#service-error.ts";
import { sideOf, type IncidentSide } from "./incident-sides.ts";

type Body = z.output<Endpoints["changeIncident"]["body"]>;

/**
 * Changes state or severity. Publishers may resolve and reopen; severity, and whom it waits for, is the operator's word.
 * @throws ServiceError `incident-not-found`, `forbidden`.
 */
export async function changeIncident(
  { actor, services }: Context,
  input: Body & IncidentKey,
): Promise<CallOutput<"changeIncident">> {
  const at = services.clock.now();
  requireRight(sideOf(actor, input.publisherId), input);
  return services.withTransaction(async (transaction) => {
    const before = requireIncident(await lockIncident(transaction, input));
    const changes = findChanges(before, input);
    if (Object.keys(changes).length === 0) return describeIncident(services, transaction, before);
    const incident = await updateIncident(transaction, before.id, { ...changes, changed_at: at });
    await recordAudit(transaction, {
      event: "incident.changed",
      actor,
      at,
      publisherId: incident.publisher_id,
      offerId: incident.offer_id ?? undefined,
      details: { incidentId: incident.id, number: incident.number, title: incident.title, ...changes },
    });
    return describeIncident(services, transaction, incident);
  });
}

function findChanges(before: IncidentRow, wanted: Body): Partial<Pick<IncidentRow, "state" | "severity">> {
  const { state, severity } = wanted;
  return {
    ...(state === undefined || state === before.state ? {} : { state }),
    ...(severity === undefined || severity === before.severity ? {} : { severity }),
  };
}

function requireRight(side: IncidentSide, { state, severity }: Body): void {
  if (side === "operator" || (severity === undefined && state !== "waiting-for-publisher")) return;
  throw new ServiceError("forbidden", {
    detail: "A publisher may resolve an incident or open it again; the rest is decided by support.",
    detailZh: "发布者可以解决或重新打开事件；其余由支持人员决定。",
  });
}
