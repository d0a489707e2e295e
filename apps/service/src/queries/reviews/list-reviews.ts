import type { ReviewSummary, reviewStates } from "@slipway/contracts";
import type { Context } from "#context.ts";
import { readCursor, writeCursor } from "../offers/cursor.ts";
import { summariseReview } from "./get-review.ts";
import { sql } from "#database/database.ts";

export interface ListReviewsInput {
  cursor?: string | undefined;
  limit?: number | undefined;
  state?: (typeof reviewStates)[number] | undefined;
  publisherId?: string | undefined;
  offerId?: string | undefined;
}

/** Reviews of the caller's publishers, or all for reviewers and administrators; those that wait first, due first. */
export async function listReviews(
  { actor, services }: Context,
  input: ListReviewsInput,
): Promise<{ items: ReviewSummary[]; next?: string }> {
  const limit = input.limit ?? 50;
  const seesAll = actor.kind === "system" || actor.operatorRoles.some((role) => role !== "support-engineer");
  const offset = Number(readCursor(input.cursor)?.[0] ?? 0);
  let reviews = services.db
    .selectFrom("review")
    .selectAll()
    .orderBy(sql`state <> 'waiting'`)
    .orderBy(sql`case when state = 'waiting' then due_at end`)
    .orderBy("opened_at", "desc")
    .orderBy("id");
  if (!seesAll)
    reviews = reviews.where("publisher_id", "=", sql<string>`any(${[...actor.publisherRoles.keys()]})`);
  if (input.state !== undefined) reviews = reviews.where("state", "=", input.state);
  if (input.publisherId !== undefined) reviews = reviews.where("publisher_id", "=", input.publisherId);
  if (input.offerId !== undefined) reviews = reviews.where("offer_id", "=", input.offerId);
  const rows = await reviews
    .offset(offset)
    .limit(limit + 1)
    .execute();
  return {
    items: await Promise.all(rows.slice(0, limit).map((row) => summariseReview(services.db, row))),
    ...(rows.length > limit ? { next: writeCursor([offset + limit]) } : {}),
  };
}
