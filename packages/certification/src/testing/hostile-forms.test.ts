import { describe, expect, it } from "vitest";
import { certify } from "#run.ts";

const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];

function certifyParts(template: string, form: string) {
  const entries = [
    ["mainTemplate.json", template],
    ["createUiDefinition.json", form],
  ].map(([path, text]) => ({ path: path!, bytes: new TextEncoder().encode(text) }));
  const input = { path: "p", kind: "folder" as const, entries, problems: [] };
  const [report] = certify({
    packages: [input],
    options: { profile: "marketplace", today: "2026-02-13" },
  }).packages;
  expect(
    report!.findings.filter(({ rule }) => rule === "internal-error").map(({ message }) => message),
  ).toEqual([]);
  return report!;
}

function list(name: string, count: number, visible?: string) {
  const allowedValues = Array.from({ length: count }, (_, index) => ({
    label: `l${index}`,
    value: `v${index}`,
  }));
  const shown = visible === undefined ? {} : { visible };
  return { name, type: "Microsoft.Common.DropDown", ...shown, constraints: { allowedValues } };
}

function formOf(basics: readonly unknown[], outputs: object = {}): string {
  return JSON.stringify({
    handler: "Microsoft.Azure.CreateUIDef",
    parameters: { basics, steps: [], outputs },
  });
}

const bare = '{ "resources": [] }';

/** Each would take minutes, or end with an error of ours, without the bounds of the walk and the expansion. */
describe("forms and templates that mean no good end in bounded time", () => {
  it("with names that objects have anyway", () => {
    const parameters = names.map((name) => `${JSON.stringify(name)}: { "type": "string" }`).join(",");
    const resources = names
      .map((name) => `{ "type": ${JSON.stringify(name)}, "name": ${JSON.stringify(name)} }`)
      .join(",");
    const outputs = names.map((name) => `${JSON.stringify(name)}: "[basics('${name}')]"`).join(",");
    const basics = JSON.stringify(names.map((name) => list(name, 2)));
    certifyParts(
      `{ "parameters": {${parameters}}, "resources": [${resources}] }`,
      `{ "parameters": { "basics": ${basics}, "steps": [], "outputs": {${outputs}} } }`,
    );
  });

  it("with hundreds of lists", () => {
    const lists = Array.from({ length: 300 }, (_, index) => list(`d${index}`, 12));
    const outputs = Object.fromEntries(lists.map(({ name }) => [name, `[basics('${name}')]`]));
    const { skipped } = certifyParts(bare, formOf(lists, outputs));
    expect(skipped.some(({ rule }) => rule === "template-can-be-evaluated")).toBe(true);
  });

  it("with elements that depend on each other in a circle", () => {
    const ring = Array.from({ length: 200 }, (_, index) =>
      list(`d${index}`, 3, `[equals(basics('d${(index + 1) % 200}'), 'v0')]`),
    );
    const { findings } = certifyParts(bare, formOf(ring, { a: "[basics('d0')]" }));
    expect(findings.some(({ rule }) => rule === "form-works-in-every-branch")).toBe(true);
  });

  it("with expressions and patterns that never end", () => {
    const range = "[greater(length(map(range(1, 100000), (x) => add(x, 1))), 3)]";
    const boxes = Array.from({ length: 40 }, (_, index) => ({
      name: `t${index}`,
      type: "Microsoft.Common.TextBox",
      visible: range,
      constraints: { required: true, regex: `^(([a-z])+.)+[A-Z]([a-z])+${index}$` },
    }));
    certifyParts(bare, formOf(boxes));
  });

  it("with thousands of copies behind every choice", () => {
    const resources = Array.from({ length: 20 }, (_, index) => ({
      type: "Microsoft.Web/sites",
      name: `[concat('s${index}-', copyIndex())]`,
      copy: { name: `c${index}`, count: 800 },
    }));
    certifyParts(JSON.stringify({ resources }), formOf([list("a", 12)], { a: "[basics('a')]" }));
  });
});
