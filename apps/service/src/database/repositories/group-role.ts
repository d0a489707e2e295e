import type { OperatorRole } from "@slipway/contracts/routes";
import type { Selectable } from "kysely";
import type { Database, Transaction } from "../database.ts";
import type { GroupRoleTable } from "../tables/group-role.ts";
import type { RoleAssignmentTable } from "../tables/role-assignment.ts";

/** A rule: whoever is in a group of the identity provider has a role. */
export type GroupRoleRow = Selectable<GroupRoleTable>;

/** Rules of a publisher, or the operator's where it is null, with how many people have a role by each; by group. */
export async function listGroupRoles(
  db: Database,
  publisherId: string | null,
): Promise<(GroupRoleRow & { people: number })[]> {
  const rows = await db
    .selectFrom("group_role")
    .leftJoin("role_assignment", "role_assignment.group_role_id", "group_role.id")
    .selectAll("group_role")
    .select((select) => select.fn.count<string>("role_assignment.principal_id").as("people"))
    .where("group_role.publisher_id", "is not distinct from", publisherId)
    .groupBy("group_role.id")
    .orderBy("group_role.claim_value")
    .orderBy("group_role.role")
    .execute();
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}

/** Rules that speak of any of these groups. */
export async function findGroupRoles(db: Database, claimValues: readonly string[]): Promise<GroupRoleRow[]> {
  if (claimValues.length === 0) return [];
  return db
    .selectFrom("group_role")
    .selectAll()
    .where("claim_value", "in", [...claimValues])
    .orderBy("id")
    .execute();
}

/** Adds a rule; false when the group has a role there already. */
export async function insertGroupRole(db: Database, row: GroupRoleRow): Promise<boolean> {
  const result = await db
    .insertInto("group_role")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

/** Takes a rule back, with every role that it gave, and answers it; undefined when there is none. */
export async function deleteGroupRole(
  transaction: Transaction,
  key: { id: string; publisherId: string | null },
): Promise<GroupRoleRow | undefined> {
  return transaction
    .deleteFrom("group_role")
    .where("id", "=", key.id)
    .where("publisher_id", "is not distinct from", key.publisherId)
    .returningAll()
    .executeTakeFirst();
}

/** Roles of a person that come from groups, locked until the transaction ends. */
export async function lockClaimedRoles(
  transaction: Transaction,
  principalId: string,
): Promise<Selectable<RoleAssignmentTable>[]> {
  return transaction
    .selectFrom("role_assignment")
    .selectAll()
    .where("principal_id", "=", principalId)
    .where("group_role_id", "is not", null)
    .forUpdate()
    .execute();
}

/** Takes a role away that came from a group; one that was given by hand meanwhile stays. */
export async function deleteClaimedRole(
  transaction: Transaction,
  key: Pick<Selectable<RoleAssignmentTable>, "principal_id" | "publisher_id" | "role">,
): Promise<void> {
  await transaction
    .deleteFrom("role_assignment")
    .where("principal_id", "=", key.principal_id)
    .where("publisher_id", "is not distinct from", key.publisher_id)
    .where("role", "=", key.role)
    .where("group_role_id", "is not", null)
    .execute();
}

/** Whether anybody would still have an operator's role without this rule. */
export async function isHeldWithout(
  transaction: Transaction,
  role: OperatorRole,
  groupRoleId: string,
): Promise<boolean> {
  const row = await transaction
    .selectFrom("role_assignment")
    .select("principal_id")
    .where("publisher_id", "is", null)
    .where("role", "=", role)
    .where((where) =>
      where.or([where("group_role_id", "is", null), where("group_role_id", "!=", groupRoleId)]),
    )
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
