/** Fields and rules of an Azure application's offer: pure data and checks, for step 1 and for the editor alike. */
export * from "./offer-fields/applies-to.ts";
export * from "./offer-fields/categories.ts";
export * from "./offer-fields/check-offer.ts";
export {
  itemNameNames,
  screenshotLinkNames,
  thumbnailNames,
  videoLinkNames,
} from "./offer-fields/checks/check-artifact.ts";
export type * from "./offer-fields/facts.ts";
export * from "./offer-fields/field-rules.ts";
export * from "./offer-fields/field.ts";
export * from "./offer-fields/fields.ts";
export { testDriveEnabledKey } from "./offer-fields/fields/test-drive.ts";
export type { OfferFieldFinding } from "./offer-fields/finding.ts";
export * from "./offer-fields/groups.ts";
export * from "./offer-fields/keys.ts";
export * from "./offer-fields/lead-destinations.ts";
export * from "./offer-fields/list-locks.ts";
export * from "./offer-fields/listing-tags.ts";
export * from "./offer-fields/pointer.ts";
export * from "./offer-fields/price.ts";
export * from "./offer-fields/regions.ts";
export * from "./offer-fields/text.ts";
export * from "./offer-fields/values.ts";
export * from "./offer-fields/version-number.ts";
