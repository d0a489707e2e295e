import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseApiVersions } from "#api-versions/parse-api-versions.ts";
import { innerTemplatesOf } from "#input/inner-templates.ts";
import { parseFile } from "#input/json-file.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import type { Finding } from "#model/finding.ts";
import type { PackageEntry, PackageInput } from "#model/package.ts";
import { rules } from "#rules/index.ts";
import { certify } from "#run.ts";

/** arm-ttk's own labelled cases; they lie beside the project and are no part of it. */
const shared = join(import.meta.dirname, "../../../../../shared");
const folder = join(shared, "conformance/arm-ttk");

interface Case {
  id: string;
  rule: string;
  verdict: "pass" | "fail";
  kind: "file" | "folder";
  entry: string;
  expectedErrorIds: string[] | null;
  predictedErrorIds: Record<string, number>;
}

interface Manifest {
  runContext: { testDate: string };
  cases: Case[];
}

describe.skipIf(!existsSync(folder))(
  "arm-ttk's cases (skipped where ../shared/conformance is absent)",
  () => {
    const manifest = existsSync(folder) ? (readJson(join(folder, "manifest.json")) as Manifest) : undefined;
    const cases = manifest?.cases ?? [];
    const present = new Set(rules.map(({ armTtk }) => armTtk as string | undefined));
    const byTest = Map.groupBy(cases, ({ rule }) => rule);

    it("are there", () => expect(cases.length).toBeGreaterThan(0));

    for (const [test, members] of byTest) {
      it.skipIf(!present.has(test))(`${test}: ${members.length} cases`, () => {
        expect(members.flatMap((each) => wrongIn(each, manifest!.runContext.testDate))).toEqual([]);
      });
    }
  },
);

describe.skipIf(!existsSync(folder))(
  "arm-ttk's driver (skipped where ../shared/conformance is absent)",
  () => {
    it.each([
      ["NestedInnerTemplates.json", 4],
      ["InnerTemplateWithEscapeSequence.json", 1],
    ])("finds the inner templates of %s", (name, count) => {
      const file = parseFile({ path: name, bytes: readFileSync(join(folder, "_driver", name)) });
      expect(innerTemplatesOf(wholeTemplateOf(file))).toHaveLength(count);
    });

    it("tests each inner template once, in the order of the file", () => {
      const findings = findingsIn(
        "MultipleInnerTemplatesWithUnreferencedParameters.json",
        "Parameters-Must-Be-Referenced",
      );
      expect(findings.map(({ pointer }) => pointer?.split("/").at(-1))).toEqual([
        "NotUsedAtRoot",
        "NotUsedInInnerTemplate1",
        "NotUsedInInnerInnerTemplate1",
        "NotUsedInInnerTemplate2",
        "NotUsedInInnerInnerTemplate2",
      ]);
    });

    it("accepts comments", () => {
      expect(findingsIn("Sample.jsonc", "DeploymentTemplate-Schema-Is-Correct")).toEqual([]);
    });

    it("says which file is no JSON", () => {
      const [finding] = findingsIn("Bad.json", "JSONFiles-Should-Be-Valid");
      expect(finding).toMatchObject({ file: "Bad.json", errorId: "Invalid.JSON" });
    });

    it("has no case that is not compared here", () => {
      const { driverCases } = readJson(join(folder, "manifest.json")) as { driverCases: { id: string }[] };
      expect(driverCases.map(({ id }) => id.replace("_driver/", ""))).toEqual([
        "inner-templates-nested",
        "inner-template-escaped-bracket",
        "inner-templates-unreferenced-parameters",
        "jsonc",
        "bad-json",
        "blank-main-template",
        "empty-main-template",
      ]);
    });
  },
);

/** The two cases of the driver that need no file; arm-ttk makes these packages itself. */
describe.each(["arm-ttk", "marketplace"] as const)("a package with one template, profile %s", (profile) => {
  const certifyText = (text: string) => {
    const entries = [{ path: "azureDeploy.json", bytes: new TextEncoder().encode(text) }];
    const input: PackageInput = { path: "p", kind: "folder", entries, problems: [] };
    return certify({ packages: [input], options: { profile, today: "2026-02-13" } }).packages[0]!;
  };

  it.each(["\n", "\r\n", "", "\ufeff", "null", "[]"])(
    "that is blank (%j) has findings and no crash",
    (text) => {
      const ids = certifyText(text).findings.map(({ rule }) => rule);
      expect(ids).not.toContain("internal-error");
      expect(ids).toContain("json-file-is-valid");
    },
  );

  it("that is empty has findings and no crash", () => {
    const $schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
    const parts = { contentVersion: "1.0.0.0", parameters: {}, variables: {}, resources: [], outputs: {} };
    const { findings } = certifyText(JSON.stringify({ $schema, ...parts }));
    expect(findings.map(({ rule }) => rule)).not.toContain("internal-error");
    expect(findings.filter(({ rule, file }) => rule === "json-file-is-valid" && file !== null)).toEqual([]);
  });
});

function findingsIn(name: string, rule: string): Finding[] {
  const entries = [{ path: name, bytes: readFileSync(join(folder, "_driver", name)) }];
  const input: PackageInput = { path: name, kind: "file", entries, problems: [] };
  return certify({ packages: [input], options: { profile: "arm-ttk", rules: [rule], today: "2026-02-13" } })
    .packages[0]!.findings;
}

/** What is wrong with the verdict on a case, if anything. */
function wrongIn(each: Case, today: string): string[] {
  const errors = errorsOf(each, today);
  const found = countIds(errors);
  const wrong: string[] = [];
  const verdict = errors.length > 0 ? "fail" : "pass";
  if (verdict !== each.verdict) wrong.push(`should ${each.verdict}`);
  const stated = each.expectedErrorIds;
  if (stated !== null && Object.keys(found).some((id) => !stated.includes(id)))
    wrong.push(`should say ${stated.join()}`);
  if (format(found) !== format(each.predictedErrorIds))
    wrong.push(`should count ${format(each.predictedErrorIds)}`);
  return wrong.length === 0 ? [] : [`${each.id}: ${wrong.join(", ")}; found ${format(found)}`];
}

function errorsOf(each: Case, today: string): Finding[] {
  const { packages } = certify({
    packages: [readPackage(each)],
    options: { profile: "arm-ttk", rules: [each.rule], today, apiVersions: apiVersions() },
  });
  return packages[0]!.findings.filter(({ severity }) => severity === "error");
}

function apiVersions(): ReturnType<typeof parseApiVersions> {
  const json = readJson(join(shared, "data/azure-api-versions.json"));
  return parseApiVersions(json, { date: "2023-12-07", source: "arm-ttk" });
}

function readPackage({ entry, kind }: Case): PackageInput {
  const path = join(folder, entry);
  const entries: PackageEntry[] =
    kind === "file" ? [{ path: basename(path), bytes: readFileSync(path) }] : readFolder(path);
  return { path: entry, kind, entries, problems: [] };
}

function readFolder(path: string): PackageEntry[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(path, name)).isFile())
    .sort()
    .map((name) => ({ path: name.replaceAll("\\", "/"), bytes: readFileSync(join(path, name)) }));
}

function countIds(errors: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { errorId = "(no error id)" } of errors) counts[errorId] = (counts[errorId] ?? 0) + 1;
  return counts;
}

function format(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([id, count]) => `${id} ${count}`);
  return parts.sort().join(", ") || "nothing";
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
