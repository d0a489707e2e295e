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

const names = {
  parameters: { p: { type: "string", defaultValue: "inner" } },
  variables: { v: "inner" },
  resources: [{ ...site, name: "[concat(parameters('p'), '-', variables('v'))]" }],
};
const outer = { parameters: { p: { type: "string", defaultValue: "outer" } }, variables: { v: "outer" } };

/** Sections 7.1, 7.3, 7.4 and 7.6: conditions, children, dependencies, language version 2.0. */
export const scopeVectors = [
  ...templateVectors("7.3", [
    [
      "a condition that is false",
      {
        resources: [
          { ...site, name: "a", condition: false },
          { ...site, name: "b", dependsOn: ["a"] },
        ],
      },
      ["Web/sites a (no)", "Web/sites b"],
    ],
    [
      "a condition that is evaluated",
      { resources: [{ ...site, name: "a", condition: "[equals(1, 1)]" }] },
      ["Web/sites a"],
    ],
    [
      "a condition that is not known",
      {
        parameters: { c: { type: "bool" } },
        resources: [{ ...site, name: "a", condition: "[parameters('c')]" }],
      },
      ["Web/sites a (maybe)"],
    ],
    [
      "children share their parent's condition, inner deployments that of theirs",
      {
        resources: [
          {
            ...site,
            name: "a",
            condition: false,
            resources: [{ type: "slots", apiVersion: "1", name: "s", dependsOn: ["a"] }],
          },
          deploy("d", { resources: [{ ...site, name: "x" }] }, {}, { condition: false }),
        ],
      },
      ["Web/sites a (no)", "Web/sites/slots a/s (no)", `${deploymentType} d (no)`],
    ],
    [
      "an output whose condition is false",
      { resources: [], outputs: { a: { type: "string", condition: false, value: "[div(1, 0)]" } } },
      [],
      [],
      { a: null },
    ],
  ]),
  ...templateVectors("7.4", [
    [
      "children inside and beside their parent",
      {
        resources: [
          {
            ...site,
            name: "a",
            resources: [{ type: "slots", apiVersion: "1", name: "one", dependsOn: ["a"] }],
          },
          {
            type: "Web/sites/slots",
            apiVersion: "1",
            name: "a/two",
            dependsOn: ["[resourceId('Web/sites', 'a')]"],
          },
          {
            type: "Web/sites/slots",
            apiVersion: "1",
            name: "[concat('a', '/', 'three')]",
            dependsOn: ["[resourceId('Web/sites/slots', 'a', 'one')]"],
          },
        ],
      },
      [
        "Web/sites a",
        "Web/sites/slots a/one <- a",
        "Web/sites/slots a/two <- a",
        "Web/sites/slots a/three <- a/one",
      ],
    ],
    [
      "a name with too few segments",
      { resources: [{ type: "Web/sites/slots", apiVersion: "1", name: "a" }] },
      1,
      ["name-segments"],
    ],
    [
      "a child of a child",
      {
        resources: [
          {
            ...site,
            name: "a",
            resources: [{ type: "b", name: "b", resources: [{ type: "c", name: "c" }] }],
          },
        ],
      },
      ["Web/sites a", "Web/sites/b a/b", "Web/sites/b/c a/b/c"],
    ],
  ]),
  ...templateVectors("7.1", [
    [
      "a circle of dependencies",
      {
        resources: [
          { ...site, name: "a", dependsOn: ["b"] },
          { ...site, name: "b", dependsOn: ["a"] },
        ],
      },
      2,
      ["dependency-cycle"],
    ],
    [
      "a dependency that is not there",
      { resources: [{ ...site, name: "a", dependsOn: ["none"] }] },
      1,
      ["dependency-not-found"],
    ],
    [
      "two resources of one name",
      {
        resources: [
          { ...site, name: "a" },
          { ...site, name: "A" },
        ],
      },
      2,
      ["duplicate-resource"],
    ],
    [
      "an implicit dependency",
      {
        resources: [
          { ...site, name: "a" },
          { ...site, name: "b", properties: { x: "[reference('a').y]" } },
        ],
      },
      ["Web/sites a", "Web/sites b <- a"],
    ],
    [
      "defaults that read one another, in any order",
      {
        parameters: {
          a: { type: "string", defaultValue: "[concat(parameters('b'), 'a')]" },
          b: { type: "string", defaultValue: "[toLower('B')]" },
          r: { type: "string", defaultValue: "[parameters('r')]" },
        },
        resources: [{ ...site, name: "[parameters('a')]" }],
      },
      ["Web/sites ba"],
      ["cycle"],
    ],
    [
      "names that are expressions",
      {
        resources: [{ ...site, name: "a", tags: { "[concat('k', 1)]": "[add(1, 1)]" } }],
        outputs: { t: { type: "object", value: "[reference('a', '1', 'full').tags]" } },
      },
      1,
      [],
      { t: { k1: 2 } },
    ],
  ]),
  ...templateVectors("7.6", [
    [
      "symbolic names, loops and existing resources",
      {
        languageVersion: "2.0",
        definitions: { short: { type: "string", maxLength: 3 } },
        parameters: {
          name: { $ref: "#/definitions/short", defaultValue: "abc" },
          none: { type: "string", nullable: true },
        },
        resources: {
          there: { ...site, existing: true, name: "there" },
          many: {
            ...site,
            name: "[format('{0}{1}', parameters('name'), copyIndex())]",
            copy: { name: "loop", count: 2 },
          },
          last: { ...site, name: "[coalesce(parameters('none'), 'last')]", dependsOn: ["many", "there"] },
          second: { ...site, name: "second", dependsOn: ["many[1]"] },
        },
      },
      [
        "Web/sites there (existing)",
        "Web/sites abc0",
        "Web/sites abc1",
        "Web/sites last <- abc0, abc1, there",
        "Web/sites second <- abc1",
      ],
    ],
    [
      "a value that breaks the definition it refers to",
      {
        languageVersion: "2.0",
        definitions: { short: { type: "string", maxLength: 3 } },
        parameters: { name: { $ref: "#/definitions/short", defaultValue: "abcd" } },
        resources: {},
      },
      [],
      ["parameter-out-of-range"],
    ],
    [
      "inner scope is the default",
      {
        ...outer,
        languageVersion: "2.0",
        resources: {
          d: deploy("d", { ...names, languageVersion: "2.0", resources: { s: names.resources[0] } }),
        },
      },
      [`${deploymentType} d`, "Web/sites inner-inner"],
    ],
    [
      "a reference by symbolic name is a dependency",
      {
        languageVersion: "2.0",
        resources: {
          a: { ...site, name: "x" },
          b: { ...site, name: "y", properties: { z: "[reference('a').q]" } },
        },
      },
      ["Web/sites x", "Web/sites y <- x"],
    ],
  ]),
];
