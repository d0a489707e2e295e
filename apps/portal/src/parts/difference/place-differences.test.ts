import { describe, expect, it } from "vitest";
import { listingTexts } from "#parts/listing/listing-texts.ts";
import { compareFields, placeDifferences } from "./place-differences.ts";

const words = listingTexts.en;
const title = "microsoft-azure-applications.skuTitle";
const packages = "microsoft-azure-applications.package";
const plan = { planId: "basic", [title]: "Basic" };

describe("placeDifferences", () => {
  it("names plan and version", () => {
    const field = { en: "Tenant", "zh-CN": "租户" };
    const pointer = `/plans/0/${packages}/1.0.0/packageVersion/tenantId`;
    const [placed] = placeDifferences([{ pointer, field, kind: "changed" }], { plans: [plan] }, words);
    expect(placed?.where).toBe("Plan basic › Package 1.0.0");
  });

  it("takes a new plan apart", () => {
    const whole = {
      pointer: "/plans/1",
      field: { en: "", "zh-CN": "" },
      kind: "added" as const,
      after: plan,
    };
    const placed = placeDifferences([whole], { plans: [{}, plan] }, words);
    expect(placed).toContainEqual(
      expect.objectContaining({ pointer: `/plans/1/${title}`, after: "Basic", where: "Plan basic" }),
    );
  });
});

describe("a version that came", () => {
  it("is taken apart, without the fields of other versions", () => {
    const kind = { "microsoft-azure-applications.skuType": "managedApplication" };
    const versions = {
      "1.0.0": { packageVersion: { tenantId: "a" } },
      "1.1.0": { packageVersion: { tenantId: "b" } },
    };
    const after = { plans: [{ ...plan, ...kind, [packages]: versions }] };
    const pointer = `/plans/0/${packages}/1.1.0`;
    const field = { en: "", "zh-CN": "" };
    const placed = placeDifferences(
      [{ pointer, field, kind: "added", after: versions["1.1.0"] }],
      after,
      words,
    );
    expect(placed).toEqual([
      {
        pointer: `${pointer}/packageVersion/tenantId`,
        field: { en: "Tenant Id", "zh-CN": "租户 ID" },
        kind: "added",
        after: "b",
        where: "Plan basic › Package 1.1.0",
      },
    ]);
  });
});

describe("compareFields", () => {
  it("finds what came, went and changed, whatever the order of plans", () => {
    const other = { planId: "large", [title]: "Large" };
    const found = compareFields(
      { displayText: "Relay", plans: [plan, other] },
      { displayText: "Relay 2", plans: [other, { ...plan, [title]: "Small" }] },
      words,
    );
    expect(
      found.map(({ field, kind, before, after, where }) => [field.en, kind, before, after, where]),
    ).toEqual([
      ["Name", "changed", "Relay", "Relay 2", undefined],
      ["Title", "changed", "Basic", "Small", "Plan basic"],
    ]);
  });
});
