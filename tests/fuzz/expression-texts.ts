import { arityOf, templateFunctions } from "@slipway/template-language";
import fc from "fast-check";

const tokens = [
  "concat(",
  "if(",
  "(",
  ")",
  "[",
  "]",
  ",",
  ".",
  "'",
  "''",
  "'a'",
  "1",
  "-9",
  "1e9",
  "x",
  "$",
  "=>",
  "?",
  '"',
];
const others = [
  "\u0000",
  "\ud800",
  "é",
  "\n",
  " ",
  "\u00a0",
  "parameters('p')",
  "copyIndex()",
  "__proto__",
  "map(",
];

/** Tokens in any order, brackets around them most of the time. */
export const expressionSoup = fc
  .tuple(fc.array(fc.constantFrom(...tokens, ...others), { maxLength: 60 }), fc.boolean())
  .map(([parts, isBare]) => (isBare ? parts.join("") : `[${parts.join("")}]`));

const texts = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "A",
    "10.0.0.0/16",
    "2020-01-01T00:00:00Z",
    "P1D",
    "https://a.b/c?d",
    "{0}-{1:N2}",
    "[x]",
  ),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "Microsoft.Web/sites",
    "true",
    "-5",
    "1e400",
    "{",
    "a".repeat(50),
  ),
  fc.string({ maxLength: 12 }),
);
const numbers = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, 1, -1, 800, 10_000, 2_147_483_647),
  fc.constantFrom(9_223_372_036_854_775_807n, -9_223_372_036_854_775_808n, 9_007_199_254_740_993n),
);
const names = templateFunctions.map(({ name }) => name.replace("*", "Keys"));

/** Calls of every function with arguments of any kind, rightly many most of the time; without the outer brackets. */
const { operand } = fc.letrec<{ operand: string; call: string; lambda: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 5, depthIdentifier: "operand" },
    texts.map((text) => `'${text.replaceAll("'", "''")}'`),
    numbers.map(String),
    fc.constantFrom(
      "parameters('known')",
      "parameters('later')",
      "parameters('secret')",
      "variables('v')",
      "null()",
    ),
    tie("call"),
    tie("call"),
    fc
      .tuple(tie("call"), fc.constantFrom(".a", "[0]", "['a'].b", "[-1]", ".length"))
      .map(([call, step]) => call + step),
  ),
  lambda: fc
    .tuple(fc.constantFrom("'x', ", "'x', 'y', ", ""), tie("operand"))
    .map(([variables, body]) => `lambda(${variables}${body})`),
  call: fc
    .tuple(
      fc.constantFrom(...names),
      fc.array(fc.oneof({ weight: 4, arbitrary: tie("operand") }, { weight: 1, arbitrary: tie("lambda") }), {
        maxLength: 4,
      }),
      fc.boolean(),
    )
    .map(
      ([name, values, isAnyCount]) => `${name}(${(isAnyCount ? values : fitted(name, values)).join(", ")})`,
    ),
}));

/** As many arguments as the function takes at most, and at least. */
function fitted(name: string, values: readonly string[]): string[] {
  const entry = templateFunctions.find((each) => each.name === name);
  if (entry === undefined) return [...values];
  const { least, most } = arityOf(entry);
  const enough = [...values, ...Array.from({ length: Math.max(0, least - values.length) }, () => "'a'")];
  return enough.slice(0, most);
}

/** Whole expressions that parse, whatever they mean. */
export const expressionTexts = operand.map((text) => `[${text}]`);
