import type { CallOutput } from "@slipway/contracts/client";
import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { insertGroupRole } from "#database/repositories/group-role.ts";
import { listPublisherNames } from "#database/repositories/publisher.ts";
import { describeGroup } from "#queries/users/list-groups.ts";
import { ServiceError } from "#service-error.ts";

export interface NewGroupRole {
  /** Null for a role at the operator. */
  publisherId: string | null;
  /** As the identity provider sends it in its claim. */
  group: string;
  role: PublisherRole | OperatorRole;
}

/**
 * Gives everybody in a group of the identity provider a role, from their next sign-in on.
 * @throws ServiceError `group-exists`, `publisher-not-found`
 */
export async function mapGroup(
  { actor, services }: Context,
  input: NewGroupRole,
): Promise<CallOutput<"addPublisherGroup">> {
  const { publisherId, group, role } = input;
  const row = {
    id: services.newId(),
    claim_value: group,
    publisher_id: publisherId,
    role,
    added_at: services.clock.now(),
  };
  await services.withTransaction(async (transaction) => {
    if (publisherId !== null && (await listPublisherNames(transaction, [publisherId])).size === 0)
      throw new ServiceError("publisher-not-found");
    if (!(await insertGroupRole(transaction, row))) throw new ServiceError("group-exists");
    await recordAudit(transaction, {
      event: "group.mapped",
      actor,
      at: row.added_at,
      publisherId: publisherId ?? undefined,
      details: { group, role },
    });
  });
  return describeGroup({ ...row, people: 0 });
}
