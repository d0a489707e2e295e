import { describe, expect, it } from "vitest";
import type { OfferSummary } from "@slipway/contracts";
import { patchPages } from "./use-live-offers.ts";

function offer(offerId: string, changes: Partial<OfferSummary> = {}): OfferSummary {
  return {
    publisherId: "quay",
    offerId,
    offerTypeId: "microsoft-azure-applications",
    name: offerId,
    status: "running",
    statusSince: "2026-11-25T10:00:00Z",
    changedAt: "2026-11-25T10:00:00Z",
    isLive: false,
    version: 1,
    ...changes,
  };
}

describe("patchPages", () => {
  it("replaces what changed where it stands, and leaves the rest as it is", () => {
    const pages = [{ items: [offer("a"), offer("b")] }, { items: [offer("c")] }];
    const patched = patchPages(pages, [offer("c", { status: "failed" }), offer("d")]);
    expect(patched?.map(({ items }) => items.map(({ status }) => status))).toEqual([
      ["running", "running"],
      ["failed"],
    ]);
    expect(patched?.[0]?.items[0]).toBe(pages[0]?.items[0]);
  });

  it("answers nothing when nothing changed", () => {
    expect(patchPages([{ items: [offer("a")] }], [offer("a"), offer("d")])).toBeUndefined();
  });

  it("keeps publishers apart", () => {
    expect(
      patchPages([{ items: [offer("a")] }], [offer("a", { publisherId: "other", status: "failed" })]),
    ).toBeUndefined();
  });
});
