import type { CertificationReport } from "@slipway/certification";
import type { ReportFormat } from "#output/report-formats.ts";
import type { Terminal } from "#terminal.ts";

/** How each format writes a report. */
const writers: Readonly<Record<ReportFormat, (report: CertificationReport) => string>> = {
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
};

/** Writes a report to stdout, as one document. */
export function printReport(terminal: Terminal, report: CertificationReport, format: ReportFormat): void {
  terminal.print(writers[format](report));
}
