import type { Review, ReviewSummary } from "@slipway/contracts";
import { errors, type ErrorCode } from "@slipway/contracts/errors";
import type { Context } from "#context.ts";
import type { Database } from "#database/database.ts";
import { getReviewRow, type ReviewRow } from "#database/repositories/review.ts";
import { listThreads } from "#database/repositories/review-thread.ts";
import { getSubmission, type SubmissionRow } from "#database/repositories/submission.ts";
import { parseDefinition } from "#definition/parse-definition.ts";
import { listPackageFiles } from "../files/package-files.ts";
import { hasAuthored } from "./has-authored.ts";

export interface ReviewKey {
  publisherId: string;
  reviewId: string;
}

/** The review's page. @throws ServiceError `review-not-found`. */
export async function getReview(context: Context, key: ReviewKey): Promise<Review> {
  const { db } = context.services;
  const row = await getReviewRow(db, key);
  const [submission, threads, summary] = await Promise.all([
    getSubmission(db, row.submission_id),
    listThreads(db, row.id),
    summariseReview(db, row),
  ]);
  const refusal = refusalOf(context, row, submission);
  return {
    ...summary,
    submissionId: submission.id,
    contentHash: submission.content_hash,
    definition: parseDefinition(submission.definition) as Record<string, unknown>,
    packages: await describePackages(context, submission),
    threads,
    ...(row.decision === null ? {} : { decision: row.decision }),
    mayDecide: refusal === undefined,
    ...(refusal === undefined ? {} : { mayNotDecideBecause: errors[refusal].title }),
    ...(row.compared_with_run === null ? {} : { comparedWithRun: row.compared_with_run }),
  };
}

/** A review as lists show it. */
export async function summariseReview(db: Database, row: ReviewRow): Promise<ReviewSummary> {
  const found = await db
    .selectFrom("run")
    .innerJoin("offer", (join) =>
      join.onRef("offer.publisher_id", "=", "run.publisher_id").onRef("offer.id", "=", "run.offer_id"),
    )
    .leftJoin("principal", (join) => join.on("principal.id", "=", row.assignee))
    .select(["run.number", "offer.name", "principal.name as assignee", "principal.kind"])
    .select((columns) =>
      columns
        .selectFrom("review_thread")
        .where("review_thread.review_id", "=", row.id)
        .where("review_thread.state", "=", "open")
        .select(({ fn }) => fn.countAll<number>().as("open"))
        .as("open_threads"),
    )
    .where("run.id", "=", row.run_id)
    .executeTakeFirstOrThrow();
  return {
    reviewId: row.id,
    publisherId: row.publisher_id,
    offerId: row.offer_id,
    offerName: found.name,
    runNumber: found.number,
    state: row.state,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
    ...(found.assignee === null || row.assignee === null
      ? {}
      : { assignee: { kind: found.kind ?? "person", principalId: row.assignee, name: found.assignee } }),
    openThreads: found.open_threads ?? 0,
  };
}

function refusalOf({ actor }: Context, row: ReviewRow, submission: SubmissionRow): ErrorCode | undefined {
  if (row.state !== "waiting") return "review-closed";
  if (actor.kind === "system" || !actor.operatorRoles.includes("reviewer")) return "forbidden";
  return hasAuthored(actor, submission) ? "review-own-content" : undefined;
}

async function describePackages(context: Context, submission: SubmissionRow): Promise<Review["packages"]> {
  const packages = submission.files.filter((file) => file.planId !== undefined);
  return Promise.all(
    packages.map(async ({ planId = "", packageVersion = "", hash, name }) => {
      const { files } = await listPackageFiles(context, { publisherId: submission.publisher_id, hash });
      return { planId, packageVersion, hash, name, files };
    }),
  );
}
