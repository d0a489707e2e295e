const outputs = Array.from(
  { length: 65 },
  (_, number) => [`place${number}`, { type: "string", value: "quay" }] as const,
);

/** A template in which every rule that is compared with Spectral's finds something. */
export const plantedTemplate = {
  $schema: "https://schema.example/deploymentTemplate.json",
  contentVersion: "one",
  parameters: {
    bare: { type: "string" },
    databasePassword: { type: "string", metadata: { description: "Of the database." } },
    token: { type: "securestring", defaultValue: "quay", metadata: { description: "Of the relay." } },
    count: { type: "int", minValue: "one", maxValue: 3, metadata: { description: "Of relays." } },
  },
  variables: {
    endpoint: "https://quay.blob.core.windows.net",
    size: "[variables(concat('size', parameters('count')))]",
    version: "[providers('Microsoft.Compute', 'virtualMachines').apiVersions[0]]",
    relayId: "[resourceId(concat('Microsoft.Compute', '/virtualMachines'), 'relay')]",
    relayUri: "[concat('https://', parameters('bare'))]",
  },
  resources: [
    {
      type: "Microsoft.Compute/virtualMachines",
      apiVersion: "[variables('version')]",
      name: "relay",
      location: "westeurope",
      dependsOn: ["[concat('Microsoft.Network/networkInterfaces/', 'relay')]"],
      properties: {
        hardwareProfile: { vmSize: "Standard_B2s" },
        storageProfile: { imageReference: { publisher: "quay", offer: "relay-preview", sku: "1" } },
        osProfile: { computerName: "relay", adminUsername: "quay", adminPassword: "harbour", customData: "" },
        networkProfile: { networkInterfaces: [{ id: "relay-card" }] },
      },
    },
    {
      type: "Microsoft.Compute/virtualMachines/extensions",
      apiVersion: "2024-07-01",
      name: "relay/identity",
      location: "[parameters('bare')]",
      properties: { publisher: "Microsoft.ManagedIdentity", type: "ManagedIdentityExtensionForLinux" },
    },
    {
      type: "Microsoft.Resources/deployments",
      apiVersion: "2024-03-01",
      name: "berth",
      properties: { mode: "Incremental", debugSetting: { detailLevel: "requestContent" } },
    },
  ],
  outputs: {
    key: { type: "string", value: "[listKeys('relay', '2024-01-01').key1]" },
    ...Object.fromEntries(outputs),
  },
};
