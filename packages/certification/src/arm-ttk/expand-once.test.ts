import { describe, expect, it } from "vitest";
import { parseFile } from "#input/json-file.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { expandOnce } from "./expand-once.ts";

const json = {
  variables: { a: "[variables('b')]", b: [{ name: "x" }], empty: "" },
  parameters: { p: { type: "string" } },
};
const bytes = new TextEncoder().encode(JSON.stringify(json));
const template = wholeTemplateOf(parseFile({ path: "mainTemplate.json", bytes }));

describe("expandOnce", () => {
  it("replaces a variable once, with steps after it", () => {
    expect(expandOnce(template, "[variables('A')]")).toMatchObject({ node: { value: "[variables('b')]" } });
    expect(expandOnce(template, "[variables('b')[0].name]")).toMatchObject({ node: { value: "x" } });
  });

  it("misses what does not exist or is blank", () => {
    expect(expandOnce(template, "[variables('none')]")).toBe("missing");
    expect(expandOnce(template, "[variables('empty')]")).toBe("missing");
    expect(expandOnce(template, "[variables('b')[1].name]")).toBe("missing");
  });

  it("leaves everything else as it is", () => {
    for (const text of [
      "text",
      "[concat(variables('a'))]",
      "[ variables('a')]",
      "[variables(concat('a'))]",
    ]) {
      expect(expandOnce(template, text)).toBeUndefined();
    }
    expect(expandOnce(template, "[parameters('p')]", ["variables"])).toBeUndefined();
  });
});
