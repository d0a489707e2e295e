import type { ActorSummary } from "@slipway/contracts";
import type { Selectable } from "kysely";
import type { SubmissionFile } from "#domain/submission.ts";
import type { Database, Transaction } from "../database.ts";
import type { SubmissionTable } from "../tables/submission.ts";
import type { OfferKey } from "./offer.ts";

export type SubmissionRow = Selectable<SubmissionTable>;

export interface NewSubmission extends OfferKey {
  id: string;
  contentHash: string;
  definition: string;
  files: readonly SubmissionFile[];
  authors: readonly ActorSummary[];
  at: Date;
}

/** The submission of this content: the one that exists, or a new one. */
export async function ensureSubmission(transaction: Transaction, submission: NewSubmission): Promise<string> {
  await transaction
    .insertInto("submission")
    .values({
      id: submission.id,
      publisher_id: submission.publisherId,
      offer_id: submission.offerId,
      content_hash: submission.contentHash,
      definition: submission.definition,
      files: JSON.stringify(submission.files),
      authors: JSON.stringify(submission.authors),
      created_at: submission.at,
    })
    .onConflict((conflict) => conflict.columns(["publisher_id", "offer_id", "content_hash"]).doNothing())
    .execute();
  const { id } = await transaction
    .selectFrom("submission")
    .select("id")
    .where("publisher_id", "=", submission.publisherId)
    .where("offer_id", "=", submission.offerId)
    .where("content_hash", "=", submission.contentHash)
    .executeTakeFirstOrThrow();
  return id;
}

export async function getSubmission(db: Database, id: string): Promise<SubmissionRow> {
  return db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}
