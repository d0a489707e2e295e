import { checkSize, listSizes, proposeSize } from "../form/vm-sizes.ts";
import { defineElement, needed, property } from "./element-entry.ts";

export const sizeSelector = defineElement({
  type: "Microsoft.Compute.SizeSelector",
  group: "compute",
  output: { type: "string" },
  isRequiredByDefault: true,
  live: {
    served: "stand-in",
    data: "Sizes, quotas and prices of the subscription in the region.",
    substitute: "A catalogue of common sizes, some of them missing in some regions.",
  },
  properties: [
    needed(property("recommendedSizes", "texts")),
    needed(property("osPlatform", "text", ["Windows", "Linux"])),
    property("constraints.allowedSizes", "texts"),
    property("constraints.excludedSizes", "texts"),
    property("constraints.numAvailabilityZonesRequired", "integer"),
    property("constraints.zone", "text"),
    property("options.hideDiskTypeFilter", "truth"),
    property("imageReference", "object"),
    property("count", "integer"),
  ],
  choices: listSizes,
  propose: proposeSize,
  check: checkSize,
});
