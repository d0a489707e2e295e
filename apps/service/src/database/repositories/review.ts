import type { Selectable } from "kysely";
import { ServiceError } from "#service-error.ts";
import type { Database, Transaction } from "../database.ts";
import type { ReviewTable } from "../tables/review.ts";
import type { OfferKey } from "./offer.ts";
import type { RunRow } from "./run.ts";

export type ReviewRow = Selectable<ReviewTable>;

export async function insertReview(
  transaction: Transaction,
  review: { id: string; run: RunRow; openedAt: Date; dueAt: Date; comparedWithRun: number | undefined },
): Promise<void> {
  await transaction
    .insertInto("review")
    .values({
      id: review.id,
      run_id: review.run.id,
      publisher_id: review.run.publisher_id,
      offer_id: review.run.offer_id,
      submission_id: review.run.submission_id,
      state: "waiting",
      opened_at: review.openedAt,
      due_at: review.dueAt,
      ended_at: null,
      assignee: null,
      decision: null,
      compared_with_run: review.comparedWithRun ?? null,
    })
    .execute();
}

/** Number of the newest run whose content a reviewer approved. */
export async function findLastApprovedRun(db: Database, key: OfferKey): Promise<number | undefined> {
  const found = await db
    .selectFrom("review")
    .innerJoin("run", "run.id", "review.run_id")
    .select("run.number")
    .where("review.publisher_id", "=", key.publisherId)
    .where("review.offer_id", "=", key.offerId)
    .where("review.state", "in", ["approved", "approved-with-advice"])
    .orderBy("run.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return found?.number;
}

export async function findReviewOfRun(db: Database, runId: string): Promise<ReviewRow | undefined> {
  return db.selectFrom("review").selectAll().where("run_id", "=", runId).executeTakeFirst();
}

/** @throws ServiceError `review-not-found`, also for another publisher's review. */
export async function getReviewRow(
  db: Database,
  key: { publisherId: string; reviewId: string },
): Promise<ReviewRow> {
  const row = await db
    .selectFrom("review")
    .selectAll()
    .where("publisher_id", "=", key.publisherId)
    .where((where) => where(where.cast<string>("id", "text"), "=", key.reviewId))
    .executeTakeFirst();
  if (row === undefined) throw new ServiceError("review-not-found");
  return row;
}

/** Ends a review that waits; one that ended stays as it is. */
export async function endReview(
  transaction: Transaction,
  runId: string,
  end: { state: ReviewRow["state"]; at: Date; decision?: ReviewRow["decision"] },
): Promise<void> {
  await transaction
    .updateTable("review")
    .set({
      state: end.state,
      ended_at: end.at,
      decision: end.decision === null || end.decision === undefined ? null : JSON.stringify(end.decision),
    })
    .where("run_id", "=", runId)
    .where("state", "=", "waiting")
    .execute();
}
