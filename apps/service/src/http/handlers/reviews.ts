import { assignReview } from "#commands/reviews/assign-review.ts";
import { openThread, replyToThread, resolveThread } from "#commands/reviews/comment-on-review.ts";
import { approveReview, requestChanges } from "#commands/reviews/decide-review.ts";
import { getReview } from "#queries/reviews/get-review.ts";
import { getReviewDifference } from "#queries/reviews/get-review-difference.ts";
import { listReviews } from "#queries/reviews/list-reviews.ts";
import type { HandlerGroup } from "../handler.ts";

/** Reviews. */
export const reviewHandlers = {
  listReviews: (context, { query }) => listReviews(context, query),
  getReview: (context, { params }) => getReview(context, params),
  getReviewDifference: (context, { params }) => getReviewDifference(context, params),
  openThread: (context, { params, body }) => openThread(context, { ...params, ...body }),
  replyToThread: (context, { params, body }) => replyToThread(context, { ...params, ...body }),
  resolveThread: (context, { params, body }) => resolveThread(context, { ...params, ...body }),
  assignReview: (context, { params, body }) => assignReview(context, { ...params, ...body }),
  approveReview: (context, { params, body }) => approveReview(context, { ...params, ...body }),
  requestChanges: (context, { params, body }) => requestChanges(context, { ...params, ...body }),
} satisfies HandlerGroup;
