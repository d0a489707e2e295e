/** Where one value stands: as members from the outside in, in the folder's document and in the definition. */
export interface Field {
  plain: readonly string[];
  wire: readonly string[];
  /** For lists of objects: plain member name → wire member name. */
  members?: Readonly<Record<string, string>>;
}

const marketplace = "microsoft-azure-marketplace.";
const testDrive = "microsoft-azure-marketplace-testdrive.";
const applications = "microsoft-azure-applications.";

function field(plain: string, wire: readonly string[], members?: Readonly<Record<string, string>>): Field {
  return { plain: plain.split("/"), wire, ...(members === undefined ? {} : { members }) };
}
function m(plain: string, key: string, members?: Readonly<Record<string, string>>): Field {
  return field(plain, [marketplace + key], members);
}
function a(plain: string, key: string): Field {
  return field(plain, [applications + key]);
}

/** `definition.offer` (cpp-portal 5.5 to 5.9): what stands where in offer.yaml. */
export const offerFields: readonly Field[] = [
  m("listing/title", "title"),
  m("listing/summary", "summary"),
  m("listing/long-summary", "longSummary"),
  m("listing/description", "description"),
  m("listing/marketing-identifier", "offerMarketingUrlIdentifier"),
  m("listing/preview-subscriptions", "allowedSubscriptions"),
  m("listing/useful-links", "usefulLinks", { title: "linkTitle", url: "linkUrl" }),
  m("listing/categories", "categories"),
  m("listing/category-map", "categoryMap"),
  m("listing/partner-channel", "cspOfferOptIn"),
  m("logos/small", "smallLogo"),
  m("logos/medium", "mediumLogo"),
  m("logos/large", "largeLogo"),
  m("logos/wide", "wideLogo"),
  m("logos/hero", "heroLogo"),
  m("screenshots", "screenshots"),
  m("videos", "videos"),
  m("leads/destination", "leadDestination"),
  m("leads/azure-table", "tableLeadConfiguration"),
  m("leads/azure-blob", "blobLeadConfiguration"),
  m("leads/https-endpoint", "httpsEndpointLeadConfiguration"),
  m("leads/dynamics-crm", "crmLeadConfiguration"),
  m("leads/marketo", "marketoLeadConfiguration"),
  m("leads/salesforce", "salesForceLeadConfiguration"),
  m("legal/privacy-policy", "privacyURL"),
  m("legal/terms-of-use", "termsOfUse"),
  m("legal/standard-contract", "useEnterpriseContract"),
  m("legal/amendments", "customAmendments"),
  m("support/engineering/name", "engineeringContactName"),
  m("support/engineering/email", "engineeringContactEmail"),
  m("support/engineering/phone", "engineeringContactPhone"),
  m("support/customer/name", "supportContactName"),
  m("support/customer/email", "supportContactEmail"),
  m("support/customer/phone", "supportContactPhone"),
  m("support/url", "publicAzureSupportUrl"),
  m("support/government-url", "fairfaxSupportUrl"),
  a("manager/name", "managerContactName"),
  a("manager/email", "managerContactEmail"),
  a("manager/phone", "managerContactPhone"),
  a("go-to-market-materials", "gtmMaterials"),
  field("test-drive/enabled", [`${testDrive}enabled`]),
  field("test-drive/description", [`${testDrive}description`]),
  field("test-drive/user-manual", [`${testDrive}userManual`]),
  field("test-drive/access-information", [`${testDrive}accessInformation`]),
  field("test-drive/videos", [`${testDrive}videos`]),
];

/** One of `definition.plans` (cpp-portal 5.2, 5.3). */
export const planFields: readonly Field[] = [
  field("id", ["planId"]),
  a("title", "skuTitle"),
  a("summary", "skuSummary"),
  a("description", "skuDescription"),
  a("kind", "skuType"),
  a("clouds", "cloudAvailability"),
  a("government-certifications", "certificationsAzureGovernment"),
  field("private-audience", ["restrictedAudience"]),
  field("regions", ["regions"]),
  field("monthly-price", ["monthlyPricingV2"]),
  field("monthly-price-old", ["monthlyPricing"]),
];

/** The member of a plan that maps package versions to their content, and its name in the folder. */
export const versionsField = { plain: "versions", wire: `${applications}package` } as const;

/** One package version of a plan (cpp-portal 5.4). */
export const versionFields: readonly Field[] = [
  field("package", ["packageVersion", "packageFile"]),
  field("tenant-id", ["packageVersion", "tenantId"]),
  field("authorizations", ["authorizations"], {
    "principal-id": "principalId",
    "role-definition-id": "roleDefinitionId",
  }),
  field("policies", ["policies"]),
  field("just-in-time-access", ["publisherJitAccessPolicy", "jitAccessEnabled"]),
  field("customer-actions", ["ApplicationLockingPolicies", "CanEnableCustomerActions"]),
];

/** What no field names stays under this member with its wire keys, so that nothing is lost. */
export const otherMember = "other";
