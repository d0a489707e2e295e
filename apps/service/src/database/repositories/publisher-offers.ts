import type { Database } from "../database.ts";
import type { OfferRow } from "./offer.ts";

export type ListedOfferRow = Pick<
  OfferRow,
  "publisher_id" | "id" | "offer_type_id" | "name" | "status" | "version" | "changed_at"
> & { run_started_at: Date | null; run_go_live_at: Date | null };

/** Every offer of a publisher, by id, with the times of its latest run. */
export async function listPublisherOffers(db: Database, publisherId: string): Promise<ListedOfferRow[]> {
  return db
    .selectFrom("offer")
    .leftJoin("run", (join) =>
      join
        .onRef("run.publisher_id", "=", "offer.publisher_id")
        .onRef("run.offer_id", "=", "offer.id")
        .onRef("run.number", "=", "offer.latest_run"),
    )
    .select([
      "offer.publisher_id",
      "offer.id",
      "offer.offer_type_id",
      "offer.name",
      "offer.status",
      "offer.version",
      "offer.changed_at",
      "run.started_at as run_started_at",
      "run.go_live_at as run_go_live_at",
    ])
    .where("offer.publisher_id", "=", publisherId)
    .orderBy("offer.id")
    .execute();
}
