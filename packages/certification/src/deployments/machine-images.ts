import { isObject, type ExpandedResource, type ValueObject } from "@slipway/template-language";
import { typeOfResource } from "./deployed-resources.ts";
import { valueAt } from "./find-in-resources.ts";

const profiles: ReadonlyMap<string, readonly string[]> = new Map([
  ["microsoft.compute/virtualmachines", ["storageProfile"]],
  ["microsoft.compute/virtualmachinescalesets", ["virtualMachineProfile", "storageProfile"]],
]);

/** Publishers whose images are free parts of the platform. */
const platform = new Set([
  "canonical",
  "microsoftwindowsserver",
  "microsoftwindowsdesktop",
  "microsoftcblmariner",
  "debian",
]);

/** The image that a machine or a set of machines is made from, with the way to it from the resource. */
export function imageOf(resource: ExpandedResource): { image: ValueObject; path: string[] } | undefined {
  const profile = profiles.get(typeOfResource(resource));
  if (profile === undefined) return undefined;
  const image = valueAt(resource.properties, ...profile, "imageReference");
  return isObject(image) ? { image, path: ["properties", ...profile, "imageReference"] } : undefined;
}

/** Whether images of that publisher are free parts of the platform. */
export function isPlatform(publisher: string): boolean {
  return platform.has(publisher.toLowerCase());
}
