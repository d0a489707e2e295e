import type { Me, Review } from "@slipway/contracts";

/** Why somebody may not decide a review that waits; undefined when they may, or when it is over. */
export function whyNot(
  review: Pick<Review, "state" | "mayDecide" | "publisherId">,
  me: Pick<Me, "operatorRoles" | "publishers">,
): "ownContent" | "notReviewer" | "publisherSide" | undefined {
  if (review.mayDecide || review.state !== "waiting") return undefined;
  if (me.operatorRoles.includes("reviewer")) return "ownContent";
  return me.publishers.some(({ publisherId }) => publisherId === review.publisherId)
    ? "publisherSide"
    : "notReviewer";
}
