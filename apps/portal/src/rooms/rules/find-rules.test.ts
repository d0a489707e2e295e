import type { RuleSummary } from "@slipway/contracts";
import { describe, expect, it } from "vitest";
import { countEnforcements, findRules } from "./find-rules.ts";

const rules: RuleSummary[] = [
  {
    id: "zip-is-tidy",
    title: { en: "The archive is tidy", "zh-CN": "压缩包整洁" },
    severity: "warning",
    enforcement: "warn",
    defaultEnforcement: "warn",
    isSet: false,
    group: "container",
    policy: "PKG-5",
  },
  {
    id: "form-has-schema",
    title: { en: "The form names its schema", "zh-CN": "表单指明架构" },
    severity: "error",
    enforcement: "block",
    defaultEnforcement: "block",
    isSet: false,
    group: "create-form",
    armTtk: "CreateUIDefinition-Should-Have-Schema",
  },
];
const find = (text: string) => findRules(rules, text).map(({ id }) => id);

describe("findRules", () => {
  it("lists every rule when nothing is typed", () => {
    expect(find("  ")).toEqual(["zip-is-tidy", "form-has-schema"]);
  });

  it.each(["ARCHIVE", "压缩包", "zip-is", "pkg-5"])("finds a rule by %s", (text) => {
    expect(find(text)).toEqual(["zip-is-tidy"]);
  });

  it("finds the rule of an arm-ttk test", () => {
    expect(find("createuidefinition-should-have-schema")).toEqual(["form-has-schema"]);
  });

  it("wants every word, in any order", () => {
    expect(find("schema form")).toEqual(["form-has-schema"]);
    expect(find("schema archive")).toEqual([]);
  });
});

describe("countEnforcements", () => {
  it("counts each kind, also those that no rule has", () => {
    expect(countEnforcements(rules)).toEqual({ block: 1, warn: 1, observe: 0 });
  });
});
