import type { OfferField } from "./field.ts";
import { marketingArtifactFields } from "./fields/marketing-artifacts.ts";
import { overviewFields } from "./fields/marketplace.ts";
import { offerSettingsFields } from "./fields/offer-settings.ts";
import { packageVersionFields } from "./fields/package-version.ts";
import { planFields } from "./fields/plan.ts";
import { supportFields } from "./fields/support.ts";
import { testDriveFields } from "./fields/test-drive.ts";

/** Every field of an Azure application's offer, in the order of the editor. */
export const offerFields: readonly OfferField[] = [
  ...offerSettingsFields,
  ...planFields,
  ...packageVersionFields,
  ...testDriveFields,
  ...overviewFields.filter((field) => field.group === "overview"),
  ...marketingArtifactFields,
  ...overviewFields.filter((field) => field.group !== "overview"),
  ...supportFields,
];
