import type { Call } from "#command.ts";
import { findReview } from "#commands/review/find-review.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { printJson } from "#output/print-json.ts";
import { readText } from "#read-text.ts";

/** Approves, with advice when some is given; the offer goes live. */
export async function approveReview(call: Call<{ advice?: string }>): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const connection = await connect(call);
  const { publisherId, reviewId } = await findReview(connection, args[0]!);
  const review = await connection.call("approveReview", {
    params: { publisherId, reviewId },
    body: options.advice === undefined ? {} : { advice: await readText("--advice", options.advice) },
  });
  if (options.json) printJson(terminal, review);
  else
    terminal.say({
      en: `Approved; ${review.publisherId}/${review.offerId} goes live.`,
      "zh-CN": `已批准；${review.publisherId}/${review.offerId} 即将上线。`,
    });
  return exitCodes.fine;
}
