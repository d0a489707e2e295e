import type { Selectable } from "kysely";
import { sql, type Database } from "../database.ts";
import type { AuditEntryTable } from "../tables/audit-entry.ts";

export type AuditEntryRow = Selectable<AuditEntryTable>;

/** Which entries somebody may read. */
export interface HistoryScope {
  /** `all` includes entries that belong to no publisher. */
  publishers: "all" | "every-publisher" | readonly string[];
  /** Whose own entries are shown beside those; undefined for nobody's. */
  principalId: string | undefined;
}

export interface HistoryFilter {
  event?: string | undefined;
  publisherId?: string | undefined;
  offerId?: string | undefined;
  /** E-mail address, principal id, or a piece of the name. */
  user?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** Only entries older than this one. */
  beforeId?: number | undefined;
  limit: number;
}

/** Audit entries, newest first. What customers deploy is between them and the operator: publishers do not read it. */
export async function listAuditEntries(
  db: Database,
  scope: HistoryScope,
  filter: HistoryFilter,
): Promise<AuditEntryRow[]> {
  let query = db.selectFrom("audit_entry").selectAll().orderBy("id", "desc").limit(filter.limit);
  if (scope.publishers !== "all") query = query.where(() => visible(scope));
  if (filter.event !== undefined) query = query.where("event", "=", filter.event);
  if (filter.publisherId !== undefined) query = query.where("publisher_id", "=", filter.publisherId);
  if (filter.offerId !== undefined) query = query.where("offer_id", "=", filter.offerId);
  if (filter.from !== undefined) query = query.where("at", ">=", filter.from);
  if (filter.to !== undefined) query = query.where("at", "<=", filter.to);
  if (filter.beforeId !== undefined) query = query.where("id", "<", filter.beforeId);
  if (filter.user !== undefined) query = query.where(byUser(filter.user));
  return query.execute();
}

function visible(scope: HistoryScope) {
  const own = sql<boolean>`actor ->> 'principalId' = ${scope.principalId ?? null}`;
  if (scope.publishers === "every-publisher") return sql<boolean>`(publisher_id is not null or ${own})`;
  const ids = [...scope.publishers];
  return sql<boolean>`((publisher_id = any(${ids}) and event not like 'deployment.%') or ${own})`;
}

function byUser(user: string) {
  const piece = `%${user.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<boolean>`(actor ->> 'name' ilike ${piece} or actor ->> 'principalId' in
    (select id::text from principal where lower(email) = lower(${user}) or id::text = ${user}))`;
}
