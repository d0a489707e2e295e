import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { armTtkTests } from "#arm-ttk/tests.ts";
import { isToleratedByArm, readJson } from "@slipway/template-language";
import { fixPackage } from "#fixes/fix-package.ts";
import { certify } from "#run.ts";
import type { Rule } from "#model/rule.ts";
import { containerProblemCodes } from "#model/container-problems.ts";
import { rules, rulesBySection } from "#rules/index.ts";
import { readExamples, type Example } from "./read-examples.ts";

const folder = join(import.meta.dirname, "../rules");
const root = join(import.meta.dirname, "../../../..");

for (const [section, members] of Object.entries(rulesBySection)) {
  describe(section, () => {
    for (const rule of members) describe(rule.id, () => testRule(rule, section));
  });
}

function testRule(rule: Rule, section: string): void {
  const page = readFileSync(join(folder, section, `${rule.id}.md`), "utf8");
  const examples = readExamples(page, rule);

  for (const [index, example] of examples.entries()) {
    it(`${example.verdict} in example ${index + 1} (line ${example.line})`, () =>
      checkExample(rule, example));
  }

  it("has a failing and a passing example", () => {
    const verdicts = new Set(examples.map(({ verdict }) => verdict));
    expect([...verdicts].sort()).toEqual(neverFails.has(rule.id) ? ["passes"] : ["fails", "passes"]);
  });

  it("says why and how to fix", () => {
    expect(page).toMatch(/^## Why$/m);
    expect(page).toMatch(/^## How to fix$/m);
  });

  it("speaks both languages with the same holes", () => {
    for (const text of [
      rule.title,
      rule.fix,
      ...Object.values(rule.messages).flatMap(({ fix }) => fix ?? []),
    ]) {
      expect(text.en.trim()).not.toBe("");
      expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
    }
    for (const entry of Object.values(rule.messages)) {
      const holes = (side: "en" | "zh-CN") => entry[side].holes.map((hole) => hole.replace(/Zh$/, "")).sort();
      expect(holes("zh-CN")).toEqual(holes("en"));
    }
  });
}

/** arm-ttk has switched these tests off; they must exist and cannot fail. */
const neverFails = new Set<string>(["resources-are-unambiguous", "vm-images-use-latest-version"]);

function checkExample(rule: Rule, example: Example): void {
  const listing = example.listing === undefined ? {} : { listing: example.listing };
  const report = certify({ packages: [example.input], options: example.options, ...listing });
  const findings = [...report.packages.flatMap((each) => each.findings), ...report.listing];
  const own = findings.filter((finding) => finding.rule === rule.id);
  expect(findings.filter((finding) => finding.rule !== rule.id)).toEqual([]);
  if (example.verdict === "passes") expect(own.map(({ message }) => message)).toEqual([]);
  else expect(own.length).toBeGreaterThan(0);
  checkFixes(example, own.length);
}

/** Fixing gives what the page shows, never adds a finding, and never makes JSON unreadable. */
function checkFixes({ input, options, fixed }: Example, before: number): void {
  const files = fixPackage(input, options);
  const shown = new Set(Object.keys(fixed));
  expect(
    Object.fromEntries(files.filter(({ path }) => shown.has(path)).map((file) => [file.path, file.after])),
  ).toEqual(fixed);
  if (files.length === 0) return;
  const entries = input.entries.map((entry) => ({
    ...entry,
    bytes: files.find(({ path }) => path === entry.path)?.bytes ?? entry.bytes,
  }));
  const [after] = certify({ packages: [{ ...input, entries }], options }).packages;
  expect(after!.findings.length).toBeLessThan(before);
  for (const { bytes } of files)
    expect(readJson(bytes).diagnostics.filter(({ code }) => !isToleratedByArm(code))).toEqual([]);
}

describe("all rules", () => {
  it("have ids of their own, equal to their file names", () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("cover each code of the container exactly once", () => {
    const codes = (rulesBySection["container"] ?? []).flatMap((rule) => Object.keys(rule.messages));
    expect(codes.sort()).toEqual([...containerProblemCodes].sort());
  });

  it("stand for tests of arm-ttk that exist", () => {
    for (const rule of rules)
      if (rule.armTtk !== undefined) expect(Object.keys(armTtkTests)).toContain(rule.armTtk);
  });

  it("are listed and documented as they are", () => {
    execFileSync(process.execPath, ["tools/generate-rules.ts", "--check"], { cwd: root, stdio: "pipe" });
  });
});
