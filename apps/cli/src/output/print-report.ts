import { reporters, type CertificationReport } from "@slipway/certification";
import type { ReportFormat } from "#output/report-formats.ts";
import type { Terminal } from "#terminal.ts";

/** Writes a report to stdout, as one document. */
export function printReport(terminal: Terminal, report: CertificationReport, format: ReportFormat): void {
  const { language, hasColour, width } = terminal;
  terminal.print(reporters[format](report, { language, hasColour, width }));
}
