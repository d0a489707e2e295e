import type { CertificationReport, Finding } from "@slipway/contracts";

/** Findings of one rule, the gravest first. */
export interface FindingGroup {
  rule: string;
  severity: Finding["severity"];
  enforcement: Finding["enforcement"];
  findings: Finding[];
}

/** Part of the report: a package, or the listing. */
export interface ReportPart {
  key: string;
  planId: string | undefined;
  packageVersion: string | undefined;
  path: string | undefined;
  groups: FindingGroup[];
  skipped: CertificationReport["packages"][number]["skipped"];
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** Whether the finding keeps the offer from going on. */
export function stopsPublish(finding: Finding): boolean {
  return finding.severity === "error" && finding.enforcement === "block" && finding.waived === undefined;
}

/** Findings by rule: what stops the publish first, then by gravity and number. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity}`;
    const group = groups.get(key) ?? { ...finding, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  const stops = (group: FindingGroup) => (group.findings.some(stopsPublish) ? 0 : 1);
  return [...groups.values()].toSorted(
    (a, b) =>
      stops(a) - stops(b) ||
      gravity[a.severity] - gravity[b.severity] ||
      b.findings.length - a.findings.length,
  );
}

/** The report part by part; the listing only when something was found in it. */
export function listParts(report: CertificationReport): ReportPart[] {
  const packages = report.packages.map((each) => ({
    key: `${each.planId ?? ""} ${each.packageVersion ?? ""} ${each.path}`,
    planId: each.planId,
    packageVersion: each.packageVersion,
    path: each.path,
    groups: groupFindings(each.findings),
    skipped: each.skipped,
  }));
  if (report.listing.length === 0) return packages;
  const listing = { planId: undefined, packageVersion: undefined, path: undefined, skipped: [] };
  return [{ key: "listing", ...listing, groups: groupFindings(report.listing) }, ...packages];
}

export interface ReportCounts {
  error: number;
  warning: number;
  info: number;
  stopping: number;
}

/** How much was found in the whole report. */
export function countFindings(report: CertificationReport): ReportCounts {
  const all = [...report.listing, ...report.packages.flatMap(({ findings }) => findings)];
  const count = (severity: Finding["severity"]) => all.filter((each) => each.severity === severity).length;
  return {
    error: count("error"),
    warning: count("warning"),
    info: count("info"),
    stopping: all.filter(stopsPublish).length,
  };
}
