import fc from "fast-check";

const oddNames = [
  "a",
  "b",
  "A",
  "__proto__",
  "constructor",
  "toString",
  "",
  "copy",
  "x/y",
  "[concat('n', copyIndex())]",
];
const names = fc.constantFrom(...oddNames);
const expressions = fc.constantFrom(
  "[parameters('a')]",
  "[parameters('__proto__')]",
  "[variables('a')]",
  "[variables('b')]",
  "[reference('a').x.y]",
  "[reference('a', '1', 'full')]",
  "[reference(resourceId('A/b', 'a')).outputs.a.value]",
  "[copyIndex()]",
  "[copyIndex('loop')]",
  "[add(copyIndex('a'), 1)]",
  "[range(0, 800)]",
  "[createObject('__proto__', createArray(variables('a'), variables('a')))]",
  "[concat(variables('a'), variables('a'))]",
  "[listKeys('a', '1').keys]",
  "[ns.f(variables('a'))]",
  "[resourceGroup()]",
  "[deployment().properties.template]",
  "[if(parameters('a'), 'x', variables('b'))]",
  "[not-an-expression",
  "[concat(",
  "[]",
);
const scalars = fc.oneof(names, expressions, fc.integer(), fc.boolean(), fc.constant(null), fc.double());
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    scalars,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(names, tie("json"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const counts = fc.oneof(fc.nat(3), fc.constantFrom(-1, 800, 801, 1_000_000, "3", 1.5), expressions);
const loop = fc.record(
  { name: names, count: counts, input: json, mode: names, batchSize: counts },
  { requiredKeys: [] },
);
const declaration = fc.record(
  {
    type: fc.constantFrom(
      "string",
      "int",
      "bool",
      "array",
      "object",
      "securestring",
      "secureObject",
      "nonsense",
    ),
    defaultValue: json,
    allowedValues: json,
    minLength: scalars,
    maxValue: scalars,
    nullable: fc.boolean(),
    $ref: fc.constantFrom("#/definitions/a", "#/definitions/b", "#/x"),
  },
  { requiredKeys: [] },
);
const types = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("A/b", "A/b/c", "Microsoft.Resources/deployments", "b", "") },
  { weight: 1, arbitrary: scalars },
);

/** Objects whose members may bear the names that objects have anyway. */
function named<T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.dictionary(names, value, { maxKeys: 4, noNullPrototype: true });
}

/** Templates with everything that templates have, rightly shaped most of the time; up to three deployments deep. */
export const { template: templates } = fc.letrec<{ template: object; resource: object }>((tie) => ({
  template: fc.record(
    {
      $schema: fc.constantFrom(
        "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
        "https://schema.management.azure.com/schemas/2019-08-01/tenantDeploymentTemplate.json#",
      ),
      languageVersion: fc.constantFrom("1.0", "2.0", "x"),
      parameters: fc.oneof(named(declaration), json),
      definitions: named(declaration),
      variables: fc.oneof(named(json), fc.record({ a: json, copy: fc.array(loop, { maxLength: 2 }) }), json),
      functions: fc.array(
        fc.record({
          namespace: fc.constantFrom("ns", "__proto__"),
          members: fc.record({
            f: fc.record(
              {
                parameters: fc.array(fc.record({ name: names, type: fc.constant("string") }), {
                  maxLength: 2,
                }),
                output: fc.record({ value: json }),
              },
              { requiredKeys: [] },
            ),
          }),
        }),
        { maxLength: 2 },
      ),
      resources: fc.oneof(
        { maxDepth: 3 },
        fc.array(tie("resource"), { maxLength: 4 }),
        named(tie("resource")),
        json,
      ),
      outputs: named(
        fc.record({ type: names, value: json, condition: scalars, copy: loop }, { requiredKeys: [] }),
      ),
    },
    { requiredKeys: [] },
  ),
  resource: fc.record(
    {
      type: types,
      name: fc.oneof(names, scalars),
      apiVersion: scalars,
      location: scalars,
      scope: scalars,
      condition: scalars,
      existing: fc.boolean(),
      copy: fc.oneof({ weight: 2, arbitrary: loop }, { weight: 1, arbitrary: json }),
      dependsOn: fc.oneof(fc.array(scalars, { maxLength: 3 }), json),
      resourceGroup: scalars,
      properties: fc.oneof(
        json,
        fc.record(
          {
            template: fc.oneof({ maxDepth: 3 }, fc.constant({}), tie("template")),
            templateLink: fc.oneof(
              json,
              fc.record({ relativePath: fc.constantFrom("self.json", "../self.json", "none.json") }),
            ),
            expressionEvaluationOptions: fc.record({ scope: fc.constantFrom("inner", "outer", "Inner") }),
            parameters: fc.oneof(named(fc.record({ value: json })), json),
            copy: fc.array(loop, { maxLength: 2 }),
          },
          { requiredKeys: [] },
        ),
      ),
      resources: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie("resource"), { maxLength: 2 })),
    },
    { requiredKeys: [] },
  ),
}));

/** Values that somebody supplies for parameters, of the right type or not. */
export const suppliedParameters = named(json);
