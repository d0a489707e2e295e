import type { Call } from "#command.ts";
import { findReview } from "#commands/review/find-review.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { formatReview } from "#output/format-review.ts";
import { printJson } from "#output/print-json.ts";

/** Shows a review with its difference to what was approved before. */
export async function showReview(call: Call): Promise<ExitCode> {
  const { args, options, terminal } = call;
  const connection = await connect(call);
  const { publisherId, reviewId } = await findReview(connection, args[0]!);
  const params = { publisherId, reviewId };
  const [review, difference] = await Promise.all([
    connection.call("getReview", { params }),
    connection.call("getReviewDifference", { params }),
  ]);
  if (options.json) printJson(terminal, { ...review, difference });
  else terminal.print(formatReview(review, difference, terminal.language));
  return exitCodes.fine;
}
