import type { Selectable } from "kysely";
import { sql, type Database } from "../database.ts";
import type { OfferTable } from "../tables/offer.ts";
import type { RunTable } from "../tables/run.ts";

/** An offer with its latest run. */
export interface ApprovalRow {
  offer: Pick<
    Selectable<OfferTable>,
    | "publisher_id"
    | "id"
    | "offer_type_id"
    | "name"
    | "status"
    | "status_since"
    | "changed_at"
    | "version"
    | "production_run"
  >;
  run: Pick<Selectable<RunTable>, "number" | "state" | "step" | "started_at">;
}

export interface ApprovalFilter {
  publishers: "all" | readonly string[];
  /** A piece of the offer's name or id. */
  text: string | undefined;
  /** `publisher/offer` of the last row of the page before. */
  after: string | undefined;
  limit: number;
}

/** Offers that were published or are being published, those with the newest run first. */
export async function listApprovalRows(db: Database, filter: ApprovalFilter): Promise<ApprovalRow[]> {
  const { publishers, text, after } = filter;
  if (publishers !== "all" && publishers.length === 0) return [];
  let query = selectApprovals(db)
    .orderBy("run.started_at", "desc")
    .orderBy("offer.publisher_id")
    .orderBy("offer.id")
    .limit(filter.limit);
  if (publishers !== "all") query = query.where("offer.publisher_id", "in", [...publishers]);
  if (text !== undefined) {
    const piece = text.toLowerCase();
    query = query.where(sql<boolean>`position(${piece} in lower(offer.name || ' ' || offer.id)) > 0`);
  }
  const last = after === undefined ? undefined : await findApproval(db, after);
  if (last !== undefined) {
    query =
      query.where(sql<boolean>`(run.started_at < ${last.started_at} or (run.started_at = ${last.started_at}
      and (offer.publisher_id, offer.id) > (${last.publisher_id}, ${last.id})))`);
  }
  const rows = await query.execute();
  return rows.map(({ number, state, step, started_at, ...offer }) => ({
    offer,
    run: { number, state, step, started_at },
  }));
}

function selectApprovals(db: Database) {
  return db
    .selectFrom("offer")
    .innerJoin("run", (join) =>
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
      "offer.status_since",
      "offer.changed_at",
      "offer.version",
      "offer.production_run",
      "run.number",
      "run.state",
      "run.step",
      "run.started_at",
    ]);
}

async function findApproval(db: Database, after: string) {
  const [publisherId = "", offerId = ""] = after.split("/");
  return selectApprovals(db)
    .where("offer.publisher_id", "=", publisherId)
    .where("offer.id", "=", offerId)
    .executeTakeFirst();
}
