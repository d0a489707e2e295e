import type { DeploymentFacts, DeploymentLevel } from "#functions/template-scope.ts";

/** Where the package's files are said to be while nothing is deployed; `.invalid` never resolves (RFC 2606). */
export const packageUri = "https://package.slipway.invalid/";

/** A made-up place of deployment, the same every time so that results can be compared. */
export function defaultFacts(level: DeploymentLevel, file: string): DeploymentFacts {
  const zeros = "00000000-0000-0000-0000-000000000000";
  return {
    level,
    cloud: "AzureCloud",
    deploymentName: "mainTemplate",
    location: "westus2",
    tenantId: zeros,
    subscriptionId: zeros,
    subscriptionName: "Preview subscription",
    resourceGroupName: "preview-rg",
    resourceGroupTags: {},
    managedBy: undefined,
    managementGroupName: "preview-group",
    deployer: { objectId: zeros, tenantId: zeros, userPrincipalName: "preview@example.com" },
    templateUri: packageUri + file,
  };
}

const levels: ReadonlyMap<string, DeploymentLevel> = new Map([
  ["deploymenttemplate", "resourceGroup"],
  ["subscriptiondeploymenttemplate", "subscription"],
  ["managementgroupdeploymenttemplate", "managementGroup"],
  ["tenantdeploymenttemplate", "tenant"],
]);

/** What a template is deployed to, by its `$schema`; undefined when that names no deployment template. */
export function levelOfSchema(schema: string | undefined): DeploymentLevel | undefined {
  const name = /\/([a-z]+)\.json#?$/i.exec(schema ?? "")?.[1]?.toLowerCase();
  return name === undefined ? undefined : levels.get(name);
}
