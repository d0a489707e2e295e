import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { deleteGroupRole, isHeldWithout } from "#database/repositories/group-role.ts";
import { isRowId } from "#identity/row-id.ts";
import { ServiceError } from "#service-error.ts";

/**
 * Takes a group's role back, at once from everybody who has it by this group alone.
 * @throws ServiceError `group-not-found`, `last-owner` when no administrator would be left
 */
export async function unmapGroup(
  { actor, services }: Context,
  input: { publisherId: string | null; groupId: string },
): Promise<void> {
  const { publisherId, groupId } = input;
  if (!isRowId(groupId)) throw new ServiceError("group-not-found");
  await services.withTransaction(async (transaction) => {
    const hasOther = await isHeldWithout(transaction, "administrator", groupId);
    const row = await deleteGroupRole(transaction, { id: groupId, publisherId });
    if (row === undefined) throw new ServiceError("group-not-found");
    if (row.role === "administrator" && !hasOther)
      throw new ServiceError("last-owner", {
        detail: "The operator needs at least one administrator.",
        detailZh: "运营方至少需要一名管理员。",
      });
    await recordAudit(transaction, {
      event: "group.unmapped",
      actor,
      at: services.clock.now(),
      publisherId: publisherId ?? undefined,
      details: { group: row.claim_value, role: row.role },
    });
  });
}
