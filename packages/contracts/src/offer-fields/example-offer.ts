import { applications, marketplace } from "./keys.ts";

const guid = "7d1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36";

/** A definition to which step 1 has nothing to say, for tests. Links end in what they hold. */
export function completeDefinition() {
  const listing = {
    title: "Tidewater",
    summary: "A relay",
    longSummary: "A relay for harbours",
    description: "<p>A relay</p>",
    offerMarketingUrlIdentifier: "tidewater",
    allowedSubscriptions: [guid],
    usefulLinks: [{ linkTitle: "Documentation", linkUrl: "https://example.org/docs" }],
    categories: ["networking"],
    smallLogo: "/artifacts/small.png",
    mediumLogo: "/artifacts/medium.png",
    largeLogo: "/artifacts/large.png",
    wideLogo: "/artifacts/wide.png",
    leadDestination: "None",
    privacyURL: "https://example.org/privacy",
    termsOfUse: "<p>Terms</p>",
    engineeringContactName: "Ada",
    engineeringContactEmail: "ada@example.org",
    engineeringContactPhone: "+46 8 555",
    supportContactName: "Sten",
    supportContactEmail: "sten@example.org",
    supportContactPhone: "+46 8 556",
    publicAzureSupportUrl: "",
  };
  const offer: Record<string, unknown> = Object.fromEntries(
    Object.entries(listing).map(([key, value]) => [marketplace + key, value]),
  );
  return { displayText: "Tidewater", offer, plans: [solutionTemplatePlan(), managedApplicationPlan()] };
}

export function solutionTemplatePlan(): Record<string, unknown> {
  return {
    planId: "standard",
    [`${applications}skuTitle`]: "Standard",
    [`${applications}skuSummary`]: "All of it",
    [`${applications}skuDescription`]: "<p>All of it</p>",
    [`${applications}skuType`]: "solutionTemplate",
    [`${applications}cloudAvailability`]: ["PublicAzure"],
    [`${applications}package`]: { "1.0.0": { packageVersion: { packageFile: "/artifacts/app.zip" } } },
  };
}

export function managedApplicationPlan(): Record<string, unknown> {
  return {
    ...solutionTemplatePlan(),
    planId: "managed",
    [`${applications}skuType`]: "managedApplication",
    regions: ["SE", "DE"],
    monthlyPricing: { usd: 10 },
    monthlyPricingV2: { usd: 10 },
    [`${applications}package`]: {
      "1.0.0": {
        packageVersion: { packageFile: "/artifacts/app.zip", tenantId: guid },
        authorizations: [{ principalId: guid, roleDefinitionId: guid }],
        policies: [],
        publisherJitAccessPolicy: { jitAccessEnabled: false },
      },
    },
  };
}
