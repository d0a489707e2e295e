import { drawLogos } from "./images.ts";
import type { Person } from "./person.ts";
import { uploadFile } from "./upload-file.ts";

const marketplace = "microsoft-azure-marketplace.";
const applications = "microsoft-azure-applications.";

export interface OfferSettings {
  publisherId: string;
  offerId: string;
  packageBytes: Uint8Array;
  packageVersion?: string;
  kind?: "solutionTemplate" | "managedApplication";
  previewSubscription?: string;
  lead?: Record<string, unknown>;
  /** Members that replace or, as undefined, remove the complete ones. */
  changes?: Record<string, unknown>;
}

/** A listing in which nothing is missing, without files. */
export function completeListing(settings: OfferSettings): Record<string, unknown> {
  const listing: Record<string, unknown> = {
    title: "Harbour Relay",
    summary: "Relays harbour messages between terminals.",
    longSummary:
      "Relays messages between terminals, cranes and the harbour office, in your own subscription.",
    description:
      "<p>Harbour Relay moves messages between <em>terminals</em>.</p><ul><li>Three zones</li><li>TLS only</li></ul>",
    offerMarketingUrlIdentifier: settings.offerId,
    allowedSubscriptions: [settings.previewSubscription ?? "7d1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36"],
    usefulLinks: [{ linkTitle: "Documentation", linkUrl: "https://example.org/harbour-relay/docs" }],
    categories: ["networking"],
    screenshots: [],
    videos: [],
    leadDestination: "None",
    privacyURL: "https://example.org/privacy",
    termsOfUse: "<p>You may use Harbour Relay for your own harbour.</p>",
    engineeringContactName: "Ada Byte",
    engineeringContactEmail: "engineering@example.org",
    engineeringContactPhone: "+46 8 555 01 00",
    supportContactName: "Sten Kaj",
    supportContactEmail: "support@example.org",
    supportContactPhone: "+46 8 555 01 01",
    publicAzureSupportUrl: "https://example.org/support",
    fairfaxSupportUrl: "",
    ...settings.lead,
    ...settings.changes,
  };
  return Object.fromEntries(
    Object.entries(listing)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [marketplace + key, value]),
  );
}

/** One plan with one package version. */
export function completePlan(settings: OfferSettings, packageUrl: string): Record<string, unknown> {
  const isManaged = settings.kind === "managedApplication";
  return {
    planId: "standard",
    [`${applications}skuTitle`]: "Standard",
    [`${applications}skuSummary`]: "Everything in one plan.",
    [`${applications}skuDescription`]: "<p>Everything in one plan.</p>",
    [`${applications}skuType`]: settings.kind ?? "solutionTemplate",
    [`${applications}cloudAvailability`]: ["PublicAzure"],
    ...(isManaged
      ? { regions: ["SE", "DE", "US"], monthlyPricing: { usd: 10 }, monthlyPricingV2: { usd: 10 } }
      : {}),
    [`${applications}package`]: {
      [settings.packageVersion ?? "1.0.0"]: {
        packageVersion: {
          packageFile: packageUrl,
          ...(isManaged ? { tenantId: "0b6f2f52-4d0a-4c0e-9f3d-6f8e1a7b2c3d" } : {}),
        },
        ...(isManaged
          ? {
              authorizations: [
                {
                  principalId: "4c0e9f3d-6f8e-4a7b-8c3d-0b6f2f524d0a",
                  roleDefinitionId: "b24988ac-6180-42a0-ab88-20f7382dd24c",
                },
              ],
              policies: [],
              publisherJitAccessPolicy: { jitAccessEnabled: false },
            }
          : {}),
      },
    },
  };
}

/** Uploads everything and saves an offer that step 1 accepts. Answers the draft's definition. */
export async function createCompleteOffer(
  person: Person,
  settings: OfferSettings,
): Promise<Record<string, unknown>> {
  const { publisherId, offerId } = settings;
  const packageFile = await uploadFile(person, publisherId, `${offerId}.zip`, settings.packageBytes);
  const offer = completeListing(settings);
  for (const [field, bytes] of Object.entries(await drawLogos())) {
    offer[marketplace + field] = (await uploadFile(person, publisherId, `${field}.png`, bytes)).url;
  }
  const definition = {
    displayText: "Harbour Relay",
    offer,
    plans: [completePlan(settings, packageFile.url)],
  };
  await person.client.call("createOffer", { params: { publisherId }, body: { offerId, definition } });
  return definition;
}
