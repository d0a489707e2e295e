import type { OperatorRole } from "@slipway/contracts/routes";
import type { Actor } from "#context.ts";

/** Publishers whose matters somebody may read: all of them, or those on the list. */
export type SeenPublishers = "all" | readonly string[];

/** The operator's people in one of these roles see every publisher; everybody else those that they work for. */
export function seenPublishers(actor: Actor, roles: readonly OperatorRole[]): SeenPublishers {
  if (actor.kind === "system" || actor.operatorRoles.some((role) => roles.includes(role))) return "all";
  return [...actor.publisherRoles.keys()];
}

/** What is left of `seen` when only one publisher is asked for. */
export function narrowToPublisher(seen: SeenPublishers, publisherId: string | undefined): SeenPublishers {
  if (publisherId === undefined) return seen;
  return seen === "all" || seen.includes(publisherId) ? [publisherId] : [];
}
