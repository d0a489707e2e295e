import { describe, expect, it } from "vitest";
import { applications, checkOffer, packageKey, planTypeKey } from "@slipway/contracts/offer-fields";
import { anchorOf, listAnchors, tabOfPointer } from "./field-place.ts";

const definition = {
  displayText: "Relay",
  offer: { "microsoft-azure-marketplace.allowedSubscriptions": ["no guid"] },
  plans: [{ planId: "managed", [planTypeKey]: "managedApplication", [packageKey]: { "1.0.0": {} } }],
};

describe("anchors", () => {
  it("has a place for everything that the checker finds", () => {
    const anchors = listAnchors(definition);
    const findings = [...checkOffer(definition), ...checkOffer({})];
    expect(findings.length).toBeGreaterThan(20);
    for (const { pointer } of findings) expect(anchorOf(anchors, pointer), pointer).toBeDefined();
  });

  it("finds the field around an item", () => {
    const pointer = "/offer/microsoft-azure-marketplace.allowedSubscriptions/0";
    expect(anchorOf(listAnchors(definition), pointer)).toBe(pointer.slice(0, -2));
  });
});

describe("tabOfPointer", () => {
  it.each([
    { pointer: "/displayText", tab: "offer-settings" },
    { pointer: "/plans", tab: "skus" },
    { pointer: "/offer/microsoft-azure-marketplace.screenshots/0/imageUrl", tab: "marketplace" },
    { pointer: "/offer/microsoft-azure-marketplace.supportContactName", tab: "support" },
  ] as const)("$pointer is on $tab", ({ pointer, tab }) => {
    expect(tabOfPointer(pointer)?.tab).toBe(tab);
  });

  it("names the plan", () => {
    expect(tabOfPointer(`/plans/2/${applications}skuTitle`)).toEqual({ tab: "skus", planIndex: 2 });
  });
});
