import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { deleteClientSecret as deleteRow } from "#database/repositories/client-secret.ts";
import { isRowId } from "#identity/row-id.ts";
import { ServiceError } from "#service-error.ts";
import { requireUser } from "./require-user.ts";

/** Revokes a client secret at once. @throws ServiceError `principal-not-found`, `secret-not-found` */
export async function deleteClientSecret(
  { actor, services }: Context,
  input: { publisherId: string; principalId: string; secretId: string },
): Promise<void> {
  const { publisherId, principalId, secretId } = input;
  await services.withTransaction(async (transaction) => {
    const { name } = await requireUser(transaction, { publisherId, principalId });
    const isDeleted = isRowId(secretId) && (await deleteRow(transaction, { id: secretId, principalId }));
    if (!isDeleted) throw new ServiceError("secret-not-found");
    const at = services.clock.now();
    const details = { principalId, name, secretId };
    await recordAudit(transaction, { event: "client-secret.deleted", actor, at, publisherId, details });
  });
}
