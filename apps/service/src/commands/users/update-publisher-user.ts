import type { PublisherRole } from "@slipway/contracts/routes";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { updateRole } from "#database/repositories/role.ts";
import { describeUsers, type User } from "#queries/users/describe-user.ts";
import { requireAnotherHolder } from "./require-another-holder.ts";
import { requireUser } from "./require-user.ts";

/** Changes a user's role at a publisher. @throws ServiceError `principal-not-found`, `last-owner` */
export async function updatePublisherUser(
  { actor, services }: Context,
  input: { publisherId: string; principalId: string; role: PublisherRole },
): Promise<User> {
  const { publisherId, principalId, role } = input;
  return services.withTransaction(async (transaction) => {
    const user = await requireUser(transaction, input);
    if (user.role === role)
      return (await describeUsers(services, { publisherId, principalId }, transaction))[0]!;
    if (user.role === "owner")
      await requireAnotherHolder(transaction, { publisherId, role: "owner", principalId });
    await updateRole(transaction, input);
    await recordAudit(transaction, {
      event: "user.role-changed",
      actor,
      at: services.clock.now(),
      publisherId,
      details: { principalId, name: user.name, from: user.role, to: role },
    });
    return (await describeUsers(services, { publisherId, principalId }, transaction))[0]!;
  });
}
