import type { Finding, Language, Severity } from "#model/finding.ts";
import type { CertificationReport, PackageReport, Skip } from "#model/report.ts";
import { countTexts, reportTexts } from "./report-texts.ts";

/** A package, or the listing, as the formats show it. */
export interface ReportPart {
  title: string;
  /** The argument; null for the listing. */
  path: string | null;
  findings: readonly Finding[];
  skipped: PackageReport["skipped"];
  durationMs: number;
}

/** The packages in order, then the listing when something was found in it. */
export function partsOf({ packages, listing }: CertificationReport, language: Language): ReportPart[] {
  const parts: ReportPart[] = packages.map((each) => ({ ...each, title: each.path }));
  if (listing.length === 0 && parts.length > 0) return parts;
  const title = reportTexts.listing[language];
  return [...parts, { title, path: null, findings: listing, skipped: [], durationMs: 0 }];
}

/** Why a rule did not run; reports of an earlier version have the reason in English only. */
export function reasonOf({ file, reason, reasons }: Skip, language: Language): string {
  const text = reasons?.[language] ?? reason;
  return file === null ? text : `${file}: ${text}`;
}

type Counts = Record<Severity | "waived", number>;

/** How many findings there are of each severity; waived ones are counted apart. */
function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waived } of findings) counts[waived === undefined ? severity : "waived"] += 1;
  return counts;
}

/** `2 errors, 1 warning, 1 waived`, or that nothing was found. */
export function summaryOf(findings: readonly Finding[], language: Language): string {
  const counts = countFindings(findings);
  const parts = (["error", "warning", "info"] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countTexts[severity](counts[severity])[language]);
  if (counts.waived > 0)
    parts.push({ en: `${counts.waived} waived`, "zh-CN": `${counts.waived} 个已豁免` }[language]);
  return parts.length === 0
    ? reportTexts.nothingFound[language]
    : parts.join({ en: ", ", "zh-CN": "，" }[language]);
}

/** `mainTemplate.json:12:5`, a pointer into the listing, or undefined for a finding on the package as a whole. */
export function whereOf({ file, pointer, range }: Finding): string | undefined {
  if (file === null) return pointer ?? undefined;
  return range === null ? file : `${file}:${range.start.line}:${range.start.column}`;
}
