import type { Insertable, Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { PrincipalTable } from "../tables/principal.ts";

export type PrincipalRow = Selectable<PrincipalTable>;

export async function insertPrincipal(db: Database, row: Insertable<PrincipalTable>): Promise<PrincipalRow> {
  return db.insertInto("principal").values(row).returningAll().executeTakeFirstOrThrow();
}

export async function findPrincipal(db: Database, principalId: string): Promise<PrincipalRow | undefined> {
  return db.selectFrom("principal").selectAll().where("id", "=", principalId).executeTakeFirst();
}

/** E-mail addresses are compared without case. */
export async function findPersonByEmail(db: Database, email: string): Promise<PrincipalRow | undefined> {
  return db
    .selectFrom("principal")
    .selectAll()
    .where("kind", "=", "person")
    .where((where) => where(where.fn("lower", ["email"]), "=", email.toLowerCase()))
    .executeTakeFirst();
}

/** A service principal by its application (client) id. */
export async function findPrincipalByApplication(
  db: Database,
  applicationId: string,
): Promise<PrincipalRow | undefined> {
  return db
    .selectFrom("principal")
    .selectAll()
    .where("application_id", "=", applicationId)
    .executeTakeFirst();
}

/** What a person may change about themselves. */
export interface ProfileChange {
  name?: string | undefined;
  language?: "en" | "zh-CN" | undefined;
  theme?: string | undefined;
  notifications?: Record<string, boolean> | undefined;
}

export async function updateProfile(db: Database, principalId: string, change: ProfileChange): Promise<void> {
  const { notifications, ...rest } = change;
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  if (notifications !== undefined) set["notifications"] = JSON.stringify(notifications);
  if (Object.keys(set).length === 0) return;
  await db.updateTable("principal").set(set).where("id", "=", principalId).execute();
}

/** Ties a person, known by e-mail so far, to the account that the identity provider names. */
export async function bindIdentity(
  db: Database,
  principalId: string,
  identity: { issuer: string; tenantId: string; objectId: string },
): Promise<void> {
  await db
    .updateTable("principal")
    .set({ issuer: identity.issuer, tenant_id: identity.tenantId, object_id: identity.objectId })
    .where("id", "=", principalId)
    .execute();
}
