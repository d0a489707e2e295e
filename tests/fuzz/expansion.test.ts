import { inspect } from "node:util";
import {
  expandTemplate,
  readJson,
  type Expansion,
  type JsonDocument,
  type ValueObject,
} from "@slipway/template-language";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { fuzz, within } from "./seeds.ts";
import { suppliedParameters, templates } from "./templates.ts";

const mostResources = 300;

function expand(template: JsonDocument, parameters: ValueObject): Expansion {
  return expandTemplate({
    template,
    file: "self.json",
    parameters,
    findFile: (path) => (path === "self.json" ? template : undefined),
    limits: { maxSteps: 100_000, maxResources: mostResources },
  });
}

describe("the expansion of templates", () => {
  fuzz(
    "ends with resources and problems in bounds, the same each time",
    200,
    fc.property(templates, suppliedParameters, (written, supplied) => {
      const template = readJson(JSON.stringify(written));
      const parameters = JSON.parse(JSON.stringify(supplied)) as ValueObject;
      const first = within(() => expand(template, parameters));
      expect(first.resources.length).toBeLessThanOrEqual(mostResources);
      for (const { start, end, document } of first.diagnostics) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(document.text.length);
      }
      for (const { dependencies } of first.resources)
        expect(new Set(dependencies.map(({ resource }) => resource)).size).toBe(dependencies.length);
      expect(describeAll(expand(template, parameters))).toBe(describeAll(first));
      expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
    }),
  );
});

function describeAll({ resources, outputs, diagnostics, isComplete }: Expansion): string {
  const parts = [
    resources.map(({ type, name, id, deployed, body, dependencies }) => [
      type,
      name,
      id,
      deployed,
      body,
      dependencies.length,
    ]),
    outputs.map(({ name, value }) => [name, value]),
    diagnostics.map(({ code, message, start }) => [code, message, start]),
    isComplete,
  ];
  return inspect(parts, { depth: 7, maxArrayLength: 60, maxStringLength: 300 });
}
