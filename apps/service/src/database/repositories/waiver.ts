import type { Selectable } from "kysely";
import type { Database } from "../database.ts";
import type { WaiverTable } from "../tables/waiver.ts";
import type { OfferKey } from "./offer.ts";

export type WaiverRow = Selectable<WaiverTable>;

/** Newest first. */
export async function listWaiverRows(db: Database, key: OfferKey): Promise<WaiverRow[]> {
  return db
    .selectFrom("waiver")
    .selectAll()
    .where("publisher_id", "=", key.publisherId)
    .where("offer_id", "=", key.offerId)
    .orderBy("requested_at", "desc")
    .execute();
}
