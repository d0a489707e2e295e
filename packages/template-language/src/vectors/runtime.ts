import { failure, open, vectors, type VectorInputs } from "./vector.ts";

const disk = {
  type: "A/b",
  apiVersion: "2024-01-01",
  name: "disk",
  location: "here",
  properties: { size: 5, deep: { x: 1 } },
};
const nested = {
  type: "Microsoft.Resources/deployments",
  apiVersion: "2024-01-01",
  name: "inner",
  properties: {
    mode: "Incremental",
    expressionEvaluationOptions: { scope: "inner" },
    template: { resources: [], outputs: { x: { type: "string", value: "[concat('a', 'b')]" } } },
  },
};
const one: VectorInputs = { resources: [disk, nested] };
const version2: VectorInputs = {
  languageVersion: "2.0",
  resources: {
    one: disk,
    many: { ...disk, name: "[concat('d', copyIndex())]", copy: { name: "loop", count: 2 } },
  },
};

/** What exists only once something is deployed: declared parts are known, the rest is not. */
export const runtimeVectors = vectors("6.8", [
  ["reference('disk').size", 5, one],
  ["reference('DISK').Size", 5, one],
  ["reference(resourceId('A/b', 'disk')).size", 5, one],
  ["reference('disk').other", open("any"), one],
  ["reference('disk').deep.x", 1, one],
  ["reference('disk').deep.y", open("any"), one],
  ["reference('disk', '2024-01-01', 'Full').location", "here", one],
  ["reference('disk', '2024-01-01', 'Full').properties.size", 5, one],
  ["reference('disk', '2024-01-01', 'Full').identity.principalId", open("any"), one],
  ["reference('inner').outputs.x.value", "ab", one],
  ["reference('none')", failure("missing-resource"), one],
  ["reference('/subscriptions/x/providers/A/b/other', '2024-01-01').size", open("any"), one],
  ["reference('disk')", failure("function-not-allowed-here"), { ...one, site: "variable" }],
  ["reference('disk')", failure("function-not-allowed-here"), { ...one, site: "parameter-default" }],
  ["listKeys('disk', '2024-01-01').keys[0].value", open("any"), one],
  ["listAccountSas('disk', '2024-01-01', createObject()).accountSasToken", open("any"), one],
  ["listKeys('disk', '2024-01-01')", failure("function-not-allowed-here"), { ...one, site: "variable" }],
  ["list()", failure("unknown-function"), one],
  ["reference('one').size", 5, version2],
  ["reference('many[1]', '2024-01-01', 'full').name", "d1", version2],
  ["length(references('many'))", 2, version2],
  ["references('many', 'full')[1].name", "d1", version2],
  ["map(references('many', 'full'), lambda('x', lambdaVariables('x').name))", ["d0", "d1"], version2],
]);
