import type { Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { SubscriptionGrantTable } from "../tables/subscription-grant.ts";

export type SubscriptionGrantRow = Selectable<SubscriptionGrantTable>;
export type NamedGrantRow = SubscriptionGrantRow & { name: string };

/** Records that a person has a subscription; a second grant of the same one changes its label only. */
export async function insertSubscriptionGrant(
  db: Database,
  row: SubscriptionGrantRow,
): Promise<SubscriptionGrantRow> {
  return db
    .insertInto("subscription_grant")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["principal_id", "subscription_id"]).doUpdateSet({ label: row.label }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Subscriptions of one person, by label. */
export async function listSubscriptionsOf(
  db: Database,
  principalId: string,
): Promise<SubscriptionGrantRow[]> {
  return db
    .selectFrom("subscription_grant")
    .selectAll()
    .where("principal_id", "=", principalId)
    .orderBy("label")
    .orderBy("subscription_id")
    .execute();
}

/** What administrators have granted, newest first, with the person's name. */
export async function listGrants(db: Database): Promise<NamedGrantRow[]> {
  return db
    .selectFrom("subscription_grant")
    .innerJoin("principal", "principal.id", "subscription_grant.principal_id")
    .selectAll("subscription_grant")
    .select("principal.name")
    .where("source", "=", "granted")
    .orderBy("granted_at", "desc")
    .orderBy("subscription_grant.id")
    .execute();
}

/** Takes a grant back and answers it; undefined when there is none. */
export async function deleteGrant(db: Database, id: string): Promise<SubscriptionGrantRow | undefined> {
  return db
    .deleteFrom("subscription_grant")
    .where("id", "=", id)
    .where("source", "=", "granted")
    .returningAll()
    .executeTakeFirst();
}
