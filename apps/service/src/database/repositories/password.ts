import type { Database, Transaction } from "../database.ts";

/** The account and hash that a password is checked against; undefined for an unknown address or a person without one. */
export async function findPassword(
  db: Database,
  email: string,
): Promise<{ principalId: string; hash: string } | undefined> {
  return db
    .selectFrom("principal")
    .innerJoin("password", "password.principal_id", "principal.id")
    .select(["principal.id as principalId", "password.password_hash as hash"])
    .where("principal.kind", "=", "person")
    .where((where) => where(where.fn("lower", ["principal.email"]), "=", email.toLowerCase()))
    .executeTakeFirst();
}

export async function writePassword(
  transaction: Transaction,
  password: { principalId: string; hash: string; now: Date },
): Promise<void> {
  const row = { password_hash: password.hash, set_at: password.now };
  await transaction
    .insertInto("password")
    .values({ principal_id: password.principalId, ...row })
    .onConflict((conflict) => conflict.column("principal_id").doUpdateSet(row))
    .execute();
}
