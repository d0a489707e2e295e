import type { CertificationReport, Finding } from "@slipway/certification";
import { exitCodes, type ExitCode } from "#exit-codes.ts";

export type FailOn = "error" | "warning" | "none";

/** The exit code of a report: a fault of ours outweighs findings, findings count from `failOn` on unless they are waived. */
export function judgeReport(report: CertificationReport, failOn: FailOn): ExitCode {
  const findings = [...report.listing, ...report.packages.flatMap((each) => each.findings)];
  if (findings.some(({ rule }) => rule === "internal-error")) return exitCodes.failed;
  return findings.some((finding) => counts(finding, failOn)) ? exitCodes.refused : exitCodes.fine;
}

function counts({ severity, waived }: Finding, failOn: FailOn): boolean {
  if (waived !== undefined || failOn === "none") return false;
  return severity === "error" || (failOn === "warning" && severity === "warning");
}
