import { z } from "zod";
import { ActorSummary, Time } from "./basics.ts";
import { Difference } from "./offer.ts";

export const reviewStates = [
  "waiting",
  "approved",
  "approved-with-advice",
  "changes-requested",
  "withdrawn",
] as const;

export const Comment = z.object({
  id: z.string(),
  at: Time,
  by: ActorSummary,
  side: z.enum(["publisher", "operator"]),
  text: z.string(),
});

/** A thread on a line of a file, on a field of the listing, or on the whole submission. */
export const Thread = z.object({
  id: z.string(),
  packageHash: z.string().optional(),
  file: z.string().optional(),
  line: z.int().optional(),
  pointer: z.string().optional(),
  policy: z.string().optional(),
  state: z.enum(["open", "resolved"]),
  openedAt: Time,
  comments: z.array(Comment),
});
export type Thread = z.infer<typeof Thread>;

export const ReviewSummary = z.object({
  reviewId: z.string(),
  publisherId: z.string(),
  offerId: z.string(),
  offerName: z.string(),
  runNumber: z.int(),
  state: z.enum(reviewStates),
  openedAt: Time,
  dueAt: Time,
  endedAt: Time.optional(),
  assignee: ActorSummary.optional(),
  openThreads: z.int(),
});
export type ReviewSummary = z.infer<typeof ReviewSummary>;

export const PackageFile = z.object({ path: z.string(), size: z.int(), isText: z.boolean() });
export const SubmittedPackage = z.object({
  planId: z.string(),
  packageVersion: z.string(),
  hash: z.string(),
  name: z.string(),
  files: z.array(PackageFile),
});

export const Review = ReviewSummary.extend({
  submissionId: z.string(),
  contentHash: z.string(),
  definition: z.record(z.string(), z.unknown()),
  packages: z.array(SubmittedPackage),
  threads: z.array(Thread),
  decision: z
    .object({ by: ActorSummary, at: Time, text: z.string(), policies: z.array(z.string()) })
    .optional(),
  /** What this caller may do now. */
  mayDecide: z.boolean(),
  mayNotDecideBecause: z.string().optional(),
  /** Number of the last run whose content was approved; the difference is against it. */
  comparedWithRun: z.int().optional(),
});
export type Review = z.infer<typeof Review>;

/** What changed since the last reviewed content. */
export const ReviewDifference = z.object({
  comparedWithRun: z.int().optional(),
  fields: z.array(Difference),
  files: z.array(
    z.object({
      planId: z.string(),
      path: z.string(),
      kind: z.enum(["added", "removed", "changed", "unchanged"]),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
});
export type ReviewDifference = z.infer<typeof ReviewDifference>;
