import type { PackageInput } from "@slipway/certification";

/**
 * A package with a main template of about so many bytes, as one writes it who generates templates: many resources, each
 * with a name that is computed. Without a number of resources, each takes about 700 bytes.
 */
export function largeTemplate({ bytes, resources }: { bytes: number; resources?: number }): PackageInput {
  const count = resources ?? Math.max(1, Math.round(bytes / 700));
  const filling = Math.max(0, Math.floor(bytes / count) - 640);
  const template = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    parameters: {
      location: { type: "string", defaultValue: "[resourceGroup().location]" },
      prefix: { type: "string", defaultValue: "quay" },
    },
    variables: { addresses: "10.0.0.0/16" },
    resources: Array.from({ length: count }, (_, number) => networkOf(number, filling)),
    outputs: {},
  };
  const form = {
    $schema: "https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#",
    handler: "Microsoft.Azure.CreateUIDef",
    version: "0.1.2-preview",
    parameters: { basics: [], steps: [], outputs: { location: "[location()]" } },
  };
  const entry = (path: string, value: unknown) => ({
    path,
    bytes: new TextEncoder().encode(JSON.stringify(value, undefined, 2)),
  });
  return {
    path: "large",
    kind: "folder",
    entries: [entry("mainTemplate.json", template), entry("createUiDefinition.json", form)],
    problems: [],
  };
}

function networkOf(number: number, filling: number): Record<string, unknown> {
  return {
    type: "Microsoft.Network/virtualNetworks",
    apiVersion: "2024-05-01",
    name: `[concat(parameters('prefix'), '-network-${number}')]`,
    location: "[parameters('location')]",
    tags: { purpose: "relay ".repeat(Math.ceil(filling / 6)) },
    properties: {
      addressSpace: { addressPrefixes: ["[variables('addresses')]"] },
      subnets: [{ name: "default", properties: { addressPrefix: `10.0.${number % 256}.0/24` } }],
    },
  };
}
