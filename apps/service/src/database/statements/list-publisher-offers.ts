import type pg from "pg";
import type { OfferRow } from "../repositories/offer.ts";
import { keepAnswers } from "./kept-answers.ts";
import { readTimes, type Written } from "./written-times.ts";

export type ListedOfferRow = Pick<
  OfferRow,
  "publisher_id" | "id" | "offer_type_id" | "name" | "status" | "version" | "changed_at"
> & { run_started_at: Date | null; run_go_live_at: Date | null };

const json = `select json_agg(listed order by listed.id) from (
  select offer.publisher_id, offer.id, offer.offer_type_id, offer.name, offer.status, offer.version, offer.changed_at,
      run.started_at as run_started_at, run.go_live_at as run_go_live_at
    from offer left join run
      on run.publisher_id = offer.publisher_id and run.offer_id = offer.id and run.number = offer.latest_run
    where offer.publisher_id = $1) as listed`;

const kept = keepAnswers<readonly ListedOfferRow[]>();

/** Every offer of a publisher, by id, with the times of its latest run. */
export async function listPublisherOffers(
  pool: pg.Pool,
  publisherId: string,
): Promise<readonly ListedOfferRow[]> {
  return kept.read(pool, publisherId, {
    name: "list-publisher-offers",
    json,
    values: [publisherId],
    make: (found) => ((found ?? []) as Written<ListedOfferRow>[]).map((row) => readTimes(row, times)),
  });
}

const times = ["changed_at", "run_started_at", "run_go_live_at"] as const;
