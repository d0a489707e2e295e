import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { updateProfile, type ProfileChange } from "#database/repositories/principal.ts";
import { getMe, requirePrincipal } from "#queries/users/get-me.ts";

/** Changes what people may change about themselves. */
export async function updateMe(context: Context, change: ProfileChange): Promise<CallOutput<"updateMe">> {
  const { actor, services } = context;
  const { principalId } = requirePrincipal(actor);
  await services.withTransaction(async (transaction) => {
    await updateProfile(transaction, principalId, change);
    const at = services.clock.now();
    await recordAudit(transaction, { event: "user.changed", actor, at, details: { principalId, ...change } });
  });
  return getMe(context);
}
