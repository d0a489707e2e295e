import type { Definition } from "@slipway/contracts";
import { applications, marketplace, packageKey, planTypeKey } from "@slipway/contracts/offer-fields";
import type { DemoOffer } from "./offers.ts";
import { demoSubscription } from "./people.ts";

/** Links of an offer's files, by what they are. */
export interface DemoLinks {
  package: string;
  logos: Readonly<Record<string, string>>;
  screenshot: string;
}

/** The definition that a person would have entered for an offer of the demo. */
export function makeDefinition(demo: DemoOffer, links: DemoLinks): Definition {
  const listing: Record<string, unknown> = {
    title: demo.title,
    summary: demo.summary,
    longSummary: demo.longSummary,
    description: demo.description,
    offerMarketingUrlIdentifier: demo.offerId,
    allowedSubscriptions: [demoSubscription],
    usefulLinks: [{ linkTitle: "Documentation", linkUrl: `https://docs.quayside.example/${demo.offerId}` }],
    categories: demo.categories,
    screenshots: [{ name: `${demo.title} at work`, imageUrl: links.screenshot }],
    videos: [],
    leadDestination: "None",
    privacyURL: "https://quayside.example/privacy",
    termsOfUse: "<p>You may use this application for your own business. It comes without warranty.</p>",
    engineeringContactName: "Chen Chen",
    engineeringContactEmail: "engineering@quayside.example",
    engineeringContactPhone: "+46 8 555 01 00",
    supportContactName: "Quayside Support",
    supportContactEmail: "support@quayside.example",
    supportContactPhone: "+46 8 555 01 01",
    publicAzureSupportUrl: "https://quayside.example/support",
    ...links.logos,
  };
  const offer = Object.entries(listing)
    .filter(([name]) => demo.without?.includes(name) !== true)
    .map(([name, value]) => [marketplace + name, value]);
  return { displayText: demo.title, offer: Object.fromEntries(offer), plans: [makePlan(demo, links)] };
}

function makePlan(demo: DemoOffer, links: DemoLinks): Record<string, unknown> {
  const isManaged = demo.kind === "managedApplication";
  return {
    planId: demo.planTitle.toLowerCase(),
    [`${applications}skuTitle`]: demo.planTitle,
    [`${applications}skuSummary`]: demo.planSummary,
    [`${applications}skuDescription`]: `<p>${demo.planSummary}</p>`,
    [planTypeKey]: demo.kind,
    [`${applications}cloudAvailability`]: ["PublicAzure"],
    ...(isManaged
      ? { regions: ["SE", "DE", "NL", "US"], monthlyPricing: { usd: 250 }, monthlyPricingV2: { usd: 250 } }
      : {}),
    [packageKey]: {
      [demo.packageVersion]: {
        packageVersion: {
          packageFile: links.package,
          ...(isManaged ? { tenantId: "0b6f2f52-4d0a-4c0e-9f3d-6f8e1a7b2c3d" } : {}),
        },
        ...(isManaged ? managedSettings : {}),
      },
    },
  };
}

const managedSettings = {
  authorizations: [
    {
      principalId: "4c0e9f3d-6f8e-4a7b-8c3d-0b6f2f524d0a",
      roleDefinitionId: "b24988ac-6180-42a0-ab88-20f7382dd24c",
    },
  ],
  policies: [],
  publisherJitAccessPolicy: { jitAccessEnabled: false },
};
