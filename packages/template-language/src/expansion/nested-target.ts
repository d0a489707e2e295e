import { withoutSecretMark, type Value } from "#expressions/value.ts";
import type { DeploymentFacts } from "#functions/template-scope.ts";
import { stringOf, valueOf } from "#json/find-member.ts";
import { levelOfSchema, packageUri } from "./default-facts.ts";
import { evaluateNode } from "./evaluate-node.ts";
import type { ExpandedResource } from "./expansion.ts";
import type { Place } from "./frame.ts";
import type { NestedSource } from "./nested-source.ts";

/** What a nested deployment is deployed to: its own target, or that of the deployment around it. */
export function nestedTarget(
  resource: ExpandedResource,
  source: NestedSource,
  place: Place,
): DeploymentFacts {
  const { facts } = resource.deployment;
  const text = (name: string) => knownText(resource, name, place);
  const base: DeploymentFacts = {
    ...facts,
    deploymentName: asText(resource.name) ?? facts.deploymentName,
    location: asText(resource.location) ?? facts.location,
    templateUri: packageUri + source.file,
    subscriptionId: text("subscriptionId") ?? facts.subscriptionId,
  };
  const group = text("resourceGroup");
  if (group !== undefined) return { ...base, level: "resourceGroup", resourceGroupName: group };
  const scope = asText(resource.scope);
  if (scope !== undefined) return { ...base, ...targetOfScope(scope) };
  if (valueOf(resource.node, "subscriptionId") !== undefined) return { ...base, level: "subscription" };
  const schemaLevel = levelOfSchema(stringOf(source.node, "$schema"));
  const isDeeper = facts.level === "managementGroup" && schemaLevel === "tenant";
  return isDeeper ? { ...base, level: "tenant" } : base;
}

function knownText(resource: ExpandedResource, name: string, place: Place): string | undefined {
  const node = valueOf(resource.node, name);
  return node === undefined ? undefined : asText(withoutSecretMark(evaluateNode(node, place)));
}

function asText(value: Value | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function targetOfScope(scope: string): Partial<DeploymentFacts> {
  if (scope === "/") return { level: "tenant" };
  const managementGroup = /Microsoft\.Management\/managementGroups\/([^/]+)$/i.exec(scope)?.[1];
  if (managementGroup !== undefined)
    return { level: "managementGroup", managementGroupName: managementGroup };
  const [, subscriptionId, resourceGroupName] =
    /subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?$/i.exec(scope) ?? [];
  if (subscriptionId === undefined) return {};
  if (resourceGroupName === undefined) return { level: "subscription", subscriptionId };
  return { level: "resourceGroup", subscriptionId, resourceGroupName };
}
