import type { Run } from "@slipway/contracts";
import { wrongUse, type CliError } from "#cli-error.ts";
import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { findOffer, offerName } from "#offer-reference.ts";
import { printJson } from "#output/print-json.ts";
import { dryRun } from "#publishing/dry-run.ts";
import { watchRun } from "#publishing/watch-run.ts";

interface PublishOptions {
  email?: string[];
  watch?: boolean;
  timeout?: number;
  dryRun?: boolean;
}

/** Publishes the draft; with `--watch` the exit code says whether preview was reached, with `--dry-run` whether it would be. */
export async function publish(call: Call<PublishOptions>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const offer = await findOffer(args[0], terminal.cwd);
  if (options.dryRun && (options.watch || options.email !== undefined)) throw nothingToWatch();
  const connection = await connect(call);
  if (options.dryRun) return dryRun(call, connection, offer);
  const run: Run = await connection.call("publishOffer", {
    params: offer,
    body: options.email === undefined ? {} : { notificationEmails: options.email },
  });
  if (!options.json)
    terminal.say({
      en: `Run ${run.runNumber} of ${offerName(offer)} is on its way.`,
      "zh-CN": `${offerName(offer)} 的第 ${run.runNumber} 次运行正在进行。`,
    });
  if (options.watch) return watchRun({ call, connection, offer, runNumber: run.runNumber, goal: "preview" });
  if (options.json) printJson(terminal, run);
  return exitCodes.fine;
}

function nothingToWatch(): CliError {
  return wrongUse(
    {
      en: "--dry-run starts no run: there is nothing to watch and nobody to write to.",
      "zh-CN": "--dry-run 不会启动运行：没有可跟踪的内容，也不会发送邮件。",
    },
    {
      en: "Write `slipway publish --dry-run` without --watch and --email.",
      "zh-CN": "请写成 `slipway publish --dry-run`，不带 --watch 和 --email。",
    },
  );
}
