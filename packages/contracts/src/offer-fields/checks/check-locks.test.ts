import { describe, expect, test } from "vitest";
import { checkOffer, checkOfferLocks } from "../check-offer.ts";
import { completeDefinition } from "../example-offer.ts";
import { applications, heroKey } from "../keys.ts";
import { listOfferLocks } from "../list-locks.ts";

type Definition = ReturnType<typeof completeDefinition>;
function managedPlan(definition: Definition): Record<string, unknown> {
  const plan = definition.plans.find((candidate) => candidate["planId"] === "managed");
  if (plan === undefined) throw new Error("the example has a managed plan");
  return plan;
}
function rulesAfter(change: (definition: Definition) => void): string[] {
  const live = completeDefinition();
  live.offer[heroKey] = "/artifacts/hero.png";
  const definition = structuredClone(live);
  change(definition);
  return checkOfferLocks(definition, { live }).map((finding) => finding.rule);
}

describe("checkOfferLocks", () => {
  test("allows what a live offer may change", () => {
    const found = rulesAfter((definition) => {
      managedPlan(definition)["monthlyPricing"] = { usd: 5 };
      managedPlan(definition)["regions"] = ["NO"];
      definition.offer[heroKey] = "/artifacts/other-hero.png";
      definition.plans.push({ planId: "new" });
    });
    expect(found).toEqual([]);
  });

  test.each<[string, (definition: Definition) => void]>([
    ["field-removed", (definition) => delete definition.offer[heroKey]],
    ["field-fixed", (definition) => (managedPlan(definition)[`${applications}skuType`] = "solutionTemplate")],
    ["price-raised", (definition) => (managedPlan(definition)["monthlyPricing"] = { usd: 11 })],
    [
      "plan-made-private",
      (definition) => (managedPlan(definition)["restrictedAudience"] = { manualEntries: [{}] }),
    ],
    [
      "version-changed",
      (definition) =>
        (managedPlan(definition)[`${applications}package`] = {
          "1.0.0": { packageVersion: { packageFile: "/b" } },
        }),
    ],
  ])("finds %s", (rule, change) => {
    expect(rulesAfter(change)).toEqual([rule]);
  });

  test("a deleted published version may not come back under a lower number", () => {
    const definition = completeDefinition();
    const published = new Map([["standard", ["1.0.0", "2.0.0"]]]);
    const standard = definition.plans[0];
    const file = { packageVersion: { packageFile: "/artifacts/app.zip" } };
    Object.assign(standard ?? {}, { [`${applications}package`]: { "1.0.0": file, "1.5.0": file } });
    const found = checkOffer(definition, { publishedVersions: published });
    expect(found.map((finding) => finding.rule)).toEqual(["version-not-rising"]);
  });

  test("lists the locks that the editor shows", () => {
    const live = completeDefinition();
    const pointers = listOfferLocks(live, live).map((lock) => lock.pointer);
    expect(pointers).toContain("/plans/0/planId");
    expect(pointers).toContain("/plans/1/monthlyPricing");
    expect(pointers.some((pointer) => pointer.endsWith("package/1.0.0"))).toBe(true);
    expect(listOfferLocks(live, undefined)).toEqual([]);
  });
});
