import type { Database } from "#database/database.ts";
import { listUsers, type UserRow } from "#database/repositories/role.ts";
import { isRowId } from "#identity/row-id.ts";
import { ServiceError } from "#service-error.ts";

/** A user of a publisher, or one of the operator's people where it is null. @throws ServiceError `principal-not-found` */
export async function requireUser(
  db: Database,
  query: { publisherId: string | null; principalId: string; role?: string },
): Promise<UserRow> {
  const rows = isRowId(query.principalId) ? await listUsers(db, query) : [];
  const user = query.publisherId === null ? rows.find((row) => row.role === query.role) : rows[0];
  if (user === undefined) throw new ServiceError("principal-not-found");
  return user;
}
