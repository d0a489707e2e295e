import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { findPersonByEmail } from "#database/repositories/principal.ts";
import { insertSubscriptionGrant } from "#database/repositories/subscription-grant.ts";
import { describeGrant } from "#queries/users/list-subscriptions.ts";
import { ServiceError } from "#service-error.ts";

/** Records that a person has an Azure subscription (publishing-flow "Subscriptions"). @throws ServiceError `principal-not-found` */
export async function grantSubscription(
  { actor, services }: Context,
  input: { email: string; subscriptionId: string; label?: string | undefined },
): Promise<CallOutput<"grantSubscription">> {
  const at = services.clock.now();
  return services.withTransaction(async (transaction) => {
    const person = await findPersonByEmail(transaction, input.email);
    if (person === undefined) throw new ServiceError("principal-not-found");
    const grant = await insertSubscriptionGrant(transaction, {
      id: services.newId(),
      principal_id: person.id,
      subscription_id: input.subscriptionId.toLowerCase(),
      label: input.label ?? input.subscriptionId.toLowerCase(),
      source: "granted",
      granted_at: at,
    });
    const details = { principalId: person.id, name: person.name, subscriptionId: grant.subscription_id };
    await recordAudit(transaction, { event: "subscription.granted", actor, at, details });
    return describeGrant({ ...grant, name: person.name });
  });
}
