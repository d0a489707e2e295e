import { failure, open, vectors, type VectorInputs } from "./vector.ts";

const subscription = "00000000-0000-0000-0000-000000000000";
const group = `/subscriptions/${subscription}/resourceGroups/preview-rg`;
const atSubscription = { facts: { level: "subscription" } } as const;
const atManagementGroup = { facts: { level: "managementGroup" } } as const;
const atTenant = { facts: { level: "tenant" } } as const;
const guid = "11111111-1111-1111-1111-111111111111";

const named: VectorInputs = {
  parameters: { prefix: "web", size: 3, list: [1, 2], settings: { Name: "n" }, later: undefined },
  variables: {
    joined: "[concat(parameters('prefix'), '-', parameters('size'))]",
    a: "[variables('b')]",
    b: "[variables('a')]",
  },
};

/** Functions that read the template and the place that it is deployed to. */
export const deploymentVectors = vectors("5.6", [
  ["parameters('prefix')", "web", named],
  ["parameters('PREFIX')", "web", named],
  ["parameters(concat('pre', 'fix'))", "web", named],
  ["parameters('settings').name", "n", named],
  ["parameters('settings')['NAME']", "n", named],
  ["parameters('list')[1]", 2, named],
  ["parameters('none')", failure("missing-parameter"), named],
  ["variables('joined')", "web-3", named],
  ["variables('none')", failure("missing-variable"), named],
  ["variables('a')", failure("cycle"), named],
  ["deployment().name", "mainTemplate"],
  ["deployment().properties.mode", "Incremental"],
  ["contains(deployment(), 'location')", false],
  ["deployment().location", "westus2", atSubscription],
  ["resourceGroup().name", "preview-rg"],
  ["resourceGroup().id", group],
  ["resourceGroup().location", "westus2"],
  ["resourceGroup().type", "Microsoft.Resources/resourceGroups"],
  ["resourceGroup().properties.provisioningState", "Succeeded"],
  ["resourceGroup().managedBy", "/app", { facts: { managedBy: "/app" } }],
  ["resourceGroup().name", failure("function-not-allowed-here"), atSubscription],
  ["resourceGroup().name", failure("function-not-allowed-here"), atTenant],
  ["subscription().subscriptionId", subscription],
  ["subscription().id", `/subscriptions/${subscription}`],
  ["subscription().tenantId", subscription, atSubscription],
  ["subscription().id", failure("function-not-allowed-here"), atManagementGroup],
  ["subscription().id", failure("function-not-allowed-here"), atTenant],
  ["tenant().tenantId", subscription, atTenant],
  ["managementGroup().name", "preview-group", atManagementGroup],
  ["managementGroup().name", failure("function-not-allowed-here")],
  ["deployer().objectId", subscription],
  ["providers('Microsoft.Web', 'sites')", open("object")],
  ["pickZones('Microsoft.Compute', 'virtualMachines', 'westus2')", ["1"]],
  ["pickZones('Microsoft.Compute', 'virtualMachines', 'westus2', 3)", ["1", "2", "3"]],
  ["pickZones('Microsoft.Compute', 'virtualMachines', 'westus2', 2, 1)", ["2", "3"]],
  ["pickZones('Microsoft.Compute', 'virtualMachines', 'westcentralus')", []],
  [`toLogicalZone('${subscription}', 'westus2', 'westus2-az1')`, open("string")],
  [`toLogicalZones('${subscription}', 'westus2', createArray('westus2-az1'))`, open("array")],
  [`toPhysicalZone('${subscription}', 'westus2', '1')`, open("string")],
  [`toPhysicalZones('${subscription}', 'westus2', createArray('1'))`, open("array")],
  ["getSecret('a', 'b', 'c', 'd')", failure("unknown-function")],
  ["copyIndex()", failure("function-not-allowed-here")],
  ["copyIndex('none')", failure("argument-value")],
]);

/** The public cloud; some suffixes begin with a dot and some do not. */
export const cloudVectors = vectors("6.6", [
  ["environment().name", "AzureCloud"],
  ["environment().gallery", "https://gallery.azure.com/"],
  ["environment().graph", "https://graph.windows.net/"],
  ["environment().graphAudience", "https://graph.windows.net/"],
  ["environment().portal", "https://portal.azure.com"],
  ["environment().activeDirectoryDataLake", "https://datalake.azure.net/"],
  ["environment().batch", "https://batch.core.windows.net/"],
  ["environment().media", "https://rest.media.azure.net"],
  ["environment().sqlManagement", "https://management.core.windows.net:8443/"],
  ["environment().resourceManager", "https://management.azure.com/"],
  [
    "environment().authentication",
    {
      loginEndpoint: "https://login.microsoftonline.com/",
      audiences: ["https://management.core.windows.net/", "https://management.azure.com/"],
      tenant: "common",
      identityProvider: "AAD",
    },
  ],
  [
    "environment().suffixes",
    {
      acrLoginServer: ".azurecr.io",
      azureDatalakeAnalyticsCatalogAndJob: "azuredatalakeanalytics.net",
      azureDatalakeStoreFileSystem: "azuredatalakestore.net",
      azureFrontDoorEndpointSuffix: "azurefd.net",
      keyvaultDns: ".vault.azure.net",
      sqlServerHostname: ".database.windows.net",
      storage: "core.windows.net",
    },
  ],
  ["environment().suffixes.storage", "core.usgovcloudapi.net", { facts: { cloud: "AzureUSGovernment" } }],
  ["environment().suffixes.storage", "core.chinacloudapi.cn", { facts: { cloud: "AzureChinaCloud" } }],
]);

/** Resource ids. */
export const resourceIdVectors = vectors("6.7", [
  [
    "resourceId('Microsoft.Storage/storageAccounts', 'a')",
    `${group}/providers/Microsoft.Storage/storageAccounts/a`,
  ],
  [
    "resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 's')",
    `${group}/providers/Microsoft.Network/virtualNetworks/v/subnets/s`,
  ],
  ["resourceId('other', 'A/b', 'c')", `/subscriptions/${subscription}/resourceGroups/other/providers/A/b/c`],
  [
    `resourceId('${guid}', 'other', 'A/b', 'c')`,
    `/subscriptions/${guid}/resourceGroups/other/providers/A/b/c`,
  ],
  ["resourceId('A/b/', 'c')", `${group}/providers/A/b/c`],
  ["resourceId('A/b', 'c')", `/subscriptions/${subscription}/providers/A/b/c`, atSubscription],
  [`resourceId('${guid}', 'A/b', 'c')`, `/subscriptions/${guid}/providers/A/b/c`, atSubscription],
  ["resourceId('A/b', 'c')", "/providers/A/b/c", atTenant],
  [
    "resourceId('A/b', 'c')",
    "/providers/Microsoft.Management/managementGroups/preview-group/providers/A/b/c",
    atManagementGroup,
  ],
  ["resourceId('A/b', 'c', 'd')", failure("argument-count")],
  ["resourceId('A/b/c', 'd/e')", failure("argument-count")],
  ["resourceId('A/b/c', 'd')", failure("argument-count")],
  ["resourceId('Ab', 'c')", failure("argument-value")],
  ["resourceId('one', 'two', 'three', 'A/b', 'c')", failure("argument-count")],
  ["subscriptionResourceId('A/b', 'c')", `/subscriptions/${subscription}/providers/A/b/c`],
  [`subscriptionResourceId('${guid}', 'A/b/c', 'd', 'e')`, `/subscriptions/${guid}/providers/A/b/d/c/e`],
  ["subscriptionResourceId('one', 'two', 'A/b', 'c')", failure("argument-count")],
  ["tenantResourceId('A/b', 'c')", "/providers/A/b/c"],
  ["tenantResourceId('one', 'A/b', 'c')", failure("argument-count")],
  [
    "managementGroupResourceId('A/b', 'c')",
    "/providers/Microsoft.Management/managementGroups/preview-group/providers/A/b/c",
    atManagementGroup,
  ],
  [
    "managementGroupResourceId('mg', 'A/b', 'c')",
    "/providers/Microsoft.Management/managementGroups/mg/providers/A/b/c",
  ],
  [
    "extensionResourceId(resourceId('A/b', 'c'), 'Microsoft.Authorization/locks', 'l')",
    `${group}/providers/A/b/c/providers/Microsoft.Authorization/locks/l`,
  ],
  ["extensionResourceId('/subscriptions/x', 'A/b/c', 'd')", failure("argument-count")],
]);
