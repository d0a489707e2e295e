import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { deleteCredential } from "#database/repositories/credential.ts";
import { isRowId } from "#identity/row-id.ts";
import { requirePrincipal } from "#queries/users/get-me.ts";
import { ServiceError } from "#service-error.ts";

/** Revokes one of the caller's API tokens. @throws ServiceError `token-not-found` */
export async function deleteApiToken(
  { actor, services }: Context,
  input: { tokenId: string },
): Promise<void> {
  const { principalId } = requirePrincipal(actor);
  const { tokenId } = input;
  await services.withTransaction(async (transaction) => {
    const query = { id: tokenId, kind: "api-token", principalId } as const;
    const isDeleted = isRowId(tokenId) && (await deleteCredential(transaction, query));
    if (!isDeleted) throw new ServiceError("token-not-found");
    const at = services.clock.now();
    await recordAudit(transaction, {
      event: "api-token.deleted",
      actor,
      at,
      details: { principalId, tokenId },
    });
  });
}
