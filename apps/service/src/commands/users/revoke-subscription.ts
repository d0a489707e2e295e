import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { deleteGrant } from "#database/repositories/subscription-grant.ts";
import { isRowId } from "#identity/row-id.ts";
import { ServiceError } from "#service-error.ts";

/** Takes a subscription grant back. @throws ServiceError `grant-not-found` */
export async function revokeSubscription(
  { actor, services }: Context,
  input: { grantId: string },
): Promise<void> {
  await services.withTransaction(async (transaction) => {
    const grant = isRowId(input.grantId) ? await deleteGrant(transaction, input.grantId) : undefined;
    if (grant === undefined) throw new ServiceError("grant-not-found");
    const at = services.clock.now();
    const details = { principalId: grant.principal_id, subscriptionId: grant.subscription_id };
    await recordAudit(transaction, { event: "subscription.revoked", actor, at, details });
  });
}
