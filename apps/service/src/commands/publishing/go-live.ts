import type { Context } from "#context.ts";
import type { OfferKey } from "#database/repositories/offer.ts";
import { findLastApprovedRun, insertReview } from "#database/repositories/review.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import type { RunRow } from "#database/repositories/run.ts";
import { getSubmission } from "#database/repositories/submission.ts";
import { lockWithRun } from "#flow/lock-run.ts";
import { makeMove } from "#flow/make-move.ts";
import { ServiceError } from "#service-error.ts";

/**
 * Signs the preview off: the review opens. A second Go Live of a run that is under review answers that run.
 * @throws ServiceError `move-not-allowed` without a preview, or when `contentHash` names other content.
 */
export async function goLive(
  context: Context,
  input: OfferKey & { contentHash?: string | undefined },
): Promise<RunRow> {
  const { services, actor } = context;
  return services.withTransaction(async (transaction) => {
    const { offer, run } = await lockWithRun(transaction, input);
    if (run === undefined) throw new ServiceError("move-not-allowed", withoutPreview);
    const submission = await getSubmission(transaction, run.submission_id);
    if (input.contentHash !== undefined && input.contentHash !== submission.content_hash) {
      throw new ServiceError("move-not-allowed", otherContent);
    }
    const reviewId = services.newId();
    const moved = await makeMove(transaction, services, {
      name: "goLive",
      offer,
      run,
      actor,
      email: { reviewId },
    });
    const now = services.clock.now();
    await insertReview(transaction, {
      id: reviewId,
      run: moved,
      openedAt: now,
      dueAt: moved.due_at ?? now,
      comparedWithRun: await findLastApprovedRun(transaction, input),
    });
    await recordAudit(transaction, {
      event: "review.opened",
      actor,
      at: now,
      publisherId: input.publisherId,
      offerId: input.offerId,
      runId: run.id,
      details: { reviewId },
      onceKey: `${run.id}/review-opened`,
    });
    return moved;
  });
}

const withoutPreview = {
  detail: "There is no preview to sign off. Publish the offer first.",
  detailZh: "没有可签收的预览版。请先发布产品/服务。",
};
const otherContent = {
  detail: "The preview has other content than the one you looked at. Reload and check it again.",
  detailZh: "预览版的内容与您查看的不同。请重新加载并再次检查。",
};
