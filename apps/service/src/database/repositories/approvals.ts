import type { StepId } from "@slipway/contracts";
import { sql, type Database } from "../database.ts";
import type { OfferRow } from "./offer.ts";
import type { RunRow } from "./run.ts";

/** An offer with its latest run. */
export type ApprovalRow = OfferRow & {
  run_number: number;
  run_state: RunRow["state"];
  run_step: StepId;
  run_started_at: Date;
};

export interface ApprovalFilter {
  publishers: "all" | readonly string[];
  /** A piece of the offer's name or id. */
  text: string | undefined;
  /** Start of the run (ISO 8601), publisher and offer of the last row of the page before. */
  after: readonly string[] | undefined;
  limit: number;
}

/** Offers that were published or are being published, those with the newest run first. */
export async function listApprovalRows(db: Database, filter: ApprovalFilter): Promise<ApprovalRow[]> {
  const { publishers, text, after } = filter;
  if (publishers !== "all" && publishers.length === 0) return [];
  let query = db
    .selectFrom("offer")
    .innerJoin("run", (join) =>
      join
        .onRef("run.publisher_id", "=", "offer.publisher_id")
        .onRef("run.offer_id", "=", "offer.id")
        .onRef("run.number", "=", "offer.latest_run"),
    )
    .selectAll("offer")
    .select([
      "run.number as run_number",
      "run.state as run_state",
      "run.step as run_step",
      "run.started_at as run_started_at",
    ])
    .orderBy("run.started_at", "desc")
    .orderBy("offer.publisher_id", "desc")
    .orderBy("offer.id", "desc")
    .limit(filter.limit);
  if (publishers !== "all") query = query.where("offer.publisher_id", "in", [...publishers]);
  if (text !== undefined) {
    const piece = text.toLowerCase();
    query = query.where(sql<boolean>`position(${piece} in lower(offer.name || ' ' || offer.id)) > 0`);
  }
  if (after !== undefined) {
    const [startedAt, publisherId, offerId] = after;
    query = query.where(
      sql<boolean>`(run.started_at, offer.publisher_id, offer.id) < (${startedAt}::timestamptz, ${publisherId}, ${offerId})`,
    );
  }
  return query.execute();
}
