import type { FormEnvironment } from "./environment.ts";
import { sampleLocations } from "./samples/locations.ts";
import { sampleResourceGroups, sampleResources, sampleSubscriptions } from "./samples/resources.ts";
import { sampleVmSizes } from "./samples/vm-sizes.ts";

/** An environment without Azure: sample subscriptions, regions, sizes and resources; requests have no recorded answers. */
export function createOfflineEnvironment(
  changes: Partial<FormEnvironment> & Pick<FormEnvironment, "kind">,
): FormEnvironment {
  return {
    seed: "slipway",
    now: "2026-01-01T00:00:00.000Z",
    subscriptions: sampleSubscriptions,
    resourceGroups: sampleResourceGroups,
    locations: sampleLocations,
    vmSizes: sampleVmSizes,
    resources: sampleResources,
    applications: [
      {
        appId: "00000000-0000-0000-0000-00000000a001",
        name: "Sample application",
        objectId: "00000000-0000-0000-0000-00000000b001",
      },
    ],
    takenNames: ["taken", "storage", "test"],
    hasPermission: true,
    answers: [],
    inventsResources: true,
    ...changes,
  };
}
