import type { Run } from "@slipway/contracts";
import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { findOffer, offerName } from "#offer-reference.ts";
import { printJson } from "#output/print-json.ts";
import { watchRun } from "#publishing/watch-run.ts";

interface PublishOptions {
  email?: string[];
  watch?: boolean;
  timeout?: number;
}

/** Publishes the draft; with `--watch` the exit code says whether preview was reached. */
export async function publish(call: Call<PublishOptions>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const offer = await findOffer(args[0], terminal.cwd);
  const connection = await connect(call);
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
