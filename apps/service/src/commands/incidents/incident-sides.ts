import type { Actor } from "#context.ts";
import type { IncidentRow } from "#database/repositories/incident.ts";

export type IncidentSide = "publisher" | "operator";

/** For whom somebody speaks in an incident: who works for the publisher speaks for it, whatever else they are. */
export function sideOf(actor: Actor, publisherId: string): IncidentSide {
  return actor.kind !== "system" && actor.publisherRoles.has(publisherId) ? "publisher" : "operator";
}

/** Whom an incident waits for after somebody has written. A note of the operator's does not reopen what is resolved. */
export function stateAfterReply(side: IncidentSide, before: IncidentRow["state"]): IncidentRow["state"] {
  if (side === "publisher") return "open";
  return before === "resolved" ? "resolved" : "waiting-for-publisher";
}
