import { describe, expect, it } from "vitest";
import { checkOffer } from "@slipway/contracts/offer-fields";
import { groupBySection } from "./group-findings.ts";

describe("groupBySection", () => {
  it("tells equal fields of different contacts and plans apart", () => {
    const definition = { offer: {}, plans: [{ planId: "basic" }, { planId: "large" }] };
    const findings = checkOffer(definition);
    const sections = groupBySection(findings, definition);
    expect(sections.map(({ titles }) => titles.map(({ en }) => en).join(" › "))).toEqual([
      "Offer Settings",
      "SKUs › basic",
      "SKUs › large",
      "Marketplace › Overview",
      "Marketplace › Marketing Artifacts",
      "Marketplace › Legal",
      "Support › Engineering Contact",
      "Support › Support Contact",
    ]);
    expect(sections.flatMap((section) => section.findings)).toHaveLength(findings.length);
  });
});
