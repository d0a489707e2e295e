import { describe, expect, it } from "vitest";
import { isUnknown, type Value } from "#expressions/value.ts";
import { templateFunctions } from "#functions/table.ts";
import { evaluateVector } from "./evaluate-vector.ts";
import { withoutMarks } from "./plain.ts";
import { isFailure, isOpen, type Vector } from "./vector.ts";
import { literalTexts } from "./syntax.ts";
import { allVectors } from "./all-vectors.ts";

describe.each([...Map.groupBy(allVectors, ({ section }) => section)])(
  "section %s of arm-expressions.md",
  (_section, rows) => {
    it.each(rows.map((row) => [row.expression, row] as const))("%s", (_expression, row) => check(row));
  },
);

function check({ expression, expected, inputs }: Vector): void {
  const { value, codes } = evaluateVector(expression, inputs);
  if (isFailure(expected)) {
    expect(codes).toEqual([expected.code]);
    return;
  }
  expect(codes).toEqual([]);
  if (isOpen(expected)) expect(describeOpen(value)).toEqual(expected.open);
  else expect(withoutMarks(value)).toEqual(expected);
}

function describeOpen(value: Value): unknown {
  if (!isUnknown(value)) return `known: ${String(value)}`;
  return value.pattern === undefined ? value.type : value.pattern.map((piece) => piece ?? null);
}

describe("section 1 of arm-expressions.md", () => {
  it.each(literalTexts)("%j means %j", (text, expected) => {
    const { value, codes } = evaluateVector(text, {});
    expect([value, codes]).toEqual([expected, []]);
  });

  it("parameter values are data: neither evaluated nor unescaped", () => {
    const { value } = evaluateVector("[parameters('p')]", { parameters: { p: ["[concat('a')]", "[[x]"] } });
    expect(value).toEqual(["[concat('a')]", "[[x]"]);
  });
});

it("there is a vector for every function of the table", () => {
  const text = allVectors.map(({ expression }) => expression.toLowerCase()).join("\n");
  const missing = templateFunctions
    .map(({ name }) => name)
    .filter((name) => !text.includes(`${name.toLowerCase().replace("*", "keys")}(`));
  expect(missing).toEqual([]);
});
