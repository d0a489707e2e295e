import { sql, type Database, type Transaction } from "../database.ts";

export interface BlobRow {
  hash: string;
  size: number;
  mediaType: string;
  fileName: string;
}

/** Of the locks below, one for each hash: whoever names a blob shares it, the collection has it alone. */
const blobLock = 7_450_202;

/**
 * Notes that bytes lie in the store; until the transaction ends the collection leaves them alone. It may have taken them
 * just before: whoever calls this looks after them once more.
 */
export async function insertBlob(transaction: Transaction, blob: BlobRow & { now: Date }): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${blobLock}, hashtext(${blob.hash}))`.execute(transaction);
  await transaction
    .insertInto("blob")
    .values({
      hash: blob.hash,
      size: blob.size,
      media_type: blob.mediaType,
      file_name: blob.fileName,
      state: "stored",
      created_at: blob.now,
    })
    .onConflict((conflict) => conflict.column("hash").doUpdateSet({ state: "stored" }))
    .execute();
}

/** Whether no row names a blob, nor will one until the transaction ends. */
export async function isUnnamedBlob(transaction: Transaction, hash: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${blobLock}, hashtext(${hash}))`.execute(transaction);
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from blob where hash = ${hash}) or exists (select 1 from upload_part where hash = ${hash})
      as found`.execute(transaction);
  return rows[0]?.found === false;
}

/** Lets a publisher use a blob; the name is the one it was last given. */
export async function grantBlob(
  db: Database,
  grant: { publisherId: string; hash: string; fileName: string; now: Date },
): Promise<void> {
  await db
    .insertInto("publisher_blob")
    .values({
      publisher_id: grant.publisherId,
      hash: grant.hash,
      file_name: grant.fileName,
      added_at: grant.now,
    })
    .onConflict((conflict) => conflict.columns(["publisher_id", "hash"]).doNothing())
    .execute();
}

/** Blobs that this publisher may use, of those asked for. */
export async function findPublisherBlobs(
  db: Database,
  publisherId: string,
  hashes: readonly string[],
): Promise<BlobRow[]> {
  if (hashes.length === 0) return [];
  return db
    .selectFrom("publisher_blob")
    .innerJoin("blob", "blob.hash", "publisher_blob.hash")
    .select([
      "blob.hash as hash",
      "blob.size as size",
      "blob.media_type as mediaType",
      "publisher_blob.file_name as fileName",
    ])
    .where("publisher_blob.publisher_id", "=", publisherId)
    .where("blob.hash", "in", [...hashes])
    .where("blob.state", "=", "stored")
    .execute();
}

/** Hashes under which foreign addresses were stored, by address. */
export async function findFetched(
  db: Database,
  publisherId: string,
  urls: readonly string[],
): Promise<Map<string, string>> {
  if (urls.length === 0) return new Map();
  const rows = await db
    .selectFrom("fetched_artifact")
    .select(["url", "hash"])
    .where("publisher_id", "=", publisherId)
    .where("url", "in", [...urls])
    .execute();
  return new Map(rows.map((row) => [row.url, row.hash]));
}

export async function insertFetched(
  db: Database,
  fetched: { publisherId: string; url: string; hash: string; now: Date },
): Promise<void> {
  await db
    .insertInto("fetched_artifact")
    .values({
      publisher_id: fetched.publisherId,
      url: fetched.url,
      hash: fetched.hash,
      fetched_at: fetched.now,
    })
    .onConflict((conflict) =>
      conflict.columns(["publisher_id", "url"]).doUpdateSet({ hash: fetched.hash, fetched_at: fetched.now }),
    )
    .execute();
}
