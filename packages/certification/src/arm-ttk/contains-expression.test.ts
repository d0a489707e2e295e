import { describe, expect, it } from "vitest";
import { containsExpression } from "./contains-expression.ts";

describe("containsExpression", () => {
  it.each(["[parameters('location')]", "x[f(a(b))[0].c.d[1]]y", "[a.b(c)]", "[variables('l')[copyIndex()]]"])(
    "sees one in %s",
    (text) => {
      expect(containsExpression(text)).toBe(true);
    },
  );

  it.each(["westeurope", "[ f(a)]", "[f(a]", "[f]", "f(a)", ""])("sees none in %s", (text) => {
    expect(containsExpression(text)).toBe(false);
  });
});
