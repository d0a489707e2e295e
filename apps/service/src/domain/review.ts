import type { ActorSummary } from "@slipway/contracts";

/** How a review ended, and why. */
export interface ReviewDecision {
  by: ActorSummary;
  /** ISO 8601. */
  at: string;
  text: string;
  policies: string[];
}
