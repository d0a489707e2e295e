import type { CertificationReport } from "@slipway/certification";
import { certifyArgument } from "#certifying/certify-argument.ts";
import { judgeReport, type FailOn } from "#certifying/judge-report.ts";
import { readEngineOptions, type EngineOptions } from "#certifying/read-options.ts";
import type { Call } from "#command.ts";
import type { ExitCode } from "#exit-codes.ts";
import { printReport } from "#output/print-report.ts";
import { reportFormats, type ReportFormat } from "#output/report-formats.ts";

interface CertifyOptions extends EngineOptions {
  format?: ReportFormat;
  failOn?: FailOn;
}

/** Certifies every argument, one after the other so that memory holds one package, and reports on all of them at once. */
export async function certifyPaths({ args, options, terminal }: Call<CertifyOptions>): Promise<ExitCode> {
  const engineOptions = await readEngineOptions(options, terminal);
  const reports: CertificationReport[] = [];
  for (const argument of args) reports.push(await certifyArgument(argument, terminal.cwd, engineOptions));
  const report: CertificationReport = {
    ...reports[0]!,
    packages: reports.flatMap((each) => each.packages),
    listing: reports.flatMap((each) => each.listing),
  };
  printReport(terminal, report, options.json ? "json" : (options.format ?? reportFormats[0]));
  return judgeReport(report, options.failOn ?? "error");
}
