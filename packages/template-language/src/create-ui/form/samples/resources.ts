import type { PlainValue } from "#json/to-value.ts";
import type { SubscriptionChoice } from "../basics.ts";
import type { ExistingResource, ExistingResourceGroup } from "../environment.ts";

const subscriptionId = "00000000-0000-0000-0000-000000000000";
const tenantId = "00000000-0000-0000-0000-00000000c001";

export const sampleSubscriptions: readonly SubscriptionChoice[] = [
  { subscriptionId, displayName: "Preview subscription", tenantId },
  { subscriptionId: "00000000-0000-0000-0000-000000000001", displayName: "Second subscription", tenantId },
];

export const sampleResourceGroups: readonly ExistingResourceGroup[] = [
  { subscriptionId, name: "empty-rg", location: "westus2", isEmpty: true },
  { subscriptionId, name: "network-rg", location: "westus2", isEmpty: false },
];

const subnets = ["front", "middle", "back"].map((name, index) => ({
  name,
  addressPrefix: `10.0.${index}.0/24`,
}));

/** One existing resource of each type that elements look for. */
export const sampleResources: readonly ExistingResource[] = [
  sample("Microsoft.Network/virtualNetworks", "existing-vnet", { addressPrefixes: ["10.0.0.0/16"], subnets }),
  sample("Microsoft.Network/publicIPAddresses", "existing-ip", {
    domainNameLabel: "existing-label",
    publicIPAllocationMethod: "Static",
    sku: "Standard",
  }),
  sample("Microsoft.Storage/storageAccounts", "existingstorage", { sku: "Standard_LRS" }),
  sample("Microsoft.ManagedIdentity/userAssignedIdentities", "existing-identity"),
  sample("Microsoft.KeyVault/vaults", "existing-vault"),
  sample("Microsoft.OperationalInsights/workspaces", "existing-workspace"),
];

function sample(
  type: string,
  name: string,
  details: { readonly [name: string]: PlainValue } = {},
): ExistingResource {
  const resourceGroup = "network-rg";
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;
  return { id, name, type, location: "westus2", subscriptionId, resourceGroup, details };
}
