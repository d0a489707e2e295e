import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { findOffer, offerName } from "#offer-reference.ts";
import { printJson } from "#output/print-json.ts";
import { watchRun } from "#publishing/watch-run.ts";

/** Signs the preview off; with `--watch` the exit code says whether the offer went live. */
export async function goLive(call: Call<{ watch?: boolean; timeout?: number }>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const offer = await findOffer(args[0], terminal.cwd);
  const connection = await connect(call);
  const run = await connection.call("goLive", { params: offer, body: {} });
  if (!options.json)
    terminal.say({
      en: `${offerName(offer)} is signed off and goes to review.`,
      "zh-CN": `${offerName(offer)} 已签收，进入评审。`,
    });
  if (options.watch) return watchRun({ call, connection, offer, runNumber: run.runNumber, goal: "live" });
  if (options.json) printJson(terminal, run);
  return exitCodes.fine;
}
