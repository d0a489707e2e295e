import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";
import type { Selectable } from "kysely";
import type { Database, Transaction } from "../database.ts";
import type { PrincipalTable } from "../tables/principal.ts";

/** A role with the principal who has it. */
export type UserRow = Selectable<PrincipalTable> & {
  role: PublisherRole | OperatorRole;
  added_at: Date;
  /** The group that the role comes from; null when somebody gave it. */
  claim_value: string | null;
};

/** Users of a publisher, or the operator's people when no publisher is named; by name. */
export async function listUsers(
  db: Database,
  query: { publisherId: string | null; principalId?: string },
): Promise<UserRow[]> {
  return db
    .selectFrom("role_assignment")
    .innerJoin("principal", "principal.id", "role_assignment.principal_id")
    .leftJoin("group_role", "group_role.id", "role_assignment.group_role_id")
    .selectAll("principal")
    .select(["role_assignment.role", "role_assignment.added_at", "group_role.claim_value"])
    .where("role_assignment.publisher_id", "is not distinct from", query.publisherId)
    .$if(query.principalId !== undefined, (users) =>
      users.where("principal.id", "=", query.principalId ?? ""),
    )
    .orderBy("principal.name")
    .orderBy("principal.id")
    .execute();
}

/** Gives a role; false when the principal has one at this publisher, or has this role at the operator. */
export async function insertRole(
  db: Database,
  assignment: {
    principalId: string;
    publisherId: string | null;
    role: PublisherRole | OperatorRole;
    /** The rule that gives it; left out when a person does. */
    groupRoleId?: string;
    now: Date;
  },
): Promise<boolean> {
  const result = await db
    .insertInto("role_assignment")
    .values({
      principal_id: assignment.principalId,
      publisher_id: assignment.publisherId,
      role: assignment.role,
      added_at: assignment.now,
      group_role_id: assignment.groupRoleId ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

/** Changes a role by hand; it no longer follows a group. */
export async function updateRole(
  db: Database,
  assignment: { principalId: string; publisherId: string; role: PublisherRole },
): Promise<void> {
  await db
    .updateTable("role_assignment")
    .set({ role: assignment.role, group_role_id: null })
    .where("principal_id", "=", assignment.principalId)
    .where("publisher_id", "=", assignment.publisherId)
    .execute();
}

export async function deleteRole(
  db: Database,
  assignment: { principalId: string; publisherId: string | null; role?: OperatorRole },
): Promise<boolean> {
  const result = await db
    .deleteFrom("role_assignment")
    .where("principal_id", "=", assignment.principalId)
    .where("publisher_id", "is not distinct from", assignment.publisherId)
    .$if(assignment.role !== undefined, (roles) =>
      roles.where("role", "=", assignment.role ?? "administrator"),
    )
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/**
 * Everybody in one role of a publisher (or of the operator), locked until the transaction ends, so that two changes at
 * once cannot take away the last one.
 */
export async function lockHolders(
  transaction: Transaction,
  query: { publisherId: string | null; role: PublisherRole | OperatorRole },
): Promise<string[]> {
  const rows = await transaction
    .selectFrom("role_assignment")
    .select("principal_id")
    .where("publisher_id", "is not distinct from", query.publisherId)
    .where("role", "=", query.role)
    .orderBy("principal_id")
    .forUpdate()
    .execute();
  return rows.map((row) => row.principal_id);
}
