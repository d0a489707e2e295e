import { Guid } from "@slipway/contracts";
import type { Selectable } from "kysely";
import { sql, type Database } from "../database.ts";
import type { EmailTable } from "../tables/email.ts";

export type EmailRow = Selectable<EmailTable>;

export interface MailboxFilter {
  /** A piece of the recipient's address. */
  to?: string | undefined;
  /** Only e-mails older than the one with this id. */
  beforeId?: string | undefined;
  limit: number;
}

/** E-mails that this server wrote, newest first. */
export async function listEmails(db: Database, filter: MailboxFilter): Promise<EmailRow[]> {
  let query = db
    .selectFrom("email")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(filter.limit);
  if (filter.to !== undefined) {
    query = query.where(sql<boolean>`position(lower(${filter.to}) in lower(recipient)) > 0`);
  }
  if (Guid.safeParse(filter.beforeId).success) {
    query = query.where(
      sql<boolean>`(created_at, id) < (select created_at, id from email where id = ${filter.beforeId})`,
    );
  }
  return query.execute();
}

export async function findEmail(db: Database, emailId: string): Promise<EmailRow | undefined> {
  if (!Guid.safeParse(emailId).success) return undefined;
  return db.selectFrom("email").selectAll().where("id", "=", emailId).executeTakeFirst();
}
