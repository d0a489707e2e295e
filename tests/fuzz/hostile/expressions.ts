import { main, output, times, type HostilePackage } from "./hostile-package.ts";

const of = (name: string, expression: () => string): HostilePackage => ({
  name: `expression: ${name}`,
  files: () => main(output(expression())),
});
const nest = (depth: number, open: string, inner: string, close: string) =>
  open.repeat(depth) + inner + close.repeat(depth);

/** Expressions that are long, deep, or ask for endless work. */
export const hostileExpressions: readonly HostilePackage[] = [
  of("20,000 characters long", () => `concat(${times(2800, (index) => `'a${index}'`).join()})`),
  of("a million characters long", () => `concat(${times(100_000, (index) => `'a${index}'`).join()})`),
  of("10,000 calls deep", () => nest(10_000, "concat(", "'x'", ")")),
  of("10,000 indexes deep", () => nest(10_000, "variables('a')[", "0", "]")),
  of("10,000 brackets", () => "[".repeat(10_000)),
  of("10,000 parentheses", () => "(".repeat(10_000)),
  of("10,000 arrows", () => nest(10_000, "(x) => ", "x", "")),
  of("10,000 properties", () => `variables('a')${".b".repeat(10_000)}`),
  of("100,000 quotes", () => "'".repeat(100_001)),
  of("100,000 dots", () => `a${".".repeat(100_000)}`),
  of("loops of 10,000 four deep", () => loops(4)),
  of(
    "a sum that doubles 10,000 times",
    () =>
      "reduce(range(0, 10000), 'x', lambda('s', 'i', concat(lambdaVariables('s'), lambdaVariables('s'))))",
  ),
  of(
    "an array that doubles 10,000 times",
    () =>
      "reduce(range(0, 10000), createArray(1), lambda('s', 'i', concat(lambdaVariables('s'), lambdaVariables('s'))))",
  ),
  of(
    "an object that nests 10,000 times",
    () =>
      "string(reduce(range(0, 10000), 1, lambda('s', 'i', createObject('a', lambdaVariables('s'), 'b', lambdaVariables('s')))))",
  ),
  of(
    "sorting with a costly lambda",
    () =>
      "sort(range(0, 10000), lambda('a', 'b', less(length(string(range(0, 1000))), lambdaVariables('a'))))",
  ),
  of("columns of a billion blanks", () => "format('{0,1000000000}{0,-1000000000}', 'a')"),
  of("padding of a billion blanks", () => "padLeft('a', 1000000000)"),
  of("replacing a letter by a book, again and again", () =>
    nest(40, "replace(", "'a'", ", 'a', 'aaaaaaaaaaaaaaaaaaaa')"),
  ),
  of(
    "splitting and joining",
    () => `length(split(${nest(30, "concat(", "'aaaa'", ", 'aaaa', 'bbbb')")}, createArray('a', 'b')))`,
  ),
  of("a wildcard of a thousand stars", () => `like('${"a".repeat(10_000)}', '${"*a".repeat(1000)}b')`),
  of(
    "unions of large arrays",
    () => "union(range(0, 10000), range(5000, 10000), createArray(range(0, 10000)))",
  ),
  of("distinct of 10,000 arrays", () => "distinct(map(range(0, 10000), lambda('x', range(0, 100))))"),
  of("a thousand objects in JSON in JSON", () => nest(20, "string(createArray(", "'\"'", "))")),
  of("JSON 100,000 deep", () => `json('${"[".repeat(100_000)}')`),
  of(
    "the hash of a long text",
    () =>
      "uniqueString(string(map(range(0, 10000), lambda('x', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'))))",
  ),
  of(
    "a subnet of all addresses",
    () => "map(range(0, 10000), lambda('x', cidrSubnet('::/0', 128, lambdaVariables('x'))))",
  ),
];

function loops(depth: number): string {
  return depth === 0 ? "1" : `map(range(0, 10000), lambda('x${depth}', ${loops(depth - 1)}))`;
}
