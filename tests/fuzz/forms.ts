import fc from "fast-check";
import { formElements } from "../../packages/template-language/src/create-ui/elements/registry.ts";
import type { PropertyKind } from "../../packages/template-language/src/create-ui/elements/element-entry.ts";

const names = fc.constantFrom("a", "b", "c", "A", "__proto__", "constructor", "toString", "", "x.y");
const expressions = fc.constantFrom(
  "[basics('a')]",
  "[basics('b').a]",
  "[basics('c')]",
  "[steps('s').a]",
  "[steps('s')['__proto__'].value]",
  "[steps('s').b.c]",
  "[not(basics('a'))]",
  "[equals(basics('a'), 'x')]",
  "[length(basics('b'))]",
  "[map(range(0, 50), (x) => concat('v', string(x)))]",
  "[parse('{\"value\": [1, 2]}').value]",
  "[filter(basics('a'), (item) => contains(item.name, steps('s').b))]",
  "[guid()]",
  "[location()]",
  "[resourceGroup().name]",
  "[min(basics('a'), 3)]",
  "[regexes('(a+)+$')]",
  "[concat(",
  "[]",
);
const scalars = fc.oneof(
  names,
  expressions,
  fc.integer({ min: -5, max: 100 }),
  fc.boolean(),
  fc.constant(null),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    scalars,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(names, tie("json"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const choices = fc.array(
  fc.record({ label: scalars, value: scalars, description: scalars }, { requiredKeys: [] }),
  {
    maxLength: 5,
  },
);
const validations = fc.array(
  fc.record(
    { regex: fc.constantFrom("^[a-z]{3,24}$", "(a+)+$", "[", ""), message: names, isValid: expressions },
    { requiredKeys: [] },
  ),
  { maxLength: 3 },
);
const patterns = fc.constantFrom(
  "^[a-z0-9]{3,24}$",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(?=.*[A-Z]).{8,}",
  "[",
  "\\p{L}+",
);

/** What a property of an element of that kind may hold, rightly most of the time. */
const values: Readonly<Record<Exclude<PropertyKind, "elements" | "columns">, fc.Arbitrary<unknown>>> = {
  text: scalars,
  markdown: scalars,
  pattern: patterns,
  truth: fc.oneof(fc.boolean(), expressions),
  integer: fc.oneof(fc.integer({ min: -5, max: 2000 }), expressions),
  texts: fc.array(scalars, { maxLength: 3 }),
  choices,
  validations,
  object: json,
  any: json,
};

type Member = readonly [path: string, value: unknown];

/** An element of any type with any of its properties; sections and grids hold further ones. */
const { element } = fc.letrec<{ element: unknown }>((tie) => ({
  element: fc.constantFrom(...formElements).chain(({ type, properties }) => {
    const inner = fc.array(tie("element"), { maxLength: 3, depthIdentifier: "element" });
    const members = properties.map(({ path, kind }) =>
      fc.option(
        (kind === "elements"
          ? inner
          : kind === "columns"
            ? fc.array(fc.record({ id: names, header: names, element: tie("element") }), { maxLength: 2 })
            : fc.oneof({ weight: 5, arbitrary: values[kind] }, { weight: 1, arbitrary: json })
        ).map((value): Member => [path, value]),
        { nil: undefined, freq: 2 },
      ),
    );
    const shared = fc.record(
      { name: names, label: scalars, visible: fc.oneof(fc.boolean(), expressions), defaultValue: scalars },
      { requiredKeys: ["name"] },
    );
    return fc.tuple(shared, fc.tuple(...members)).map(([own, given]) => ({
      type,
      ...own,
      ...nest(given.filter((member) => member !== undefined)),
    }));
  }),
}));

/** `constraints.regex` becomes an object inside the object. */
function nest(members: readonly Member[]): object {
  const nested: Record<string, unknown> = {};
  for (const [path, value] of members) {
    const [outer = "", inner] = path.split(".");
    if (inner === undefined) nested[outer] = value;
    else nested[outer] = { ...(nested[outer] as object | undefined), [inner]: value };
  }
  return nested;
}

/** Whole createUiDefinition files with every kind of element. */
export const forms = fc
  .record({
    basics: fc.oneof(
      { weight: 6, arbitrary: fc.array(element, { maxLength: 4 }) },
      { weight: 1, arbitrary: json },
    ),
    steps: fc.oneof(
      {
        weight: 6,
        arbitrary: fc.array(
          fc.record({
            name: fc.constantFrom("s", "__proto__"),
            elements: fc.array(element, { maxLength: 3 }),
          }),
          { maxLength: 2 },
        ),
      },
      { weight: 1, arbitrary: json },
    ),
    outputs: fc.oneof(
      { weight: 6, arbitrary: fc.dictionary(names, expressions, { noNullPrototype: true }) },
      { weight: 1, arbitrary: json },
    ),
    config: fc.option(json, { nil: undefined }),
  })
  .map((parameters) => ({ handler: "Microsoft.Azure.CreateUIDef", version: "0.1.2-preview", parameters }));

/** What somebody puts in, of any type. */
export const formInput: fc.Arbitrary<unknown> = fc.oneof(json, fc.string({ maxLength: 40 }));
