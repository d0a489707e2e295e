import { Guid } from "@slipway/contracts";
import type { Insertable, Selectable } from "kysely";
import type { Database, Transaction } from "../database.ts";
import type { DeploymentLinkTable } from "../tables/deployment-link.ts";

export type DeploymentLinkRow = Selectable<DeploymentLinkTable>;

export async function insertDeploymentLink(
  transaction: Transaction,
  link: Insertable<DeploymentLinkTable>,
): Promise<DeploymentLinkRow> {
  return transaction.insertInto("deployment_link").values(link).returningAll().executeTakeFirstOrThrow();
}

export async function findDeploymentLink(db: Database, id: string): Promise<DeploymentLinkRow | undefined> {
  if (!Guid.safeParse(id).success) return undefined;
  return db.selectFrom("deployment_link").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Notes the first use; false when the link was used before. */
export async function markLinkUsed(transaction: Transaction, id: string, now: Date): Promise<boolean> {
  const result = await transaction
    .updateTable("deployment_link")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
