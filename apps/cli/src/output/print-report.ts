import type { CertificationReport } from "@slipway/certification";
import type { Terminal } from "#terminal.ts";

/** How each format writes a report. */
const formats = {
  json: (report: CertificationReport) => `${JSON.stringify(report, undefined, 2)}\n`,
} as const;
export type ReportFormat = keyof typeof formats;

/** Writes a report to stdout, as one document. */
export function printReport(terminal: Terminal, report: CertificationReport, format: ReportFormat): void {
  terminal.print(formats[format](report));
}
