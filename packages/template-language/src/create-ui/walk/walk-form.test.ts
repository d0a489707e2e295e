import { describe, expect, it } from "vitest";
import { readJson } from "#json/read-json.ts";
import { createOfflineEnvironment } from "../form/offline-environment.ts";
import { readCreateUi } from "../read-create-ui.ts";
import { walkForm } from "./walk-form.ts";

const environment = createOfflineEnvironment({ kind: "solution-template" });

function walk(parameters: object, limits: { maxBranches?: number } = {}) {
  const text = JSON.stringify({
    handler: "Microsoft.Azure.CreateUIDef",
    version: "0.1.2-preview",
    parameters,
  });
  const form = readCreateUi(readJson(new TextEncoder().encode(text)));
  return walkForm({ form, environment, ...limits });
}

function outputsOf(parameters: object) {
  return walk(parameters).branches.map(({ state }) =>
    Object.fromEntries(state.outputs.map(({ output, value }) => [output.name, value])),
  );
}

function list(name: string, ...values: string[]) {
  const allowedValues = values.map((value) => ({ label: value, value }));
  return { name, type: "Microsoft.Common.DropDown", constraints: { allowedValues } };
}

describe("a walk through a form", () => {
  it("sees every pair of choices, the form's own first", () => {
    const names = ["a", "b", "c", "d"];
    const outputs = Object.fromEntries(names.map((name) => [name, `[basics('${name}')]`]));
    const found = outputsOf({ basics: names.map((name) => list(name, "1", "2", "3")), steps: [], outputs });
    expect(found[0]).toEqual({ a: "1", b: "1", c: "1", d: "1" });
    for (const one of names) {
      for (const other of names.filter((name) => name > one)) {
        const pairs = new Set(found.map((each) => `${String(each[one])}${String(each[other])}`));
        expect([...pairs].sort()).toEqual(["11", "12", "13", "21", "22", "23", "31", "32", "33"]);
      }
    }
    expect(found.length).toBeLessThan(20);
  });

  it("shows and hides what depends on a choice, and gives null for what is hidden", () => {
    const size = { ...list("size", "S", "L"), visible: "[equals(basics('kind'), 'new')]" };
    const found = outputsOf({
      basics: [list("kind", "new", "old"), size],
      steps: [],
      outputs: { kind: "[basics('kind')]", size: "[basics('size')]" },
    });
    expect(found).toEqual([
      { kind: "new", size: "S" },
      { kind: "new", size: "L" },
      { kind: "old", size: null },
    ]);
  });

  it("fills in texts that the form accepts", () => {
    const textBox = (name: string, constraints: object) => ({
      name,
      type: "Microsoft.Common.TextBox",
      constraints,
    });
    const { branches } = walk({
      basics: [
        textBox("site", { required: true, regex: "^[a-z][a-z0-9]{4,9}$" }),
        textBox("key", { regex: "^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{12,}$" }),
        textBox("code", {
          validations: [
            { regex: "^(red|green)-\\d{3}$" },
            { isValid: "[not(equals(basics('code'), 'red'))]" },
          ],
        }),
        { name: "login", type: "Microsoft.Compute.CredentialsCombo", osPlatform: "Linux" },
      ],
      steps: [],
      outputs: { site: "[basics('site')]" },
    });
    expect(branches.flatMap(({ unanswered }) => unanswered.map(({ name }) => name))).toEqual([]);
    expect(branches[0]!.inputs.get("basics.site")).toMatch(/^[a-z][a-z0-9]{4,9}$/);
    expect(branches[0]!.inputs.get("basics.key")).toMatch(/^(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{12,}$/);
    expect(branches[0]!.inputs.get("basics.code")).toMatch(/^(red|green)-\d{3}$/);
  });

  it("notes expressions that fail, and elements that depend on themselves", () => {
    const { branches } = walk({
      basics: [
        { name: "a", type: "Microsoft.Common.TextBox", visible: "[equals(basics('b'), '')]" },
        { name: "b", type: "Microsoft.Common.TextBox", visible: "[equals(basics('a'), '')]" },
      ],
      steps: [],
      outputs: { size: "[mod(1, 0)]" },
    });
    const codes = branches[0]!.state.problems.map(({ code }) => code);
    expect(codes).toContain("cycle");
    expect(codes).toContain("division-by-zero");
  });

  it("takes what only Azure could answer as unknown, not as wrong", () => {
    const { branches } = walk({
      basics: [
        {
          name: "ask",
          type: "Microsoft.Solutions.ArmApiControl",
          request: { method: "GET", path: "locations" },
        },
        {
          name: "zone",
          type: "Microsoft.Common.DropDown",
          constraints: {
            allowedValues:
              "[map(basics('ask').value, (item) => parse(concat('{\"label\":\"', item.name, '\"}')))]",
          },
        },
      ],
      steps: [],
      outputs: { zone: "[basics('zone')]" },
    });
    expect(branches).toHaveLength(1);
    expect(branches[0]!.state.problems).toEqual([]);
    expect(branches[0]!.unanswered).toEqual([]);
  });

  it("stops at its limit and says so", () => {
    const many = Array.from({ length: 30 }, (_, index) => list(`c${index}`, "1", "2", "3", "4", "5"));
    const outputs = Object.fromEntries(many.map(({ name }) => [name, `[basics('${name}')]`]));
    const { branches, isComplete } = walk({ basics: many, steps: [], outputs }, { maxBranches: 10 });
    expect(branches).toHaveLength(10);
    expect(isComplete).toBe(false);
  });
});
