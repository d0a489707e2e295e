import { Guid } from "@slipway/contracts";
import type { Insertable, Selectable, Updateable } from "kysely";
import type { Database, Transaction } from "../database.ts";
import type { IncidentTable } from "../tables/incident.ts";

export type IncidentRow = Selectable<IncidentTable>;

/** Names one incident; the publisher in a path must be its own. */
export interface IncidentKey {
  publisherId: string;
  incidentId: string;
}

/** Its number comes from the database. */
export async function insertIncident(
  transaction: Transaction,
  incident: Insertable<IncidentTable>,
): Promise<IncidentRow> {
  return transaction.insertInto("incident").values(incident).returningAll().executeTakeFirstOrThrow();
}

export async function findIncident(db: Database, key: IncidentKey): Promise<IncidentRow | undefined> {
  return selectOne(db, key)?.executeTakeFirst();
}

/** The incident, locked until the transaction ends, so that two answers at once do not lose a state. */
export async function lockIncident(
  transaction: Transaction,
  key: IncidentKey,
): Promise<IncidentRow | undefined> {
  return selectOne(transaction, key)?.forUpdate().executeTakeFirst();
}

function selectOne(db: Database, { publisherId, incidentId }: IncidentKey) {
  if (!Guid.safeParse(incidentId).success) return undefined;
  return db
    .selectFrom("incident")
    .selectAll()
    .where("id", "=", incidentId)
    .where("publisher_id", "=", publisherId);
}

export async function updateIncident(
  transaction: Transaction,
  id: string,
  change: Updateable<IncidentTable>,
): Promise<IncidentRow> {
  return transaction
    .updateTable("incident")
    .set(change)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export interface IncidentFilter {
  publishers: "all" | readonly string[];
  state?: IncidentRow["state"] | undefined;
  beforeNumber?: number | undefined;
  limit: number;
}

/** Incidents by number, newest first. */
export async function listIncidentRows(db: Database, filter: IncidentFilter): Promise<IncidentRow[]> {
  const { publishers, state, beforeNumber } = filter;
  if (publishers !== "all" && publishers.length === 0) return [];
  let query = db.selectFrom("incident").selectAll().orderBy("number", "desc").limit(filter.limit);
  if (publishers !== "all") query = query.where("publisher_id", "in", [...publishers]);
  if (state !== undefined) query = query.where("state", "=", state);
  if (beforeNumber !== undefined) query = query.where("number", "<", beforeNumber);
  return query.execute();
}
