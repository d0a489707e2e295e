import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCompleteOffer } from "../support/complete-offer.ts";
import { hasSamples, samplePackage } from "../support/sample-package.ts";
import { bringLive, setStage, type Stage } from "./stage.ts";

const publisherId = "breakwater";
const packages = [
  { name: "vm-solution", kind: "solutionTemplate", resource: "Microsoft.Compute/virtualMachines" },
  { name: "view-definition", kind: "managedApplication", resource: "Microsoft." },
] as const;

// Skipped where ../shared/samples is absent: real packages of other publishers are no part of this repository.
describe.skipIf(!hasSamples)("Real packages go from draft to live", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(publisherId);
  });
  afterAll(() => stage.stop());

  for (const { name, kind, resource } of packages) {
    it(`${name}: preview, sign-off, review, storefront`, async () => {
      const { owner } = stage.team;
      const offer = { publisherId, offerId: name };
      await createCompleteOffer(owner, { ...offer, kind, packageBytes: await samplePackage(name) });
      await owner.client.call("publishOffer", { params: offer, body: {} });
      const run = await bringLive(stage, offer);
      expect(run.steps.every((step) => step.status === "complete")).toBe(true);
      const report = await owner.client.call("getReport", { params: { ...offer, runNumber: 1 } });
      expect(report.packages[0]?.findings.length).toBeGreaterThan(0);
      const page = await fetch(`${stage.slipway.url}/v1/storefront/offers/${publisherId}/${name}`);
      expect(await page.json()).toMatchObject({ isPreview: false, plans: [{ kind, planId: "standard" }] });
      const form = await owner.client.call("getCreateForm", { params: { ...offer, planId: "standard" } });
      expect(form.mainTemplate).toContain(resource);
    });
  }
});
