import { fail } from "#expressions/evaluation-error.ts";
import { count, oneOf, optional, text } from "#expressions/function-entry.ts";
import type { Value, ValueObject } from "#expressions/value.ts";
import { describeCloud } from "./clouds.ts";
import {
  defineTemplateFunction,
  type DeploymentFacts,
  type DeploymentLevel,
  type TemplateScope,
} from "./template-scope.ts";

/** Functions that read the template itself and the place that it is deployed to. */
export const deploymentFunctions = [
  defineTemplateFunction({
    name: "parameters",
    parameters: [text("name")],
    returns: "any",
    offline: "context",
    run: ([name], { scope }) => scope.parameter(name),
  }),
  defineTemplateFunction({
    name: "variables",
    parameters: [text("name")],
    returns: "any",
    offline: "context",
    run: ([name], { scope }) => scope.variable(name),
  }),
  defineTemplateFunction({
    name: "copyIndex",
    parameters: [
      optional(oneOf<string | number | bigint>("loopNameOrOffset", "string", "int")),
      optional(count("offset")),
    ],
    returns: "int",
    offline: "context",
    run: ([nameOrOffset, offset], { scope }) => copyIndex(nameOrOffset, offset, scope),
  }),
  fact("deployment", (facts, scope) => describeDeployment(facts, scope)),
  fact("environment", (facts) => describeCloud(facts.cloud)),
  fact("resourceGroup", describeResourceGroup, { levels: ["resourceGroup"] }),
  fact("subscription", describeSubscription, { levels: ["resourceGroup", "subscription"] }),
  fact("tenant", ({ tenantId }) => ({
    id: `/tenants/${tenantId}`,
    tenantId,
    displayName: "",
    countryCode: "",
  })),
  fact("managementGroup", describeManagementGroup, { levels: ["managementGroup"] }),
  fact("deployer", ({ deployer }) => ({ ...deployer }), { offline: "simulated" }),
  defineTemplateFunction({
    name: "newGuid",
    parameters: [],
    returns: "string",
    offline: "simulated",
    sites: ["parameter-default"],
    run: (_values, { scope }) => scope.newGuid(),
  }),
];

const levelNames: Readonly<Record<DeploymentLevel, string>> = {
  resourceGroup: "resource group",
  subscription: "subscription",
  managementGroup: "management group",
  tenant: "tenant",
};

/** A function without arguments; it exists only at the levels given, if any are. */
function fact(
  name: string,
  describe: (facts: DeploymentFacts, scope: TemplateScope) => ValueObject,
  {
    offline = "context",
    levels,
  }: { offline?: "context" | "simulated"; levels?: readonly DeploymentLevel[] } = {},
) {
  return defineTemplateFunction({
    name,
    parameters: [],
    returns: "object",
    offline,
    run: (_values, { scope }) => {
      if (levels?.includes(scope.facts.level) === false)
        fail(
          "function-not-allowed-here",
          `A deployment to a ${levelNames[scope.facts.level]} has no ${name}().`,
        );
      return describe(scope.facts, scope);
    },
  });
}

function copyIndex(
  nameOrOffset: string | number | bigint | undefined,
  offset: number | undefined,
  scope: TemplateScope,
): Value {
  const loop = typeof nameOrOffset === "string" ? nameOrOffset : undefined;
  if (loop === undefined && offset !== undefined)
    fail("argument-type", "copyIndex takes a second argument only after the name of a loop.");
  const added = Number(loop === undefined ? (nameOrOffset ?? 0) : (offset ?? 0));
  const index = scope.copyIndex(loop);
  return typeof index === "number" ? index + added : index;
}

function describeDeployment(facts: DeploymentFacts, scope: TemplateScope): ValueObject {
  const description: ValueObject = {
    name: facts.deploymentName,
    properties: {
      templateLink: { id: "", uri: facts.templateUri },
      template: scope.template(),
      templateHash: "0",
      parameters: scope.deploymentParameters(),
      mode: "Incremental",
      provisioningState: "Accepted",
    },
  };
  return facts.level === "resourceGroup" ? description : { ...description, location: facts.location };
}

function describeResourceGroup(facts: DeploymentFacts): ValueObject {
  const { subscriptionId, resourceGroupName, managedBy } = facts;
  return {
    id: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}`,
    name: resourceGroupName,
    type: "Microsoft.Resources/resourceGroups",
    location: facts.location,
    ...(managedBy === undefined ? {} : { managedBy }),
    tags: { ...facts.resourceGroupTags },
    properties: { provisioningState: "Succeeded" },
  };
}

function describeSubscription({ subscriptionId, tenantId, subscriptionName }: DeploymentFacts): ValueObject {
  return { id: `/subscriptions/${subscriptionId}`, subscriptionId, tenantId, displayName: subscriptionName };
}

function describeManagementGroup({ managementGroupName, tenantId }: DeploymentFacts): ValueObject {
  return {
    id: `/providers/Microsoft.Management/managementGroups/${managementGroupName}`,
    name: managementGroupName,
    type: "/providers/Microsoft.Management/managementGroups",
    properties: { tenantId, displayName: managementGroupName },
  };
}
