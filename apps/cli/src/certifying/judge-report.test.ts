import { describe, expect, it } from "vitest";
import type { CertificationReport, Finding } from "@slipway/certification";
import { judgeReport } from "#certifying/judge-report.ts";

function reportOf(...findings: Partial<Finding>[]): CertificationReport {
  const packages = [{ path: "p", findings: findings as Finding[], skipped: [], durationMs: 0 }];
  return { packages, listing: [] as Finding[] } as unknown as CertificationReport;
}
const waived = { owner: "o", reason: "r", expires: "2027-01-01" };

describe("the exit code of a report", () => {
  it.each([
    ["nothing found", reportOf(), "error", 0],
    ["an error", reportOf({ severity: "error" }), "error", 1],
    ["a warning", reportOf({ severity: "warning" }), "error", 0],
    ["a warning that counts", reportOf({ severity: "warning" }), "warning", 1],
    ["information", reportOf({ severity: "info" }), "warning", 0],
    ["an error that does not count", reportOf({ severity: "error" }), "none", 0],
    ["a waived error", reportOf({ severity: "error", waived }), "error", 0],
    ["a fault of ours", reportOf({ rule: "internal-error", severity: "error" }), "none", 3],
    [
      "a fault of ours among errors",
      reportOf({ severity: "error" }, { rule: "internal-error", severity: "error" }),
      "error",
      3,
    ],
  ] as const)("%s", (_what, report, failOn, exitCode) => {
    expect(judgeReport(report, failOn)).toBe(exitCode);
  });

  it("counts findings on the listing, too", () => {
    const report = { ...reportOf(), listing: [{ severity: "error" } as Finding] };
    expect(judgeReport(report, "error")).toBe(1);
  });
});
