import type { Thread } from "@slipway/contracts";
import type { Context } from "#context.ts";
import type { Transaction } from "#database/database.ts";
import { notifyOfferChange } from "#database/offer-events.ts";
import { recordAudit } from "#database/repositories/audit.ts";
import { getReviewRow, type ReviewRow } from "#database/repositories/review.ts";
import { listThreads } from "#database/repositories/review-thread.ts";
import { getSubmission } from "#database/repositories/submission.ts";
import { summariseActor } from "#domain/actor-summary.ts";
import type { AuditEvent } from "@slipway/contracts/client";
import { queueEmails } from "#emails/queue-emails.ts";
import type { ReviewKey } from "#queries/reviews/get-review.ts";
import { ServiceError } from "#service-error.ts";

export interface NewThread extends ReviewKey {
  packageHash?: string | undefined;
  file?: string | undefined;
  line?: number | undefined;
  pointer?: string | undefined;
  policy?: string | undefined;
  text: string;
}

/** Opens a thread on a line, a field or the whole submission. @throws ServiceError `review-not-found`, `file-not-found`. */
export async function openThread(context: Context, input: NewThread): Promise<Thread> {
  const { services } = context;
  return services.withTransaction(async (transaction) => {
    const review = await getReviewRow(transaction, input);
    const submission = await getSubmission(transaction, review.submission_id);
    const isKnown =
      input.packageHash === undefined || submission.files.some(({ hash }) => hash === input.packageHash);
    if (!isKnown) throw new ServiceError("file-not-found");
    const threadId = services.newId();
    await transaction
      .insertInto("review_thread")
      .values({
        id: threadId,
        review_id: review.id,
        package_hash: input.packageHash ?? null,
        file: input.file ?? null,
        line: input.line ?? null,
        pointer: input.pointer ?? null,
        policy: input.policy ?? null,
        state: "open",
        opened_at: services.clock.now(),
      })
      .execute();
    await writeComment(context, transaction, review, threadId, input.text);
    return getThread(transaction, review, threadId);
  });
}

/** Answers in a thread. @throws ServiceError `review-not-found`, `thread-not-found`. */
export async function replyToThread(
  context: Context,
  input: ReviewKey & { threadId: string; text: string },
): Promise<Thread> {
  return context.services.withTransaction(async (transaction) => {
    const review = await getReviewRow(transaction, input);
    await getThread(transaction, review, input.threadId);
    await writeComment(context, transaction, review, input.threadId, input.text);
    return getThread(transaction, review, input.threadId);
  });
}

/** Resolves or reopens a thread. @throws ServiceError `review-not-found`, `thread-not-found`. */
export async function resolveThread(
  context: Context,
  input: ReviewKey & { threadId: string; resolved: boolean },
): Promise<Thread> {
  return context.services.withTransaction(async (transaction) => {
    const review = await getReviewRow(transaction, input);
    const { state: before } = await getThread(transaction, review, input.threadId);
    const state = input.resolved ? "resolved" : "open";
    if (before !== state) {
      await transaction
        .updateTable("review_thread")
        .set({ state })
        .where("id", "=", input.threadId)
        .execute();
      const event = input.resolved ? "review.thread-resolved" : "review.thread-reopened";
      await note(context, transaction, review, event, { threadId: input.threadId });
    }
    return getThread(transaction, review, input.threadId);
  });
}

async function getThread(transaction: Transaction, review: ReviewRow, threadId: string): Promise<Thread> {
  const thread = (await listThreads(transaction, review.id)).find(({ id }) => id === threadId);
  if (thread === undefined) throw new ServiceError("thread-not-found");
  return thread;
}

/** A comment, with an e-mail to the other side. */
async function writeComment(
  context: Context,
  transaction: Transaction,
  review: ReviewRow,
  threadId: string,
  text: string,
): Promise<void> {
  const { actor, services } = context;
  const id = services.newId();
  const isPublisher = actor.kind !== "system" && actor.publisherRoles.has(review.publisher_id);
  await transaction
    .insertInto("review_comment")
    .values({
      id,
      thread_id: threadId,
      at: services.clock.now(),
      by: JSON.stringify(summariseActor(actor)),
      side: isPublisher ? "publisher" : "operator",
      text,
    })
    .execute();
  await note(context, transaction, review, "review.commented", { threadId, commentId: id });
  await queueEmails(transaction, services, {
    event: isPublisher ? "review-comment-for-reviewer" : "review-comment-for-publisher",
    publisherId: review.publisher_id,
    offerId: review.offer_id,
    runId: review.run_id,
    reviewId: review.id,
    occasion: id,
    reasons: [{ en: text, "zh-CN": text }],
    details: { by: summariseActor(actor).name },
  });
}

async function note(
  { actor, services }: Context,
  transaction: Transaction,
  review: ReviewRow,
  event: AuditEvent,
  details: Record<string, unknown>,
): Promise<void> {
  const place = { publisherId: review.publisher_id, offerId: review.offer_id };
  const at = services.clock.now();
  await recordAudit(transaction, {
    event,
    actor,
    at,
    ...place,
    runId: review.run_id,
    details: { reviewId: review.id, ...details },
  });
  await notifyOfferChange(transaction, place);
}
