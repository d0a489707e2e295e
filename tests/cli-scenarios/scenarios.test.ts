import { execFileSync, spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readScenario, toPattern, type Scenario } from "./scenario.ts";

const repository = join(import.meta.dirname, "../..");
const bundle = join(repository, "dist/slipway.mjs");
const scenarios = globSync("**/*.scenario", { cwd: import.meta.dirname }).toSorted();

/** What is shipped is what is tested: the bundle, built when it is out of date. */
beforeAll(() => {
  execFileSync(process.execPath, [join(repository, "tools/launcher.cjs"), "build", "cli"], {
    stdio: "inherit",
  });
});

describe("slipway", () => {
  it("has scenarios", () => expect(scenarios.length).toBeGreaterThan(10));

  it.each(scenarios)("%s", (name) => {
    const scenario = readScenario(readFileSync(join(import.meta.dirname, name), "utf8"));
    const folder = writeFiles(scenario);
    const { stdout, stderr, status } = spawnSync(process.execPath, [bundle, ...scenario.command], {
      cwd: folder,
      encoding: "utf8",
      env: environmentOf(scenario, folder),
      timeout: 20_000,
    });
    const normal = (text: string) =>
      text.replaceAll(folder, "<folder>").replace(/"durationMs": [\d.]+/g, '"durationMs": 0');
    expect({ exit: status, stderr: status === scenario.exitCode ? "" : stderr }).toEqual({
      exit: scenario.exitCode,
      stderr: "",
    });
    if (scenario.stdout !== undefined) expectText(normal(stdout), scenario.stdout);
    if (scenario.stderr !== undefined) expectText(normal(stderr), scenario.stderr);
    for (const [path, text] of scenario.after) expect(readFileSync(join(folder, path), "utf8")).toBe(text);
  });
});

function writeFiles({ files }: Scenario): string {
  const folder = mkdtempSync(join(tmpdir(), "slipway-scenario-"));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Nothing of the machine's own settings: no sign-in, no language, no proxy. */
function environmentOf({ environment }: Scenario, folder: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    SLIPWAY_CONFIG_HOME: join(folder, ".home"),
    TZ: "UTC",
    ...environment,
  };
}

/** Equal texts are shown by their difference; only an expectation with `…` is matched as a pattern. */
function expectText(actual: string, expected: string): void {
  if (expected.includes("…")) expect(actual).toMatch(toPattern(expected));
  else expect(actual).toBe(expected);
}
