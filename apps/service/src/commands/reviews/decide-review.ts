import type { ReviewSummary } from "@slipway/contracts";
import { marketplace, memberOf } from "@slipway/contracts/offer-fields";
import type { Context } from "#context.ts";
import { endReview, getReviewRow, type ReviewRow } from "#database/repositories/review.ts";
import { getSubmission } from "#database/repositories/submission.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import type { MoveName } from "#domain/moves.ts";
import { lockWithRun } from "#flow/lock-run.ts";
import { makeMove } from "#flow/make-move.ts";
import { summariseReview, type ReviewKey } from "#queries/reviews/get-review.ts";
import { hasAuthored } from "#queries/reviews/has-authored.ts";
import { ServiceError } from "#service-error.ts";

/** Approves, with advice where there is some: the offer goes live by itself. @throws ServiceError `review-closed`, `review-own-content`. */
export async function approveReview(
  context: Context,
  input: ReviewKey & { advice?: string | undefined },
): Promise<ReviewSummary> {
  const advice = input.advice?.trim() ?? "";
  const hasAdvice = advice !== "";
  return decideReview(context, input, {
    move: hasAdvice ? "approveWithAdvice" : "approve",
    state: hasAdvice ? "approved-with-advice" : "approved",
    text: advice,
    policies: [],
  });
}

/** Requests changes: the run ends and the publisher starts again. @throws ServiceError `review-closed`, `review-own-content`. */
export async function requestChanges(
  context: Context,
  input: ReviewKey & { text: string; policies?: string[] | undefined },
): Promise<ReviewSummary> {
  const { text, policies = [] } = input;
  return decideReview(context, input, { move: "requestChanges", state: "changes-requested", text, policies });
}

interface ReviewVerdict {
  move: MoveName;
  state: ReviewRow["state"];
  text: string;
  policies: string[];
}

async function decideReview(
  context: Context,
  key: ReviewKey,
  verdict: ReviewVerdict,
): Promise<ReviewSummary> {
  const { services, actor } = context;
  const { text, policies, move: name } = verdict;
  await services.withTransaction(async (transaction) => {
    const review = await getReviewRow(transaction, key);
    const { offer, run } = await lockWithRun(transaction, {
      publisherId: review.publisher_id,
      offerId: review.offer_id,
    });
    if (run?.id !== review.run_id || (await getReviewRow(transaction, key)).state !== "waiting") {
      throw new ServiceError("review-closed");
    }
    const submission = await getSubmission(transaction, review.submission_id);
    const engineering = memberOf(
      parseDefinition(submission.definition).offer,
      `${marketplace}engineeringContactEmail`,
    );
    await makeMove(transaction, services, {
      name,
      offer,
      run,
      actor,
      hasAuthored: hasAuthored(actor, submission),
      reasons: text === "" ? [] : [{ en: text, "zh-CN": text }],
      endedBecause: "review-feedback",
      email: { reviewId: review.id, ...(typeof engineering === "string" ? { engineering } : {}) },
    });
    const at = services.clock.now();
    const decision = { by: summariseActor(actor), at: at.toISOString(), text, policies };
    await endReview(transaction, run.id, { state: verdict.state, at, decision });
  });
  return summariseReview(services.db, await getReviewRow(services.db, key));
}
