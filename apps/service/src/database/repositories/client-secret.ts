import type { Insertable, Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { ClientSecretTable } from "../tables/client-secret.ts";

export type ClientSecretRow = Selectable<ClientSecretTable>;

export async function insertClientSecret(db: Database, row: Insertable<ClientSecretTable>): Promise<void> {
  await db.insertInto("client_secret").values(row).execute();
}

/** Secrets of these principals that have not expired, newest first. */
export async function listClientSecrets(
  db: Database,
  principalIds: string[],
  now: Date,
): Promise<ClientSecretRow[]> {
  if (principalIds.length === 0) return [];
  return db
    .selectFrom("client_secret")
    .selectAll()
    .where("principal_id", "in", principalIds)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .execute();
}

export async function deleteClientSecret(
  db: Database,
  query: { id: string; principalId: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom("client_secret")
    .where("id", "=", query.id)
    .where("principal_id", "=", query.principalId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
