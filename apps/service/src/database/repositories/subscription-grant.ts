import type { Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { SubscriptionGrantTable } from "../tables/subscription-grant.ts";

export type SubscriptionGrantRow = Selectable<SubscriptionGrantTable>;
export type NamedGrantRow = SubscriptionGrantRow & { name: string };

/** Records that a person has a subscription; a second grant of the same one changes its label, and makes a claimed one granted. */
export async function insertSubscriptionGrant(
  db: Database,
  row: SubscriptionGrantRow,
): Promise<SubscriptionGrantRow> {
  return db
    .insertInto("subscription_grant")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["principal_id", "subscription_id"])
        .doUpdateSet({ label: row.label, source: row.source }),
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

/** Makes the claimed subscriptions of a person these, and no others; what an administrator granted is left alone. */
export async function replaceClaimedSubscriptions(
  db: Database,
  principalId: string,
  subscriptionIds: readonly string[],
  row: { newId: () => string; now: Date },
): Promise<void> {
  await db
    .deleteFrom("subscription_grant")
    .where("principal_id", "=", principalId)
    .where("source", "=", "claimed")
    .$if(subscriptionIds.length > 0, (rows) => rows.where("subscription_id", "not in", [...subscriptionIds]))
    .execute();
  if (subscriptionIds.length === 0) return;
  await db
    .insertInto("subscription_grant")
    .values(
      subscriptionIds.map((id) => ({
        id: row.newId(),
        principal_id: principalId,
        subscription_id: id,
        label: id,
        source: "claimed" as const,
        granted_at: row.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(["principal_id", "subscription_id"]).doNothing())
    .execute();
}
