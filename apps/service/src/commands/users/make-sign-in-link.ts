import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { findPrincipal } from "#database/repositories/principal.ts";
import { isRowId } from "#identity/row-id.ts";
import { createSignInLink } from "#identity/sign-in-link.ts";
import { ServiceError } from "#service-error.ts";

/** Makes a one-time link that signs a person in. @throws ServiceError `principal-not-found` */
export async function makeSignInLink(
  { actor, services }: Context,
  input: { principalId: string },
): Promise<CallOutput<"createSignInLink">> {
  const { principalId } = input;
  return services.withTransaction(async (transaction) => {
    const principal = isRowId(principalId) ? await findPrincipal(transaction, principalId) : undefined;
    if (principal?.kind !== "person") throw new ServiceError("principal-not-found");
    const { url, expiresAt } = await createSignInLink(services, principalId, {}, transaction);
    const at = services.clock.now();
    const details = { principalId, name: principal.name };
    await recordAudit(transaction, { event: "sign-in-link.created", actor, at, details });
    return { url, expiresAt: expiresAt.toISOString() };
  });
}
