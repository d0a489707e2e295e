import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../run-program.ts";
import type { Stage, Tally } from "./stage.ts";

interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/** A vitest project as a stage; its tests are counted from the JSON report, whatever the terminal shows. */
export function vitestStage(name: string, project: string, timeoutMs: number): Stage {
  const report = join(tmpdir(), `slipway-${project}-${process.pid}.json`);
  rmSync(report, { force: true });
  return {
    name,
    timeoutMs,
    args: [
      join(repository, "node_modules/vitest/vitest.mjs"),
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    count: ({ exitCode }) => countReport(readReport(report), exitCode),
  };
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as VitestReport;
  } catch {
    return undefined;
  } finally {
    rmSync(path, { force: true });
  }
}

/** Without a report, or with no test in it, the stage has failed: silence must not look like success. */
function countReport(report: VitestReport | undefined, exitCode: number): Tally {
  const files = report?.testResults ?? [];
  const statuses = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === "passed").length;
  // A file that fails outside of its tests (an import, a hook) has no failed test to count.
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = statuses.filter((status) => status === "failed").length + brokenFiles;
  const isSilent = passed + failed === 0 || (exitCode !== 0 && failed === 0);
  return {
    passed,
    failed: failed + (isSilent ? 1 : 0),
    skipped: statuses.length - passed - (failed - brokenFiles),
  };
}
