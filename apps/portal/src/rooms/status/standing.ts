import type { OfferStatusDetail } from "@slipway/contracts";

/** What the Status page says at its top. */
export type Standing =
  "never" | "running" | "sign-off" | "review" | "failed" | "changes-requested" | "canceled" | "live";

/** Where the offer stands, in the words of a person who waits for it. */
export function standingOf({ status, run }: Pick<OfferStatusDetail, "status" | "run">): Standing {
  if (status === "neverPublished" || run === undefined) return "never";
  if (status === "failed") return "failed";
  if (status === "canceled") return run.endedBecause === "review-feedback" ? "changes-requested" : "canceled";
  if (status === "succeeded") return "live";
  if (status === "waitingForPublisherReview") return "sign-off";
  return run.state === "waiting" && run.step === "marketplace-review" ? "review" : "running";
}
