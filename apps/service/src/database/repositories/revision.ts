import type { ActorSummary } from "@slipway/contracts";
import type { Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { RevisionTable } from "../tables/revision.ts";
import type { OfferKey } from "./offer.ts";

export type RevisionRow = Selectable<RevisionTable>;

export interface NewRevision extends OfferKey {
  number: number;
  definition: string;
  at: Date;
  by: ActorSummary;
  note?: string | undefined;
}

/** Revisions are never changed; the offer's row says which one is the draft. */
export async function insertRevision(db: Database, revision: NewRevision): Promise<void> {
  await db
    .insertInto("revision")
    .values({
      publisher_id: revision.publisherId,
      offer_id: revision.offerId,
      number: revision.number,
      definition: revision.definition,
      saved_at: revision.at,
      saved_by: JSON.stringify(revision.by),
      note: revision.note ?? null,
    })
    .execute();
}

export async function findRevision(
  db: Database,
  key: OfferKey,
  number: number,
): Promise<RevisionRow | undefined> {
  return db
    .selectFrom("revision")
    .selectAll()
    .where("publisher_id", "=", key.publisherId)
    .where("offer_id", "=", key.offerId)
    .where("number", "=", number)
    .executeTakeFirst();
}

/** Newest first, without the definitions; `before` is the number that the page ends above. */
export async function listRevisionRows(
  db: Database,
  key: OfferKey,
  page: { before?: number | undefined; limit: number },
): Promise<Omit<RevisionRow, "definition">[]> {
  return db
    .selectFrom("revision")
    .select(["publisher_id", "offer_id", "number", "saved_at", "saved_by", "note"])
    .where("publisher_id", "=", key.publisherId)
    .where("offer_id", "=", key.offerId)
    .where("number", "<", page.before ?? 2 ** 31 - 1)
    .orderBy("number", "desc")
    .limit(page.limit)
    .execute();
}

/** Everybody who saved this draft since a revision: whose content it is. */
export async function listAuthors(db: Database, key: OfferKey): Promise<ActorSummary[]> {
  const rows = await db
    .selectFrom("revision")
    .select("saved_by")
    .distinct()
    .where("publisher_id", "=", key.publisherId)
    .where("offer_id", "=", key.offerId)
    .execute();
  return rows.map((row) => row.saved_by);
}
