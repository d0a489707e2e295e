import type { CallOutput } from "@slipway/contracts/client";
import type { Context } from "#context.ts";
import { listGroupRoles } from "#database/repositories/group-role.ts";

type Row = Awaited<ReturnType<typeof listGroupRoles>>[number];

/** Groups that have a role at a publisher, or at the operator where it is null. */
export async function listGroups(
  { services }: Context,
  { publisherId }: { publisherId: string | null },
): Promise<CallOutput<"listPublisherGroups">> {
  return { items: (await listGroupRoles(services.db, publisherId)).map(describeGroup) };
}

export function describeGroup(row: Row): CallOutput<"addPublisherGroup"> {
  return {
    groupId: row.id,
    group: row.claim_value,
    role: row.role,
    addedAt: row.added_at.toISOString(),
    people: row.people,
  };
}
