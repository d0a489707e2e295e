import type { CertificationReport } from "@slipway/certification";
import { certifyArgument } from "#certifying/certify-argument.ts";
import { judgeReport, type FailOn } from "#certifying/judge-report.ts";
import { readEngineOptions, type EngineOptions } from "#certifying/read-options.ts";
import { fixArgument, writeFixes, type FixedPath } from "#certifying/fix-argument.ts";
import { sayFixes, showFixes } from "#certifying/show-fixes.ts";
import { wrongUse, type CliError } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printReport } from "#output/print-report.ts";
import { reportFormats, type ReportFormat } from "#output/report-formats.ts";

interface CertifyOptions extends EngineOptions {
  format?: ReportFormat;
  failOn?: FailOn;
  fix?: boolean;
  dryRun?: boolean;
}

/**
 * Certifies every argument, one after the other so that memory holds one package, and reports on all of them at once. With
 * `--fix` the safe changes are made first; with `--dry-run` they are shown, and nothing else happens.
 */
export async function certifyPaths({ args, options, terminal }: Call<CertifyOptions>): Promise<ExitCode> {
  if (options.dryRun === true && options.fix !== true) throw dryRunAlone();
  const engineOptions = await readEngineOptions(options, terminal);
  if (options.fix === true) {
    const fixes: FixedPath[] = [];
    for (const argument of args) fixes.push(...(await fixArgument(argument, terminal.cwd, engineOptions)));
    if (options.dryRun === true) {
      showFixes(fixes, terminal, options.json === true || options.format === "json");
      return exitCodes.fine;
    }
    await writeFixes(fixes);
    sayFixes(fixes, terminal, true);
  }
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

function dryRunAlone(): CliError {
  return wrongUse(
    { en: "--dry-run needs --fix.", "zh-CN": "--dry-run 需要与 --fix 一起使用。" },
    { en: "Write `slipway certify --fix --dry-run`.", "zh-CN": "请写成 `slipway certify --fix --dry-run`。" },
  );
}
