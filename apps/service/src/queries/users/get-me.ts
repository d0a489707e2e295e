import type { CallOutput } from "@slipway/contracts/client";
import type { Actor, Context, PersonActor, ServicePrincipalActor } from "#context.ts";
import { findPrincipal, type PrincipalRow } from "#database/repositories/principal.ts";
import { listPublisherNames } from "#database/repositories/publisher.ts";
import { ServiceError } from "#service-error.ts";

type Me = CallOutput<"getMe">;

/** The caller's account with every role. @throws ServiceError `principal-unknown` for a job, which has no account. */
export async function getMe({ actor, services }: Context): Promise<Me> {
  const caller = requirePrincipal(actor);
  const row = await findPrincipal(services.db, caller.principalId);
  if (row === undefined) throw new ServiceError("principal-unknown");
  const names = await listPublisherNames(services.db, [...caller.publisherRoles.keys()]);
  return describeMe(row, caller, names);
}

function describeMe(
  row: PrincipalRow,
  caller: PersonActor | ServicePrincipalActor,
  names: Map<string, string>,
): Me {
  const publishers = [...caller.publisherRoles]
    .map(([publisherId, role]) => ({ publisherId, name: names.get(publisherId) ?? publisherId, role }))
    .sort((left, right) => left.name.localeCompare(right.name));
  return {
    principalId: row.id,
    kind: row.kind,
    name: row.name,
    language: row.language,
    theme: row.theme as Me["theme"],
    operatorRoles: [...caller.operatorRoles],
    publishers,
    notifications: row.notifications,
    ...(row.email === null ? {} : { email: row.email }),
  };
}

/** The person or program that acts. @throws ServiceError `principal-unknown` for a job. */
export function requirePrincipal(actor: Actor): PersonActor | ServicePrincipalActor {
  if (actor.kind === "system") throw new ServiceError("principal-unknown");
  return actor;
}
