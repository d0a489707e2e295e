import type { OfferStatus } from "@slipway/contracts";
import type { StepId } from "@slipway/contracts";
import { sql, type Database } from "../database.ts";
import type { OfferRow } from "./offer.ts";
import type { RunRow } from "./run.ts";

export const offerSorts = {
  name: "lower(offer.name)",
  publisherId: "offer.publisher_id",
  status: "offer.status",
  statusSince: "to_char(offer.status_since at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.USZ')",
  changedAt: "to_char(offer.changed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.USZ')",
} as const;
export type OfferSort = keyof typeof offerSorts;

export interface OfferFilter {
  /** Publishers that the caller may see; all when absent. */
  publishers: readonly string[] | undefined;
  text?: string | undefined;
  publisherId?: string | undefined;
  status?: OfferStatus | undefined;
  offerTypeId?: string | undefined;
  waitingFor?: "publisher" | "reviewer" | undefined;
}

export type OfferListRow = OfferRow & {
  run_state: RunRow["state"] | null;
  run_step: StepId | null;
  sort_key: string;
};

export interface OfferPageQuery {
  sort: OfferSort;
  direction: "asc" | "desc";
  /** Sort key, publisher and id of the last row before. */
  after: readonly string[] | undefined;
  limit: number;
}

/** One page, by key, so that a page deep in a long list costs what the first one does. */
export async function listOfferRows(
  db: Database,
  filter: OfferFilter,
  page: OfferPageQuery,
): Promise<OfferListRow[]> {
  const key = sql<string>`${sql.raw(offerSorts[page.sort])}`;
  const { after, direction } = page;
  const comparison = sql.raw(direction === "asc" ? ">" : "<");
  return withFilter(db, filter)
    .leftJoin("run", (join) =>
      join
        .onRef("run.publisher_id", "=", "offer.publisher_id")
        .onRef("run.offer_id", "=", "offer.id")
        .onRef("run.number", "=", "offer.latest_run"),
    )
    .selectAll("offer")
    .select(["run.state as run_state", "run.step as run_step", key.as("sort_key")])
    .$if(after !== undefined, (offers) =>
      offers.where(
        sql<boolean>`(${key}, offer.publisher_id, offer.id) ${comparison} (${after?.[0]}, ${after?.[1]}, ${after?.[2]})`,
      ),
    )
    .orderBy(key, direction)
    .orderBy("offer.publisher_id", direction)
    .orderBy("offer.id", direction)
    .limit(page.limit)
    .execute();
}

export interface OfferCounts {
  total: number;
  status: Record<string, number>;
  publisher: Record<string, number>;
}

/** How many offers a filter leaves, by status and by publisher. */
export async function countOffers(db: Database, filter: OfferFilter): Promise<OfferCounts> {
  const rows = await withFilter(db, filter)
    .select(({ fn }) => ["offer.status", "offer.publisher_id", fn.countAll<number>().as("count")])
    .groupBy(["offer.status", "offer.publisher_id"])
    .execute();
  const counts: OfferCounts = { total: 0, status: {}, publisher: {} };
  for (const { status, publisher_id: publisher, count } of rows) {
    counts.total += count;
    counts.status[status] = (counts.status[status] ?? 0) + count;
    counts.publisher[publisher] = (counts.publisher[publisher] ?? 0) + count;
  }
  return counts;
}

function withFilter(db: Database, filter: OfferFilter) {
  const { publishers, text, publisherId, status, offerTypeId, waitingFor } = filter;
  let offers = db.selectFrom("offer");
  if (publishers !== undefined)
    offers = offers.where("offer.publisher_id", "=", sql<string>`any(${[...publishers]})`);
  if (publisherId !== undefined) offers = offers.where("offer.publisher_id", "=", publisherId);
  if (status !== undefined) offers = offers.where("offer.status", "=", status);
  if (offerTypeId !== undefined) offers = offers.where("offer.offer_type_id", "=", offerTypeId);
  if (waitingFor === "publisher") offers = offers.where("offer.status", "=", "waitingForPublisherReview");
  if (waitingFor === "reviewer") offers = offers.where(isUnderReview);
  for (const word of (text ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((each) => each !== "")) {
    offers = offers.where("offer.search", "like", `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  }
  return offers;
}

const isUnderReview = sql<boolean>`exists (select 1 from run as reviewed
  where reviewed.publisher_id = offer.publisher_id and reviewed.offer_id = offer.id
  and reviewed.state = 'waiting' and reviewed.step = 'marketplace-review')`;
