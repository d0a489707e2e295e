import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { findOffer } from "#offer-reference.ts";
import { formatStatus } from "#output/format-status.ts";
import { printJson } from "#output/print-json.ts";
import { watchRun } from "#publishing/watch-run.ts";

/** Shows the steps; with `--watch` follows them until the run ends or waits for a person. */
export async function status(call: Call<{ watch?: boolean; timeout?: number }>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const offer = await findOffer(args[0], terminal.cwd);
  const connection = await connect(call);
  const detail = await connection.call("getStatus", { params: offer });
  if (options.watch && detail.run !== undefined)
    return watchRun({ call, connection, offer, runNumber: detail.run.runNumber, goal: "rest" });
  if (options.json) printJson(terminal, detail);
  else terminal.print(formatStatus(detail, terminal.language));
  return exitCodes.fine;
}
