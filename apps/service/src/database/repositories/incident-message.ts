import type { ActorSummary } from "@slipway/contracts";
import { Guid } from "@slipway/contracts";
import type { Selectable } from "kysely";
import type { IncidentFile } from "#domain/incident.ts";
import type { Database, Transaction } from "../database.ts";
import type { IncidentMessageTable } from "../tables/incident-message.ts";

export type IncidentMessageRow = Selectable<IncidentMessageTable>;

export interface NewIncidentMessage {
  id: string;
  incidentId: string;
  at: Date;
  by: ActorSummary;
  side: "publisher" | "operator";
  text: string;
  files: readonly IncidentFile[];
}

export async function insertIncidentMessage(
  transaction: Transaction,
  message: NewIncidentMessage,
): Promise<void> {
  await transaction
    .insertInto("incident_message")
    .values({
      id: message.id,
      incident_id: message.incidentId,
      at: message.at,
      by: JSON.stringify(message.by),
      side: message.side,
      text: message.text,
      files: JSON.stringify(message.files),
    })
    .execute();
}

/** The thread, oldest first. */
export async function listIncidentMessages(db: Database, incidentId: string): Promise<IncidentMessageRow[]> {
  return db
    .selectFrom("incident_message")
    .selectAll()
    .where("incident_id", "=", incidentId)
    .orderBy("at")
    .orderBy("id")
    .execute();
}

/** Finished uploads of this publisher, by upload id; others are left out. */
export async function findUploadedFiles(
  db: Database,
  publisherId: string,
  uploadIds: readonly string[],
): Promise<Map<string, IncidentFile>> {
  const ids = uploadIds.filter((id) => Guid.safeParse(id).success);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("upload")
    .select(["id", "file_name as name", "hash", "size"])
    .where("publisher_id", "=", publisherId)
    .where("id", "in", ids)
    .execute();
  return new Map(
    rows.flatMap(({ id, name, hash, size }) => (hash === null ? [] : [[id, { name, hash, size }] as const])),
  );
}
