import {
  decodeUtf8,
  nodesAround,
  offsetAt,
  pointerOf,
  positionAt,
  readJson,
  toValue,
  walkNodes,
} from "@slipway/template-language";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { brokenJson, jsonSoup, jsonTexts } from "./json-texts.ts";
import { fuzz, within } from "./seeds.ts";

describe("the JSON reader", () => {
  fuzz(
    "reads valid JSON as JSON.parse does",
    400,
    fc.property(jsonTexts, (text) => {
      const { root, diagnostics } = readJson(text);
      expect(diagnostics.filter(({ isFatal }) => isFatal)).toEqual([]);
      expect(JSON.stringify(toValue(root!))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );

  fuzz(
    "reads broken JSON to an end, with every place inside the text",
    800,
    fc.property(fc.oneof(brokenJson, jsonSoup), (text) => {
      const document = within(() => readJson(text));
      for (const { start, end } of document.diagnostics) expectInside(start, end, text.length);
      if (document.root === undefined) {
        expect(document.diagnostics.length).toBeGreaterThan(0);
        return;
      }
      walkNodes(document.root, (node) => {
        expectInside(node.start, node.end, text.length);
        expect(pointerOf(document, node)).toBeTypeOf("string");
        expect(nodesAround(document, node)[0]).toBe(document.root);
        expect(offsetAt(document, positionAt(document, node.start))).toBe(node.start);
      });
    }),
  );

  fuzz(
    "reads any bytes as text",
    600,
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { text } = within(() => decodeUtf8(bytes));
      expect(text.isWellFormed()).toBe(true);
      expect(() => readJson(bytes)).not.toThrow();
    }),
  );
});

function expectInside(start: number, end: number, length: number): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(length);
}
