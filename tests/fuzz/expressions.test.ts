import {
  expandTemplate,
  isExpression,
  parseExpression,
  readJson,
  walkExpression,
  type Expansion,
} from "@slipway/template-language";
import fc from "fast-check";
import { inspect } from "node:util";
import { describe, expect } from "vitest";
import { expressionSoup, expressionTexts } from "./expression-texts.ts";
import { fuzz, within } from "./seeds.ts";

describe("the parser of expressions", () => {
  fuzz(
    "reads any tokens to an end, with every part inside the text",
    1500,
    fc.property(fc.oneof(expressionSoup, expressionTexts, fc.string()), (text) => {
      const { root, diagnostics } = within(() => parseExpression(text));
      walkExpression(root, ({ start, end }) => {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(Math.max(1, text.length));
      });
      expect(diagnostics.length).toBeLessThanOrEqual(20);
    }),
  );

  fuzz(
    "finds nothing wrong with what is put together rightly",
    500,
    fc.property(expressionTexts, (text) => {
      expect(isExpression(text)).toBe(true);
      expect(parseExpression(text).diagnostics).toEqual([]);
    }),
  );
});

describe("the evaluator", () => {
  fuzz(
    "ends with a value or a problem, the same each time, and never shows a secret",
    500,
    fc.property(expressionTexts, (text) => {
      const first = within(() => evaluateEverywhere(text));
      expect(describeExpansion(evaluateEverywhere(text))).toBe(describeExpansion(first));
      for (const { code, message, start, end, document } of first.diagnostics) {
        if (!aboutNames.has(code)) expect(message).not.toContain(secret);
        expect(end).toBeLessThanOrEqual(document.text.length);
        expect(start).toBeLessThanOrEqual(end);
      }
    }),
  );
});

const secret = "hunter2-is-secret";

/** What a template makes a name it shows itself. */
const aboutNames: ReadonlySet<string> = new Set([
  "duplicate-resource",
  "dependency-not-found",
  "dependency-cycle",
  "name-segments",
]);

/** The expression in every place that a template has one. */
function evaluateEverywhere(text: string): Expansion {
  const template = {
    parameters: {
      known: { type: "object", defaultValue: { a: [1, "b", null, { b: true }], __proto__: 1 } },
      later: { type: "string" },
      secret: { type: "securestring" },
      default: { type: "object", defaultValue: text },
    },
    variables: {
      v: { a: ["x", "y"], b: 3 },
      it: text,
      loop: { copy: [{ name: "c", count: text, input: text }] },
    },
    resources: [
      {
        type: "A/b",
        apiVersion: "1",
        name: text,
        condition: text,
        copy: { name: "r", count: 2 },
        dependsOn: [text],
      },
      { type: "A/b", apiVersion: "1", name: "other", properties: { [text]: text } },
    ],
    outputs: {
      default: { type: "object", value: "[parameters('default')]" },
      variable: { type: "object", value: "[createArray(variables('it'), variables('loop'))]" },
      it: { type: "object", value: text },
    },
  };
  return expandTemplate({
    template: readJson(JSON.stringify(template)),
    parameters: { secret },
    limits: { maxSteps: 100_000 },
  });
}

function describeExpansion({ outputs, resources, diagnostics }: Expansion): string {
  const values = [
    outputs.map(({ value }) => value),
    resources.map(({ name, id, body, deployed }) => [name, id, body, deployed]),
    diagnostics.map(({ code, message }) => [code, message]),
  ];
  return inspect(values, { depth: 8, maxArrayLength: 50, maxStringLength: 500 });
}
