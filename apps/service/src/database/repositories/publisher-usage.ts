import { sql, type Database, type Transaction } from "../database.ts";

/** What a publisher has taken of the file store, in bytes. */
export interface PublisherUsage {
  /** Files that it may use, and uploads that it has announced and not ended. */
  storedBytes: number;
  /** Uploads begun in the last 24 hours; a file that was there already, by its hash, counts for nothing. */
  dayBytes: number;
  /** When the oldest of these uploads no longer counts. */
  dayEndsAt: Date | null;
}

/** Of the lock below, one for each publisher: two uploads that begin at once count each other. */
const usageLock = 7_450_203;

export async function lockUsage(transaction: Transaction, publisherId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${usageLock}, hashtext(${publisherId}))`.execute(transaction);
}

/** An upload is kept for 24 hours, so that those which are there are those of the day. */
export async function readUsage(db: Database, publisherId: string, now: Date): Promise<PublisherUsage> {
  const { rows } = await sql<{ stored: string; announced: string; day: string; day_ends_at: Date | null }>`
    with recent as (
      select upload.* from upload where publisher_id = ${publisherId} and expires_at > ${now}
        and not exists (select 1 from publisher_blob known where known.publisher_id = upload.publisher_id
          and known.hash = upload.sha256 and known.added_at < upload.created_at))
    select
      (select coalesce(sum(blob.size), 0) from publisher_blob join blob on blob.hash = publisher_blob.hash
        where publisher_blob.publisher_id = ${publisherId}) as stored,
      (select coalesce(sum(size), 0) from recent where hash is null) as announced,
      (select coalesce(sum(size), 0) from recent) as day,
      (select min(expires_at) from recent) as day_ends_at`.execute(db);
  const [row] = rows;
  return {
    storedBytes: Number(row?.stored ?? 0) + Number(row?.announced ?? 0),
    dayBytes: Number(row?.day ?? 0),
    dayEndsAt: row?.day_ends_at ?? null,
  };
}
