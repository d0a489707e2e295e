import type { ReviewSummary } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { getReviewRow } from "#database/repositories/review.ts";
import { listUsers } from "#database/repositories/role.ts";
import { summariseReview, type ReviewKey } from "#queries/reviews/get-review.ts";
import { ServiceError } from "#service-error.ts";

/** Gives a review to a reviewer, or back to all. @throws ServiceError `review-closed`, `principal-not-found`. */
export async function assignReview(
  { services, actor }: Context,
  input: ReviewKey & { principalId: string | null },
): Promise<ReviewSummary> {
  await services.withTransaction(async (transaction) => {
    const review = await getReviewRow(transaction, input);
    if (review.state !== "waiting") throw new ServiceError("review-closed");
    const users = await listUsers(transaction, { publisherId: null });
    const isReviewer = users.some(({ id, role }) => id === input.principalId && role === "reviewer");
    if (input.principalId !== null && !isReviewer) throw new ServiceError("principal-not-found");
    await transaction
      .updateTable("review")
      .set({ assignee: input.principalId })
      .where("id", "=", review.id)
      .execute();
    await recordAudit(transaction, {
      event: "review.assigned",
      actor,
      at: services.clock.now(),
      publisherId: review.publisher_id,
      offerId: review.offer_id,
      runId: review.run_id,
      details: { reviewId: review.id, assignee: input.principalId },
    });
  });
  return summariseReview(services.db, await getReviewRow(services.db, input));
}
