import { main, members, output, template, times, type HostilePackage } from "./hostile-package.ts";

const site = { type: "Microsoft.Web/sites", apiVersion: "2024-04-01" };
const deployment = { type: "Microsoft.Resources/deployments", apiVersion: "2025-04-01" };
const loop = (name: string, count: unknown) => ({ copy: { name, count } });

/** Templates with circles, bombs and endless loops. */
export const hostileTemplates: readonly HostilePackage[] = [
  {
    name: "variables in a circle",
    files: () =>
      main({ variables: { a: "[variables('b')]", b: "[variables('a')]" }, ...output("variables('a')") }),
    notices: "template-can-be-evaluated",
  },
  {
    name: "a circle of 2,000 variables",
    files: () =>
      main({
        variables: members(2000, (index) => `[variables('a${(index + 1) % 2000}')]`),
        ...output("variables('a0')"),
      }),
  },
  {
    name: "a chain of 5,000 variables",
    files: () =>
      main({
        variables: members(5000, (index) => (index === 4999 ? "x" : `[variables('a${index + 1}')]`)),
        ...output("variables('a0')"),
      }),
  },
  {
    name: "texts that double 60 times",
    files: () =>
      main({
        variables: members(60, (index) =>
          index === 0 ? "x".repeat(100) : `[concat(variables('a${index - 1}'), variables('a${index - 1}'))]`,
        ),
        ...output("variables('a59')"),
      }),
  },
  {
    name: "arrays that double 60 times",
    files: () =>
      main({
        variables: members(60, (index) =>
          index === 0 ? [1] : `[createArray(variables('a${index - 1}'), variables('a${index - 1}'))]`,
        ),
        ...output("string(variables('a59'))"),
      }),
  },
  {
    name: "parameters in a circle",
    files: () =>
      main({
        parameters: {
          a: { type: "string", defaultValue: "[parameters('b')]" },
          b: { type: "string", defaultValue: "[parameters('a')]" },
        },
        ...output("parameters('a')"),
      }),
    notices: "template-can-be-evaluated",
  },
  {
    name: "functions that call themselves twice",
    files: () =>
      main({
        languageVersion: "2.0",
        resources: {},
        functions: [
          {
            namespace: "n",
            members: {
              f: {
                parameters: [{ name: "x", type: "string" }],
                output: { type: "string", value: "[concat(n.f(parameters('x')), n.f(parameters('x')))]" },
              },
            },
          },
        ],
        ...output("n.f('a')"),
      }),
  },
  {
    name: "dependencies in a circle",
    files: () =>
      main({
        resources: times(800, (index) => ({
          ...site,
          name: `s${index}`,
          location: "westus",
          dependsOn: [`s${(index + 1) % 800}`],
        })),
      }),
  },
  {
    name: "800 resources that all depend on each other",
    files: () =>
      main({
        resources: [{ ...site, name: "[concat('s', copyIndex())]", ...loop("all", 800), dependsOn: ["all"] }],
      }),
  },
  {
    name: "800 resources of one name that depend on each other by it",
    files: () =>
      main({
        resources: [
          {
            ...site,
            name: "s",
            ...loop("all", 800),
            dependsOn: ["s"],
            properties: { x: "[reference('s').y]" },
          },
        ],
      }),
  },
  {
    name: "a copy count of a million",
    files: () =>
      main({ resources: [{ ...site, name: "[concat('s', copyIndex())]", ...loop("all", 1_000_000) }] }),
  },
  {
    name: "a copy count beyond all numbers",
    files: () =>
      main({ resources: [{ ...site, name: "[concat('s', copyIndex())]", ...loop("all", 1e300) }] }),
  },
  {
    name: "loops of 800 four deep over properties",
    files: () => main({ resources: [{ ...site, name: "s", properties: { copy: nestedLoops(4) } }] }),
  },
  {
    name: "loops of 800 over deployments of 800",
    files: () =>
      main({
        resources: [
          {
            ...deployment,
            name: "[concat('d', copyIndex())]",
            ...loop("outer", 800),
            properties: {
              mode: "Incremental",
              template: {
                resources: [{ ...site, name: "[concat('s', copyIndex())]", ...loop("inner", 800) }],
              },
            },
          },
        ],
      }),
  },
  { name: "deployments 300 deep", files: () => main({ resources: [nestedDeployments(300)] }) },
  {
    name: "a template that links to itself twice",
    files: () => main({ resources: times(2, (index) => linkTo(`d${index}`, "mainTemplate.json")) }),
  },
  {
    name: "twenty templates that each link to the next one twice",
    files: () => ({
      ...main({ resources: times(2, (index) => linkTo(`d${index}`, "n0.json")) }),
      ...Object.fromEntries(
        times(20, (index) => [
          `n${index}.json`,
          template({ resources: times(2, (twin) => linkTo(`d${twin}`, `n${index + 1}.json`)) }),
        ]),
      ),
    }),
  },
  {
    name: "10,000 parameters, variables and outputs",
    files: () =>
      main({
        parameters: members(10_000, () => ({ type: "string", defaultValue: "[resourceGroup().id]" })),
        variables: members(10_000, (index) => `[parameters('a${index}')]`, "v"),
        outputs: members(10_000, (index) => ({ type: "string", value: `[variables('v${index}')]` }), "o"),
      }),
  },
  {
    name: "5,000 resources",
    files: () =>
      main({
        resources: times(5000, (index) => ({
          ...site,
          name: `s${index}`,
          location: "[resourceGroup().location]",
          dependsOn: index === 0 ? [] : [`s${index - 1}`],
          properties: { a: "[reference('s0').b]" },
        })),
      }),
  },
  {
    name: "names that objects have anyway",
    files: () => namedOddly(["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty"]),
  },
];

function nestedLoops(depth: number): object[] {
  const name = `l${depth}`;
  const input = depth === 1 ? `[copyIndex('${name}')]` : { copy: nestedLoops(depth - 1) };
  return [{ name, count: 800, input }];
}

function nestedDeployments(depth: number): object {
  const resources = depth === 0 ? [] : [nestedDeployments(depth - 1)];
  return { ...deployment, name: `d${depth}`, properties: { mode: "Incremental", template: { resources } } };
}

function linkTo(name: string, relativePath: string): object {
  return { ...deployment, name, properties: { mode: "Incremental", templateLink: { relativePath } } };
}

function namedOddly(names: readonly string[]): Record<string, string> {
  const own = (value: (name: string) => unknown) =>
    `{${names.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(value(name))}`).join(",")}}`;
  const resources = JSON.stringify(
    names.map((name) => ({
      type: `${name}/${name}`,
      name,
      apiVersion: name,
      location: name,
      tags: names,
      properties: { copy: [{ name, count: 2, input: name }] },
    })),
  );
  return {
    "mainTemplate.json": `{ "parameters": ${own(() => ({ type: "string" }))}, "variables": ${own((name) => `[parameters('${name}')]`)}, "resources": ${resources}, "outputs": ${own((name) => ({ type: "string", value: `[variables('${name}').${name}]` }))} }`,
    "createUiDefinition.json": `{ "handler": "Microsoft.Azure.CreateUIDef", "parameters": { "basics": ${JSON.stringify(names.map((name) => ({ name, type: "Microsoft.Common.TextBox" })))}, "steps": [], "outputs": ${own((name) => `[basics('${name}')]`)} } }`,
    "viewDefinition.json": own(() => []),
  };
}
