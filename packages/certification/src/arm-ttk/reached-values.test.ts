import { describe, expect, it } from "vitest";
import { parseFile } from "#input/json-file.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { reachedFrom } from "./reached-values.ts";

const json = {
  parameters: { Secret: { type: "secureString" }, plain: { type: "string" } },
  variables: {
    a: "[variables('b')]",
    b: "[concat(variables('a'), variables('c'))]",
    c: "[parameters('secret')]",
    key: "[listKeys('x', '2024-01-01')]",
    useOfKey: { inner: "[variables('key').keys]" },
    harmless: "[parameters('plain')]",
  },
};
const bytes = new TextEncoder().encode(JSON.stringify(json));
const template = wholeTemplateOf(parseFile({ path: "mainTemplate.json", bytes }));

describe("reachedFrom", () => {
  it("follows variables to a secure parameter, through cycles too", () => {
    expect([...reachedFrom(template, "[variables('a')]", false).parameters]).toEqual(["secret"]);
    expect([...reachedFrom(template, "[variables('harmless')]", false).parameters]).toEqual([]);
  });

  it("follows variables to a list function", () => {
    expect(reachedFrom(template, "[variables('useOfKey').inner]", false).callsList).toBe(true);
    expect(reachedFrom(template, "[variables('a')]", false).callsList).toBe(false);
  });

  it("stays with the text when asked", () => {
    expect(reachedFrom(template, "[concat(variables('a'), parameters('Plain'))]", true)).toEqual({
      parameters: new Set(["plain"]),
      callsList: false,
    });
  });
});
