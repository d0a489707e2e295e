import { z } from "zod";
import { defineEndpoint } from "../endpoint.ts";
import { PageQuery, PublisherId, Sha256, pageOf } from "../schemas/basics.ts";
import { Review, ReviewDifference, ReviewSummary, Thread, reviewStates } from "../schemas/review.ts";

const params = z.object({ publisherId: PublisherId, reviewId: z.string() });
const threadParams = params.extend({ threadId: z.string() });
const text = z.string().trim().min(1).max(10_000);

export const reviewEndpoints = {
  listReviews: defineEndpoint({
    tag: "Reviews",
    summary: "Reviews that the caller may see, due first",
    query: PageQuery.extend({
      state: z.enum(reviewStates).optional(),
      publisherId: PublisherId.optional(),
      offerId: z.string().optional(),
    }),
    response: pageOf(ReviewSummary),
  }),
  getReview: defineEndpoint({
    tag: "Reviews",
    summary: "The review's page: listing, files, threads, decision",
    params,
    response: Review,
    errors: ["review-not-found"],
  }),
  getReviewDifference: defineEndpoint({
    tag: "Reviews",
    summary: "What changed since the last approved content",
    params,
    response: ReviewDifference,
    errors: ["review-not-found"],
  }),
  openThread: defineEndpoint({
    tag: "Reviews",
    summary: "Comment on a line, a field or the whole submission",
    params,
    body: z.object({
      packageHash: Sha256.optional(),
      file: z.string().optional(),
      line: z.int().positive().optional(),
      pointer: z.string().optional(),
      policy: z.string().optional(),
      text,
    }),
    response: Thread,
    status: 201,
    errors: ["review-not-found", "file-not-found"],
  }),
  replyToThread: defineEndpoint({
    tag: "Reviews",
    summary: "Answer in a thread",
    params: threadParams,
    body: z.object({ text }),
    response: Thread,
    status: 201,
    errors: ["thread-not-found"],
  }),
  resolveThread: defineEndpoint({
    tag: "Reviews",
    summary: "Resolve or reopen a thread",
    params: threadParams,
    body: z.object({ resolved: z.boolean() }),
    response: Thread,
    errors: ["thread-not-found"],
  }),
  assignReview: defineEndpoint({
    tag: "Reviews",
    summary: "Take a review, or give it back",
    params,
    body: z.object({ principalId: z.string().nullable() }),
    response: ReviewSummary,
    errors: ["review-closed"],
  }),
  approveReview: defineEndpoint({
    tag: "Reviews",
    summary: "Approve, or approve with advice: the offer goes live",
    params,
    body: z.object({ advice: z.string().max(10_000).optional() }),
    response: ReviewSummary,
    errors: ["review-closed", "review-own-content"],
  }),
  requestChanges: defineEndpoint({
    tag: "Reviews",
    summary: "Request changes: the run ends and the publisher starts again",
    params,
    body: z.object({ text, policies: z.array(z.string()).max(50).optional() }),
    response: ReviewSummary,
    errors: ["review-closed", "review-own-content"],
  }),
};
