import { Guid } from "@slipway/contracts";
import type { Insertable, Selectable, Updateable } from "kysely";
import { sql, type Database, type Transaction } from "../database.ts";
import type { LeadTable } from "../tables/lead.ts";

export type LeadRow = Selectable<LeadTable>;

export async function insertLead(transaction: Transaction, lead: Insertable<LeadTable>): Promise<LeadRow> {
  return transaction.insertInto("lead").values(lead).returningAll().executeTakeFirstOrThrow();
}

/** For the job that delivers it. */
export async function findLead(db: Database, leadId: string): Promise<LeadRow | undefined> {
  return db.selectFrom("lead").selectAll().where("id", "=", leadId).executeTakeFirst();
}

/** A lead of this publisher, locked until the transaction ends. */
export async function lockLead(
  transaction: Transaction,
  key: { publisherId: string; leadId: string },
): Promise<LeadRow | undefined> {
  if (!Guid.safeParse(key.leadId).success) return undefined;
  return transaction
    .selectFrom("lead")
    .selectAll()
    .where("id", "=", key.leadId)
    .where("publisher_id", "=", key.publisherId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateLead(
  db: Database,
  leadId: string,
  change: Updateable<LeadTable>,
): Promise<LeadRow> {
  return db.updateTable("lead").set(change).where("id", "=", leadId).returningAll().executeTakeFirstOrThrow();
}

/** A publisher's leads, newest first. */
export async function listLeadRows(
  db: Database,
  query: { publisherId: string; beforeId?: string | undefined; limit: number },
): Promise<LeadRow[]> {
  let leads = db
    .selectFrom("lead")
    .selectAll()
    .where("publisher_id", "=", query.publisherId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(query.limit);
  if (Guid.safeParse(query.beforeId).success) {
    leads = leads.where(
      sql<boolean>`(created_at, id) < (select created_at, id from lead where id = ${query.beforeId})`,
    );
  }
  return leads.execute();
}
