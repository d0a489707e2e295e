import type { OperatorRole } from "@slipway/contracts/routes";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { deleteRole } from "#database/repositories/role.ts";
import { refuseRoleOfGroup } from "./refuse-role-of-group.ts";
import { requireAnotherHolder } from "./require-another-holder.ts";
import { requireUser } from "./require-user.ts";

/**
 * Takes a role at the operator away.
 * @throws ServiceError `principal-not-found`, `role-from-group`, `last-owner` for the last administrator
 */
export async function removeOperatorUser(
  { actor, services }: Context,
  input: { principalId: string; role: OperatorRole },
): Promise<void> {
  const { principalId, role } = input;
  await services.withTransaction(async (transaction) => {
    const user = await requireUser(transaction, { publisherId: null, principalId, role });
    refuseRoleOfGroup(user);
    const { name } = user;
    if (role === "administrator")
      await requireAnotherHolder(transaction, { publisherId: null, role, principalId });
    await deleteRole(transaction, { publisherId: null, principalId, role });
    const at = services.clock.now();
    await recordAudit(transaction, {
      event: "user.removed",
      actor,
      at,
      details: { principalId, name, role },
    });
  });
}
