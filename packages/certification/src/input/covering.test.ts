import { expect, it } from "vitest";
import { covering } from "./covering.ts";

it("knows what lies in any of several ranges", () => {
  const isCovered = covering([
    { start: 10, end: 50 },
    { start: 0, end: 5 },
    { start: 12, end: 20 },
  ]);
  expect(isCovered({ start: 1, end: 5 })).toBe(true);
  expect(isCovered({ start: 30, end: 40 })).toBe(true);
  expect(isCovered({ start: 4, end: 6 })).toBe(false);
  expect(isCovered({ start: 45, end: 51 })).toBe(false);
  expect(covering([])({ start: 0, end: 0 })).toBe(false);
});
