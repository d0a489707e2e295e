import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";
import type { PersonActor, ServicePrincipalActor } from "#context.ts";
import type { ActorRow } from "#database/statements/find-actor.ts";

/** The actor that a principal's row and roles describe. */
export function makeActor(row: ActorRow): PersonActor | ServicePrincipalActor {
  const publisherRoles = new Map<string, PublisherRole>();
  const operatorRoles: OperatorRole[] = [];
  for (const [publisherId, role] of row.roles) {
    if (publisherId === null) operatorRoles.push(role as OperatorRole);
    else publisherRoles.set(publisherId, role as PublisherRole);
  }
  return {
    kind: row.kind,
    principalId: row.id,
    name: row.name,
    email: row.email ?? undefined,
    language: row.language,
    operatorRoles,
    publisherRoles,
  };
}
