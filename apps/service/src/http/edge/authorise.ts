import type { Access } from "@slipway/contracts/routes";
import type { Actor } from "#context.ts";
import { isAnonymous } from "#identity/anonymous-actor.ts";
import { ServiceError } from "#service-error.ts";

/**
 * Whether this actor may call a route; the only place that reads `access`. A publisher that is not the caller's own is
 * answered as one that does not exist, so that nobody learns who else publishes here.
 * @throws ServiceError `not-signed-in`, `publisher-not-found`, `forbidden`
 */
export function authorise(access: Access, actor: Actor, publisherId: string | undefined): void {
  if (access.kind === "anyone" || actor.kind === "system") return;
  if (isAnonymous(actor)) throw new ServiceError("not-signed-in");
  if (access.kind === "signed-in") return;
  if (access.kind !== "publisher" && actor.operatorRoles.some((role) => access.roles.includes(role))) return;
  if (access.kind === "operator") throw new ServiceError("forbidden");
  const role = actor.publisherRoles.get(publisherId ?? "");
  if (role === "owner" || role === access.role) return;
  const knowsPublisher = role !== undefined || actor.operatorRoles.length > 0;
  throw new ServiceError(knowsPublisher ? "forbidden" : "publisher-not-found");
}
