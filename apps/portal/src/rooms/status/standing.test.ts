import { describe, expect, it } from "vitest";
import type { OfferStatus, Run } from "@slipway/contracts";
import { standingOf } from "./standing.ts";

function at(status: OfferStatus, run?: Partial<Run>) {
  return standingOf(run === undefined ? { status } : { status, run: run as Run });
}

describe("standingOf", () => {
  it("knows every state of an offer", () => {
    expect(at("neverPublished")).toBe("never");
    expect(at("running", { state: "running", step: "certification" })).toBe("running");
    expect(at("waitingForPublisherReview", { state: "waiting", step: "publisher-sign-off" })).toBe(
      "sign-off",
    );
    expect(at("running", { state: "waiting", step: "marketplace-review" })).toBe("review");
    expect(at("running", { state: "running", step: "live" })).toBe("running");
    expect(at("failed", { state: "failed" })).toBe("failed");
    expect(at("succeeded", { state: "succeeded" })).toBe("live");
  });

  it("tells requested changes from a cancel", () => {
    expect(at("canceled", { state: "canceled" })).toBe("canceled");
    expect(at("canceled", { state: "canceled", endedBecause: "review-feedback" })).toBe("changes-requested");
  });
});
