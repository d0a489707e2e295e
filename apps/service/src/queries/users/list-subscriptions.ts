import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import {
  listGrants,
  listSubscriptionsOf,
  type NamedGrantRow,
} from "#database/repositories/subscription-grant.ts";
import { requirePrincipal } from "./get-me.ts";

type Grant = CallOutput<"grantSubscription">;

/** Azure subscriptions that the caller has: never what a request says, always what is on record. */
export async function listMySubscriptions({
  actor,
  services,
}: Context): Promise<CallOutput<"listMySubscriptions">> {
  const rows = await listSubscriptionsOf(services.db, requirePrincipal(actor).principalId);
  return {
    items: rows.map((row) => ({ subscriptionId: row.subscription_id, name: row.label, source: row.source })),
  };
}

/** Subscriptions granted to people, newest first. */
export async function listSubscriptionGrants({
  services,
}: Context): Promise<CallOutput<"listSubscriptionGrants">> {
  return { items: (await listGrants(services.db)).map(describeGrant) };
}

export function describeGrant(row: NamedGrantRow): Grant {
  return {
    grantId: row.id,
    principalId: row.principal_id,
    name: row.name,
    subscriptionId: row.subscription_id,
    label: row.label,
    grantedAt: row.granted_at.toISOString(),
  };
}
