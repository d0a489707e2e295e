import { templateVectors } from "./template-vector.ts";

const site = { type: "Web/sites", apiVersion: "2024-01-01" };
const named = (count: unknown, more: object = {}) => ({
  ...site,
  name: "[concat('s', copyIndex())]",
  copy: { name: "sites", count, ...more },
});

/** Section 7.2: copy loops. */
export const copyVectors = templateVectors("7.2", [
  ["a resource loop", { resources: [named(3)] }, ["Web/sites s0", "Web/sites s1", "Web/sites s2"]],
  ["no copies at all", { resources: [named(0)] }, []],
  [
    "an offset, with and without the loop's name",
    {
      resources: [
        {
          ...named(2),
          name: "[concat('s', copyIndex(1), '-', copyIndex('SITES', 10), '-', copyIndex('sites'))]",
        },
      ],
    },
    ["Web/sites s1-10-0", "Web/sites s2-11-1"],
  ],
  [
    "a count from a parameter",
    { parameters: { n: { type: "int", defaultValue: 2 } }, resources: [named("[parameters('n')]")] },
    ["Web/sites s0", "Web/sites s1"],
  ],
  [
    "a count that is not known",
    { parameters: { n: { type: "int" } }, resources: [named("[parameters('n')]")] },
    ["Web/sites s{?}"],
  ],
  [
    "eight hundred copies",
    { resources: [{ ...named(800), name: "[if(less(copyIndex(), 800), concat('s', copyIndex()), '')]" }] },
    800,
  ],
  [
    "more copies than Azure makes",
    { resources: [named(801)] },
    ["Web/sites s{?}"],
    ["copy-count-out-of-range"],
  ],
  ["a negative count", { resources: [named(-1)] }, ["Web/sites s{?}"], ["copy-count-out-of-range"]],
  ["a count that is a text", { resources: [named("3")] }, ["Web/sites s{?}"], ["wrong-shape"]],
  ["names that do not vary", { resources: [{ ...named(2), name: "same" }] }, 2, ["duplicate-resource"]],
  [
    "dependence on a loop waits for all its copies, by an id for one",
    {
      resources: [
        named(2),
        { ...site, name: "all", dependsOn: ["sites"] },
        { ...site, name: "one", dependsOn: ["[resourceId('Web/sites', 's1')]"] },
        { ...site, name: "plain", dependsOn: ["s0"] },
      ],
    },
    [
      "Web/sites s0",
      "Web/sites s1",
      "Web/sites all <- s0, s1",
      "Web/sites one <- s1",
      "Web/sites plain <- s0",
    ],
  ],
  [
    "dependence on a loop without copies",
    { resources: [named(0), { ...site, name: "all", dependsOn: ["sites"] }] },
    ["Web/sites all"],
  ],
  [
    "loops over properties, one inside another",
    {
      resources: [
        {
          ...site,
          name: "a",
          properties: {
            copy: [
              {
                name: "disks",
                count: 2,
                input: {
                  lun: "[copyIndex('disks')]",
                  copy: [
                    {
                      name: "parts",
                      count: 2,
                      input: "[add(mul(copyIndex('disks'), 10), copyIndex('parts', 1))]",
                    },
                  ],
                },
              },
              { name: "rules", count: 1, input: { name: "[concat('r', copyIndex('rules'))]" } },
            ],
            other: true,
          },
        },
      ],
      outputs: { p: { type: "object", value: "[reference('a', '2024-01-01', 'full').properties]" } },
    },
    ["Web/sites a"],
    [],
    {
      p: {
        disks: [
          { lun: 0, parts: [1, 2] },
          { lun: 1, parts: [11, 12] },
        ],
        rules: [{ name: "r0" }],
        other: true,
      },
    },
  ],
  [
    "a property loop inside a resource loop",
    {
      resources: [
        {
          ...named(2),
          properties: {
            copy: [{ name: "p", count: 2, input: "[concat(copyIndex(), '.', copyIndex('p'))]" }],
          },
        },
      ],
      outputs: { p: { type: "array", value: "[reference('s1').p]" } },
    },
    2,
    [],
    { p: ["1.0", "1.1"] },
  ],
  [
    "loops over variables, at the top and inside",
    {
      variables: {
        copy: [{ name: "names", count: 3, input: "[concat('n', copyIndex('names'))]" }],
        inside: { copy: [{ name: "list", count: 2, input: "[copyIndex('list', 5)]" }], x: 1 },
      },
      resources: [],
      outputs: {
        names: { type: "array", value: "[variables('names')]" },
        inside: { type: "object", value: "[variables('inside')]" },
      },
    },
    [],
    [],
    { names: ["n0", "n1", "n2"], inside: { list: [5, 6], x: 1 } },
  ],
  [
    "a loop over an output",
    {
      resources: [],
      outputs: { o: { type: "array", copy: { count: 2, input: "[concat('o', copyIndex())]" } } },
    },
    [],
    [],
    { o: ["o0", "o1"] },
  ],
  [
    "an outer template's loop is seen inside, in outer scope",
    {
      resources: [
        {
          type: "Microsoft.Resources/deployments",
          apiVersion: "2024-01-01",
          name: "[concat('d', copyIndex())]",
          copy: { name: "deployments", count: 2 },
          properties: {
            mode: "Incremental",
            template: { resources: [{ ...site, name: "[concat('in', copyIndex())]" }] },
          },
        },
      ],
    },
    [
      "Microsoft.Resources/deployments d0",
      "Microsoft.Resources/deployments d1",
      "Web/sites in0",
      "Web/sites in1",
    ],
  ],
]);
