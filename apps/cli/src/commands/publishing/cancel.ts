import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { findOffer, offerName } from "#offer-reference.ts";
import { printJson } from "#output/print-json.ts";

/** Cancel Publish: ends the run, withdraws the preview; a live offer stays live. */
export async function cancel(call: Call): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const offer = await findOffer(args[0], terminal.cwd);
  const connection = await connect(call);
  const run = await connection.call("cancelPublish", { params: offer });
  if (options.json) printJson(terminal, run);
  else
    terminal.say({
      en: `Run ${run.runNumber} of ${offerName(offer)} is cancelled.`,
      "zh-CN": `${offerName(offer)} 的第 ${run.runNumber} 次运行已取消。`,
    });
  return exitCodes.fine;
}
