import { describe, expect, it } from "vitest";
import type { CertifyOptions } from "#model/report.ts";
import { fixPackage } from "./fix-package.ts";

const options: CertifyOptions = { profile: "marketplace", today: "2026-02-13" };

function fix(files: Record<string, string | Uint8Array>, changes: Partial<CertifyOptions> = {}) {
  const entries = Object.entries(files).map(([path, content]) => ({
    path,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  }));
  return fixPackage({ path: "p", kind: "folder", entries, problems: [] }, { ...options, ...changes });
}

const schema = '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"';

describe("fixing a package", () => {
  it("takes unused variables away until none is left, and keeps everything else as it was written", () => {
    const before = [
      "{",
      `\t${schema},`,
      '\t"contentVersion": "1.0.0.0",',
      '\t"variables": {',
      '\t\t"used": 1, // counted below',
      '\t\t"first": "[variables(\'second\')]",',
      '\t\t"second": 2',
      "\t},",
      '\t"resources": [{ "name": "[variables(\'used\')]" }]',
      "}",
      "",
    ].join("\r\n");
    const [file] = fix({ "mainTemplate.json": before });
    expect(file!.rules).toEqual(["variables-are-referenced", "variables-are-referenced"]);
    const after = before
      .replace("1, //", "1 //")
      .replace('\r\n\t\t"first": "[variables(\'second\')]",', "")
      .replace('\r\n\t\t"second": 2', "");
    expect(file!.after).toBe(after);
  });

  it("drops byte order mark and trailing commas, and fixes a schema's protocol", () => {
    const text = `{${schema.replace("https:", "http:")}, "contentVersion": "1.0.0.0", "resources": [],}`;
    const [file] = fix({ "mainTemplate.json": `\uFEFF${text}` });
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(file!.bytes)).toBe(
      `{${schema}, "contentVersion": "1.0.0.0", "resources": []}`,
    );
  });

  it("keeps a byte order mark when only other rules are asked for", () => {
    const [file] = fix(
      { "mainTemplate.json": `\uFEFF{${schema}, "resources": []}` },
      { rules: ["template-has-content-version"] },
    );
    expect([file!.bytes[0], file!.bytes[1], file!.bytes[2]]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file!.after).toBe(`{${schema}, "contentVersion": "1.0.0.0", "resources": []}`);
  });

  it("leaves parameters that the form or a parameter file hands over", () => {
    const template = `{${schema}, "contentVersion": "1.0.0.0", "parameters": { "a": { "type": "int" }, "b": { "type": "int" } }, "resources": []}`;
    const form = '{ "parameters": { "basics": [], "steps": [], "outputs": { "A": 1 } } }';
    const rules = ["parameters-are-referenced"];
    const [file] = fix({ "mainTemplate.json": template, "createUiDefinition.json": form }, { rules });
    expect(file!.after).toBe(template.replace(', "b": { "type": "int" }', ""));
  });

  it("touches neither waived findings nor files that are not UTF-8", () => {
    const waivers = [{ rule: "json-is-strict", reason: "r", owner: "o", expires: "2027-01-01" }];
    const rules = ["json-is-strict"];
    expect(fix({ "mainTemplate.json": '{"a": 1,}' }, { rules, waivers })).toEqual([]);
    const bad = Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x2c, 0x7d);
    expect(fix({ "mainTemplate.json": bad }, { rules })).toEqual([]);
  });
});
