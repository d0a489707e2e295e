import type { Context } from "#context.ts";
import { listSubscriptionsOf } from "#database/repositories/subscription-grant.ts";
import { isAnonymous } from "#identity/anonymous-actor.ts";

/** Azure subscriptions that the caller has, in lower case: what is recorded of them, never what they say. */
export async function listOwnedSubscriptions({ actor, services }: Context): Promise<string[]> {
  if (actor.kind === "system" || isAnonymous(actor)) return [];
  const grants = await listSubscriptionsOf(services.db, actor.principalId);
  return grants.map((grant) => grant.subscription_id.toLowerCase());
}
