import type { Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { CredentialTable } from "../tables/credential.ts";

export type CredentialRow = Selectable<CredentialTable>;

export interface NewCredential {
  id: string;
  kind: CredentialTable["kind"];
  tokenHash: string;
  principalId: string | null;
  name?: string;
  details?: Record<string, unknown>;
  createdAt: Date;
  expiresAt: Date;
}

export async function insertCredential(db: Database, credential: NewCredential): Promise<void> {
  await db
    .insertInto("credential")
    .values({
      id: credential.id,
      kind: credential.kind,
      token_hash: credential.tokenHash,
      principal_id: credential.principalId,
      name: credential.name ?? null,
      details: JSON.stringify(credential.details ?? {}),
      created_at: credential.createdAt,
      expires_at: credential.expiresAt,
      last_used_at: null,
      used_at: null,
    })
    .execute();
}

/** A credential that has not expired; one that was used already is answered too. */
export async function findCredential(
  db: Database,
  query: { kind: CredentialTable["kind"]; tokenHash: string; now: Date },
): Promise<CredentialRow | undefined> {
  return db
    .selectFrom("credential")
    .selectAll()
    .where("token_hash", "=", query.tokenHash)
    .where("kind", "=", query.kind)
    .where("expires_at", ">", query.now)
    .executeTakeFirst();
}

/** Marks a credential as used; false when somebody else did so before. */
export async function useCredential(db: Database, id: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable("credential")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Notes when a session, token or principal was last seen. */
export async function noteUse(
  db: Database,
  use: { credentialId?: string; principalId: string; now: Date },
): Promise<void> {
  await db
    .updateTable("principal")
    .set({ last_seen_at: use.now })
    .where("id", "=", use.principalId)
    .execute();
  if (use.credentialId === undefined) return;
  await db
    .updateTable("credential")
    .set({ last_used_at: use.now })
    .where("id", "=", use.credentialId)
    .execute();
}

export async function setCredentialDetails(
  db: Database,
  id: string,
  change: { principalId?: string; details: Record<string, unknown> },
): Promise<void> {
  await db
    .updateTable("credential")
    .set({
      details: JSON.stringify(change.details),
      ...(change.principalId === undefined ? {} : { principal_id: change.principalId }),
    })
    .where("id", "=", id)
    .execute();
}

/** Deletes one credential of a principal; false when there is none. */
export async function deleteCredential(
  db: Database,
  query: { id: string; kind: CredentialTable["kind"]; principalId: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom("credential")
    .where("id", "=", query.id)
    .where("kind", "=", query.kind)
    .where("principal_id", "=", query.principalId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Ends a chain of refresh tokens, when one of them came twice. */
export async function deleteCredentialFamily(
  db: Database,
  principalId: string,
  family: string,
): Promise<void> {
  await db
    .deleteFrom("credential")
    .where("kind", "=", "refresh-token")
    .where("principal_id", "=", principalId)
    .where((where) => where(where.ref("details", "->>").key("family"), "=", family))
    .execute();
}

/** Unexpired API tokens of a principal, newest first. */
export async function listCredentials(
  db: Database,
  query: { principalId: string; kind: CredentialTable["kind"]; now: Date },
): Promise<CredentialRow[]> {
  return db
    .selectFrom("credential")
    .selectAll()
    .where("principal_id", "=", query.principalId)
    .where("kind", "=", query.kind)
    .where("expires_at", ">", query.now)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
}

/** Ends a person's sign-in links that nobody has used. */
export async function deleteUnusedSignInLinks(db: Database, principalId: string): Promise<void> {
  await db
    .deleteFrom("credential")
    .where("kind", "=", "sign-in-link")
    .where("principal_id", "=", principalId)
    .where("used_at", "is", null)
    .where((where) => where(where.ref("details", "->>").key("isDemo"), "is distinct from", "true"))
    .execute();
}

/** A device sign-in by the code that a person types; locked until the transaction ends when asked for. */
export async function findDeviceCode(
  db: Database,
  query: { userCode: string; now: Date; forUpdate?: boolean },
): Promise<CredentialRow | undefined> {
  return db
    .selectFrom("credential")
    .selectAll()
    .where("kind", "=", "device-code")
    .where((where) => where(where.ref("details", "->>").key("userCode"), "=", query.userCode))
    .where("expires_at", ">", query.now)
    .where("used_at", "is", null)
    .$if(query.forUpdate === true, (rows) => rows.forUpdate())
    .executeTakeFirst();
}
