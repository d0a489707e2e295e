import type { CertificationReport } from "@slipway/certification";
import { judgeReport } from "#certifying/judge-report.ts";
import { CliError, wrongUse } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { connect, type Connection } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { findOffer, type OfferReference } from "#offer-reference.ts";
import { printReport } from "#output/print-report.ts";
import { reportFormats, type ReportFormat } from "#output/report-formats.ts";

interface ReportOptions {
  run?: string;
  format?: ReportFormat;
}

/** Shows the certification report of a run; the exit code is that of `certify`. */
export async function report(call: Call<ReportOptions>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const offer = await findOffer(args[0], terminal.cwd);
  const connection = await connect(call);
  const runNumber =
    options.run === undefined ? await latestRun(connection, offer) : readRunNumber(options.run);
  const content = await connection.call("getReport", { params: { ...offer, runNumber } });
  printReport(
    terminal,
    content as CertificationReport,
    options.json ? "json" : (options.format ?? reportFormats[0]),
  );
  return judgeReport(content as CertificationReport, "error");
}

async function latestRun(connection: Connection, params: OfferReference): Promise<number> {
  const { run } = await connection.call("getStatus", { params });
  if (run !== undefined) return run.runNumber;
  throw new CliError("report-not-found", {
    exitCode: exitCodes.refused,
    reason: { en: "The offer was never published.", "zh-CN": "该产品/服务从未发布。" },
    fix: {
      en: "`slipway certify` certifies its folder on this machine.",
      "zh-CN": "可用 `slipway certify` 在本机认证其文件夹。",
    },
  });
}

function readRunNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw wrongUse({ en: "--run is a number from 1.", "zh-CN": "--run 是从 1 开始的数字。" });
}
