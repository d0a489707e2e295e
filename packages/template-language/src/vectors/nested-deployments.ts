import { templateVectors } from "./template-vector.ts";

const site = { type: "Web/sites", apiVersion: "2024-01-01" };
const deploymentType = "Microsoft.Resources/deployments";

function deploy(name: string, template: object, properties: object = {}, more: object = {}) {
  return {
    type: deploymentType,
    apiVersion: "2024-01-01",
    name,
    ...more,
    properties: { mode: "Incremental", template, ...properties },
  };
}

const inner = { expressionEvaluationOptions: { scope: "inner" } };
const names = {
  parameters: { p: { type: "string", defaultValue: "inner" } },
  variables: { v: "inner" },
  resources: [{ ...site, name: "[concat(parameters('p'), '-', variables('v'))]" }],
};
const outer = { parameters: { p: { type: "string", defaultValue: "outer" } }, variables: { v: "outer" } };
const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups";
const subscriptionSchema =
  "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#";
const idOutput = { resources: [], outputs: { id: { type: "string", value: "[resourceGroup().id]" } } };

/** Section 7.5: deployments inside deployments, inline and linked. */
export const nestedVectors = templateVectors("7.5", [
  [
    "outer scope is the default",
    { ...outer, resources: [deploy("d", names)] },
    [`${deploymentType} d`, "Web/sites outer-outer"],
  ],
  [
    "inner scope sees its own names",
    { ...outer, resources: [deploy("d", names, inner)] },
    [`${deploymentType} d`, "Web/sites inner-inner"],
  ],
  [
    "inner scope is given parameters, evaluated outside",
    {
      ...outer,
      resources: [
        deploy("d", names, { ...inner, parameters: { p: { value: "[concat(variables('v'), '!')]" } } }),
      ],
    },
    [`${deploymentType} d`, "Web/sites outer!-inner"],
  ],
  [
    "inner scope does not see outer names",
    { ...outer, resources: [deploy("d", { resources: [{ ...site, name: "[variables('v')]" }] }, inner)] },
    [`${deploymentType} d`, "Web/sites {?}"],
    ["missing-variable"],
  ],
  [
    "what is deployed elsewhere has its id there",
    {
      resources: [
        deploy(
          "d",
          { resources: [], outputs: { id: { type: "string", value: "[resourceId('A/b', 'c')]" } } },
          inner,
          { resourceGroup: "other" },
        ),
      ],
      outputs: { id: { type: "string", value: "[reference('d').outputs.id.value]" } },
    },
    1,
    [],
    { id: `${group}/other/providers/A/b/c` },
  ],
  [
    "resourceGroup() in an inner scope is the inner target",
    {
      resources: [deploy("d", idOutput, inner, { resourceGroup: "other" })],
      outputs: { id: { type: "string", value: "[reference('d').outputs.id.value]" } },
    },
    1,
    [],
    { id: `${group}/other` },
  ],
  [
    "resourceGroup() in an outer scope is the outer one",
    {
      resources: [deploy("d", idOutput, {}, { resourceGroup: "other" })],
      outputs: { id: { type: "string", value: "[reference('d').outputs.id.value]" } },
    },
    1,
    [],
    { id: `${group}/preview-rg` },
  ],
  [
    "a subscription's template deploys into a group that it makes",
    {
      $schema: subscriptionSchema,
      resources: [
        {
          type: "Microsoft.Resources/resourceGroups",
          apiVersion: "2024-01-01",
          name: "made",
          location: "westus",
        },
        deploy("d", idOutput, inner, {
          resourceGroup: "made",
          dependsOn: ["[subscriptionResourceId('Microsoft.Resources/resourceGroups', 'made')]"],
        }),
      ],
      outputs: { id: { type: "string", value: "[reference('d').outputs.id.value]" } },
    },
    ["Microsoft.Resources/resourceGroups made", `${deploymentType} d <- made`],
    [],
    { id: `${group}/made` },
  ],
  [
    "three deployments inside each other",
    {
      resources: [
        deploy("a", {
          resources: [deploy("b", { resources: [deploy("c", { resources: [{ ...site, name: "deep" }] })] })],
        }),
      ],
    },
    [`${deploymentType} a`, `${deploymentType} b`, `${deploymentType} c`, "Web/sites deep"],
  ],
  [
    "outputs travel through two deployments",
    {
      resources: [
        deploy("a", { resources: [], outputs: { x: { type: "string", value: "from-a" } } }),
        deploy(
          "b",
          { parameters: { y: { type: "string" } }, resources: [{ ...site, name: "[parameters('y')]" }] },
          { ...inner, parameters: { y: { value: "[reference('a').outputs.x.value]" } } },
        ),
      ],
    },
    [`${deploymentType} a`, `${deploymentType} b <- a`, "Web/sites from-a"],
  ],
  [
    "a link that leads out of the package",
    {
      resources: [
        {
          type: deploymentType,
          apiVersion: "1",
          name: "d",
          properties: { mode: "Incremental", templateLink: { uri: "https://example.org/x.json" } },
        },
      ],
    },
    1,
    ["link-outside-package"],
  ],
  [
    "a link to a file of the package",
    {
      resources: [
        {
          type: deploymentType,
          apiVersion: "1",
          name: "d",
          properties: {
            mode: "Incremental",
            templateLink: { uri: "[uri(deployment().properties.templateLink.uri, 'nested/linked.json')]" },
            parameters: { n: { value: "x" } },
          },
        },
      ],
    },
    [`${deploymentType} d`, "Web/sites linked-x"],
  ],
  [
    "a link by its relative path",
    {
      resources: [
        {
          type: deploymentType,
          apiVersion: "1",
          name: "d",
          properties: {
            mode: "Incremental",
            templateLink: { relativePath: "nested/linked.json" },
            parameters: { n: { value: "y" } },
          },
        },
      ],
    },
    [`${deploymentType} d`, "Web/sites linked-y"],
  ],
  [
    "deployments of one name into two groups are two",
    {
      resources: [
        deploy("d", { resources: [] }, inner, { resourceGroup: "one" }),
        deploy("d", { resources: [] }, inner, { resourceGroup: "two" }),
        deploy("after", { resources: [] }, inner, {
          dependsOn: ["[resourceId('two', 'Microsoft.Resources/deployments', 'd')]"],
        }),
      ],
    },
    [`${deploymentType} d`, `${deploymentType} d`, `${deploymentType} after <- d`],
  ],
  [
    "an explicit dependency stays one although a reference says the same, and holes match holes",
    {
      parameters: { n: { type: "string" } },
      resources: [
        { ...site, name: "[concat(parameters('n'), '-a')]" },
        {
          ...site,
          name: "b",
          dependsOn: ["[resourceId('Web/sites', concat(parameters('n'), '-a'))]"],
        },
      ],
    },
    ["Web/sites {?}-a", "Web/sites b <- {?}-a"],
  ],
]);
