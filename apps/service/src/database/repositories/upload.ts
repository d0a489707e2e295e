import { Guid } from "@slipway/contracts";
import type { Insertable, Selectable } from "kysely";
import { ServiceError } from "#service-error.ts";
import type { Database, Transaction } from "../database.ts";
import type { UploadTable } from "../tables/upload.ts";

export type UploadRow = Selectable<UploadTable>;

export interface UploadKey {
  publisherId: string;
  uploadId: string;
}

export async function insertUpload(transaction: Transaction, upload: Insertable<UploadTable>): Promise<void> {
  await transaction.insertInto("upload").values(upload).execute();
}

/** @throws ServiceError `upload-not-found`, also for another publisher's or an expired one. */
export async function getUploadRow(
  db: Database,
  key: UploadKey,
  now: Date,
  lock = false,
): Promise<UploadRow> {
  const isId = Guid.safeParse(key.uploadId).success;
  const query = db
    .selectFrom("upload")
    .selectAll()
    .where("id", "=", key.uploadId)
    .where("publisher_id", "=", key.publisherId)
    .where("expires_at", ">", now);
  const row = isId ? await (lock ? query.forUpdate() : query).executeTakeFirst() : undefined;
  if (row === undefined) throw new ServiceError("upload-not-found");
  return row;
}

/** Adds a piece at the upload's offset; the caller holds the row's lock. */
export async function insertPart(
  transaction: Transaction,
  part: { uploadId: string; offset: number; size: number; hash: string },
): Promise<void> {
  await transaction
    .insertInto("upload_part")
    .values({ upload_id: part.uploadId, offset_bytes: part.offset, size: part.size, hash: part.hash })
    .execute();
  await transaction
    .updateTable("upload")
    .set({ offset_bytes: part.offset + part.size })
    .where("id", "=", part.uploadId)
    .execute();
}

/** Hashes of the pieces, in order. */
export async function listParts(db: Database, uploadId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("upload_part")
    .select("hash")
    .where("upload_id", "=", uploadId)
    .orderBy("offset_bytes")
    .execute();
  return rows.map(({ hash }) => hash);
}

/** Throws pieces away, so that the upload begins anew. */
export async function resetUpload(db: Transaction, uploadId: string): Promise<void> {
  await db.deleteFrom("upload_part").where("upload_id", "=", uploadId).execute();
  await db.updateTable("upload").set({ offset_bytes: 0 }).where("id", "=", uploadId).execute();
}

export async function completeUpload(
  transaction: Transaction,
  uploadId: string,
  hash: string,
): Promise<void> {
  await transaction.updateTable("upload").set({ hash }).where("id", "=", uploadId).execute();
  await transaction.deleteFrom("upload_part").where("upload_id", "=", uploadId).execute();
}
