import type { Database } from "../database.ts";

/** Latest runs that wait for their publisher: at sign-off, failed, or ended by a review. */
export async function listRunsAwaitingPublisher(db: Database, publisherIds: readonly string[]) {
  if (publisherIds.length === 0) return [];
  return db
    .selectFrom("offer")
    .innerJoin("run", (join) =>
      join
        .onRef("run.publisher_id", "=", "offer.publisher_id")
        .onRef("run.offer_id", "=", "offer.id")
        .onRef("run.number", "=", "offer.latest_run"),
    )
    .select([
      "offer.publisher_id as publisherId",
      "offer.id as offerId",
      "offer.name as offerName",
      "offer.status_since as since",
      "run.number as runNumber",
      "run.state as state",
      "run.due_at as dueAt",
    ])
    .where("offer.publisher_id", "in", [...publisherIds])
    .where((where) =>
      where.or([
        where.and([where("run.state", "=", "waiting"), where("run.step", "=", "publisher-sign-off")]),
        where("run.state", "=", "failed"),
        where.and([where("run.state", "=", "canceled"), where("run.ended_because", "=", "review-feedback")]),
      ]),
    )
    .execute();
}

/** Reviews that nobody has taken, or this person has. */
export async function listReviewsAwaiting(db: Database, principalId: string) {
  return db
    .selectFrom("review")
    .innerJoin("offer", (join) =>
      join.onRef("offer.publisher_id", "=", "review.publisher_id").onRef("offer.id", "=", "review.offer_id"),
    )
    .select([
      "review.id as reviewId",
      "review.publisher_id as publisherId",
      "review.offer_id as offerId",
      "offer.name as offerName",
      "review.opened_at as since",
      "review.due_at as dueAt",
    ])
    .where("review.state", "=", "waiting")
    .where((where) => where.or([where("assignee", "is", null), where("assignee", "=", principalId)]))
    .execute();
}

/** Waivers that nobody has decided. */
export async function listWaiversAwaiting(db: Database) {
  return db
    .selectFrom("waiver")
    .select(["publisher_id as publisherId", "offer_id as offerId", "rule", "requested_at as since"])
    .where("state", "=", "requested")
    .execute();
}

/** Incidents in a state, of all publishers or of those. */
export async function listIncidentsAwaiting(
  db: Database,
  query: { state: "open" | "waiting-for-publisher"; publishers: "all" | readonly string[] },
) {
  const { publishers } = query;
  if (publishers !== "all" && publishers.length === 0) return [];
  return db
    .selectFrom("incident")
    .select([
      "id as incidentId",
      "number",
      "title",
      "publisher_id as publisherId",
      "offer_id as offerId",
      "changed_at as since",
    ])
    .where("state", "=", query.state)
    .$if(publishers !== "all", (incidents) => incidents.where("publisher_id", "in", [...publishers]))
    .execute();
}
