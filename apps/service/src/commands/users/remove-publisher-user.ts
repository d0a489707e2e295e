import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { deleteRole } from "#database/repositories/role.ts";
import { refuseRoleOfGroup } from "./refuse-role-of-group.ts";
import { requireAnotherHolder } from "./require-another-holder.ts";
import { requireUser } from "./require-user.ts";

/** Takes a user's role at a publisher away; the account stays. @throws ServiceError `principal-not-found`, `last-owner`, `role-from-group` */
export async function removePublisherUser(
  { actor, services }: Context,
  input: { publisherId: string; principalId: string },
): Promise<void> {
  const { publisherId, principalId } = input;
  await services.withTransaction(async (transaction) => {
    const user = await requireUser(transaction, input);
    refuseRoleOfGroup(user);
    const { role, name } = user;
    if (role === "owner") await requireAnotherHolder(transaction, { publisherId, role, principalId });
    await deleteRole(transaction, { publisherId, principalId });
    const at = services.clock.now();
    const details = { principalId, name, role };
    await recordAudit(transaction, { event: "user.removed", actor, at, publisherId, details });
  });
}
