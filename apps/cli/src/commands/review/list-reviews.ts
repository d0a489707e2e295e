import type { reviewStates } from "@slipway/contracts";
import type { Call } from "#command.ts";
import { connect } from "#connection/connect.ts";
import { exitCodes, type ExitCode } from "#exit-codes.ts";
import { formatTime } from "#output/format-time.ts";
import { printList } from "#output/print-list.ts";

/** Lists the reviews in one state, or all. */
export async function listReviews(
  call: Call<{ state?: (typeof reviewStates)[number] | "all" }>,
): Promise<ExitCode> {
  const { state = "waiting" } = call.options;
  const connection = await connect(call);
  const { items } = await connection.call("listReviews", {
    query: { limit: 500, ...(state === "all" ? {} : { state }) },
  });
  printList(call, items, [
    [{ en: "REVIEW", "zh-CN": "评审" }, (review) => review.reviewId],
    [{ en: "OFFER", "zh-CN": "产品/服务" }, (review) => `${review.publisherId}/${review.offerId}`],
    [{ en: "RUN", "zh-CN": "运行" }, (review) => String(review.runNumber)],
    [{ en: "STATE", "zh-CN": "状态" }, (review) => review.state],
    [{ en: "DUE", "zh-CN": "到期" }, (review) => formatTime(review.dueAt)],
    [{ en: "OPEN THREADS", "zh-CN": "未解决的讨论" }, (review) => String(review.openThreads)],
    [{ en: "REVIEWER", "zh-CN": "评审者" }, (review) => review.assignee?.name ?? ""],
  ]);
  return exitCodes.fine;
}
