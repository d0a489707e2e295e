import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { builtInApiVersions } from "@slipway/certification";
import { runCommandLine } from "#run-command-line.ts";
import { recordingTerminal } from "#testing/recording-terminal.ts";

const type = "Microsoft.Harbour/quays";
const future = "2030-01-01";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-data-"));
  const resource = { type, apiVersion: "2026-01-01", name: "quay" };
  writeJson("mainTemplate.json", { resources: [resource] });
  writeJson("newer.json", { meta: { date: "2029-12-31" }, types: { [type]: ["2029-09-01", "2026-01-01"] } });
  writeJson("providers.json", [
    {
      namespace: "Microsoft.Harbour",
      resourceTypes: [{ resourceType: "quays", apiVersions: ["2029-09-01", "2026-01-01"] }],
    },
  ]);
});

describe("a newer table of API versions", () => {
  it("is used by every later run, and what it does not name stays", async () => {
    expect(await certify()).toEqual([`There is no resource type "${type}" in the table of ${builtIn()}.`]);
    expect((await slipway("data", "update", "newer.json")).code).toBe(0);
    expect(await certify()).toEqual([
      `2026-01-01 of ${type} is more than two years old; the newest is 2029-09-01.`,
    ]);
    const stored = JSON.parse(readFileSync(storedPath(), "utf8")) as { types: Record<string, string[]> };
    expect(stored.types["microsoft.network/virtualnetworks"]!.length).toBeGreaterThan(5);
  });

  it("is written where --out says, and used where --api-versions names it", async () => {
    const { code, told } = await slipway("data", "update", "providers.json", "--out", "deep/versions.json");
    expect({ code, told }).toMatchObject({ code: 0, told: [expect.stringContaining("deep/versions.json")] });
    expect(await certify()).toHaveLength(1);
    expect(await certify("--api-versions", "deep/versions.json")).toEqual([
      `2026-01-01 of ${type} is more than two years old; the newest is 2029-09-01.`,
    ]);
  });

  it("is refused when the built-in one is newer, unless it is written elsewhere", async () => {
    writeJson("old.json", { meta: { date: "2020-01-01", source: "az" }, types: { [type]: ["2019-01-01"] } });
    const { code, told } = await slipway("data", "update", "old.json");
    expect(code).toBe(1);
    expect(told.join("\n")).toContain(`The file is of 2020-01-01; the built-in table is of ${builtIn()}.`);
    expect((await slipway("data", "update", "old.json", "--out", "old-table.json")).code).toBe(0);
  });

  it("says what it did as JSON", async () => {
    const { stdout } = await slipway("data", "update", "newer.json", "--json");
    expect(JSON.parse(stdout)).toEqual({ path: storedPath(), date: "2029-12-31", types: 1 });
  });

  it("stops the run when it is damaged, rather than judging by another one", async () => {
    mkdirSync(join(folder, ".home"));
    writeFileSync(storedPath(), '{"meta": ');
    const { code, told } = await slipway("certify", "mainTemplate.json");
    expect(code).toBe(2);
    expect(told.join("\n")).toContain("Delete that file");
  });

  it("is not written over what is no file", async () => {
    mkdirSync(join(folder, "taken"));
    expect((await slipway("data", "update", "providers.json", "--out", "taken")).code).toBe(2);
  });
});

function builtIn(): string {
  return builtInApiVersions().date;
}

/** What the rules on types and versions say of the template. */
async function certify(...words: string[]): Promise<string[]> {
  const rules = ["api-versions-are-recent", "resource-types-are-known"].flatMap((rule) => ["--rule", rule]);
  const { stdout } = await slipway("certify", ".", ...rules, "--today", future, "--json", ...words);
  const report = JSON.parse(stdout) as { packages: { findings: { rule: string; message: string }[] }[] };
  return report.packages[0]!.findings.map(({ message }) => message);
}

async function slipway(...argv: string[]) {
  const terminal = recordingTerminal({ cwd: folder, env: { SLIPWAY_CONFIG_HOME: join(folder, ".home") } });
  const code = await runCommandLine(argv, terminal);
  return { code, stdout: terminal.stdout, told: terminal.told };
}

function storedPath(): string {
  return join(folder, ".home", "api-versions.json");
}

function writeJson(name: string, value: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(value));
}
