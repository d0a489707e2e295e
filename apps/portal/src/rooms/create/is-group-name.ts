import type { Basics } from "@slipway/template-language";

/** Whether Azure takes a text as the name of a resource group: 1 to 90 letters, digits and `._()-`, not ending in a dot. */
export function isGroupName(name: string): boolean {
  return /^[\p{L}\p{N}._()-]{1,90}$/u.test(name) && !name.endsWith(".");
}

/** Whether the names on the first page are such that Azure takes them; managed applications have two more. */
export function hasGoodNames(
  { resourceGroup, applicationName, managedResourceGroup }: Basics,
  isManaged: boolean,
): boolean {
  if (!isGroupName(resourceGroup.name)) return false;
  return !isManaged || (isGroupName(managedResourceGroup) && applicationName.trim() !== "");
}
