import type { Call } from "#command.ts";
import { findReview } from "#commands/review/find-review.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";
import { readText } from "#read-text.ts";

/** Sends the offer back to its publisher with what has to change. */
export async function requestChanges(call: Call<{ text?: string; policy?: string[] }>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const text = await readText("--text", options.text);
  const connection = await connect(call);
  const { publisherId, reviewId } = await findReview(connection, args[0]!);
  const review = await connection.call("requestChanges", {
    params: { publisherId, reviewId },
    body: { text, ...(options.policy === undefined ? {} : { policies: options.policy }) },
  });
  if (options.json) printJson(terminal, review);
  else
    terminal.say({
      en: `Changes requested; the run of ${review.publisherId}/${review.offerId} has ended.`,
      "zh-CN": `已要求更改；${review.publisherId}/${review.offerId} 的运行已结束。`,
    });
  return exitCodes.fine;
}
