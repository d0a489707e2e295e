import type { CallOutput } from "@slipway/contracts/client";
import { CliError } from "#cli-error.ts";
import type { Connection } from "#connection/connect.ts";
import { exitCodes } from "#exit-codes.ts";
import { parseOfferName } from "#offer-reference.ts";

export type ReviewSummary = CallOutput<"listReviews">["items"][number];

/** The review with this id, or an offer's latest. @throws CliError when there is none. */
export async function findReview(connection: Connection, asked: string): Promise<ReviewSummary> {
  const offer = parseOfferName(asked);
  let cursor: string | undefined;
  let latest: ReviewSummary | undefined;
  do {
    const page = await connection.call("listReviews", {
      query: { ...offer, limit: 500, ...(cursor === undefined ? {} : { cursor }) },
    });
    for (const review of page.items) {
      if (review.reviewId === asked) return review;
      if (offer !== undefined && (latest === undefined || review.runNumber > latest.runNumber))
        latest = review;
    }
    cursor = page.next;
  } while (cursor !== undefined);
  if (latest !== undefined) return latest;
  throw new CliError("review-not-found", {
    exitCode: exitCodes.refused,
    reason: { en: `There is no review "${asked}".`, "zh-CN": `没有评审“${asked}”。` },
    fix: {
      en: "`slipway review list --state all` shows those that you may see.",
      "zh-CN": "`slipway review list --state all` 可列出您可见的评审。",
    },
  });
}
