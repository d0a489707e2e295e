import type { InboxItem } from "@slipway/contracts";
import type {
  listIncidentsAwaiting,
  listReviewsAwaiting,
  listRunsAwaitingPublisher,
  listWaiversAwaiting,
} from "#database/repositories/inbox.ts";

type Row<List extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<List>>[number];

/** A run that its publisher has to do something about. */
export function runItem(row: Row<typeof listRunsAwaitingPublisher>): InboxItem {
  const { publisherId, offerId, offerName: name, runNumber } = row;
  const words = {
    "sign-off": { en: `Sign off the preview of ${name}`, "zh-CN": `签收 ${name} 的预览版` },
    "failed-run": {
      en: `Run ${runNumber} of ${name} failed`,
      "zh-CN": `${name} 的第 ${runNumber} 次发布失败`,
    },
    "changes-requested": { en: `Changes to ${name} were requested`, "zh-CN": `评审要求更改 ${name}` },
  };
  const kind =
    row.state === "failed" ? "failed-run" : row.state === "canceled" ? "changes-requested" : "sign-off";
  return {
    kind,
    publisherId,
    offerId,
    title: words[kind],
    since: row.since.toISOString(),
    ...(kind === "sign-off" && row.dueAt !== null ? { dueAt: row.dueAt.toISOString() } : {}),
    link: `/publishers/${publisherId}/offers/${offerId}/status`,
  };
}

export function reviewItem(row: Row<typeof listReviewsAwaiting>): InboxItem {
  return {
    kind: "review",
    publisherId: row.publisherId,
    offerId: row.offerId,
    title: { en: `Review ${row.offerName}`, "zh-CN": `评审 ${row.offerName}` },
    since: row.since.toISOString(),
    dueAt: row.dueAt.toISOString(),
    link: `/publishers/${row.publisherId}/reviews/${row.reviewId}`,
  };
}

export function waiverItem(row: Row<typeof listWaiversAwaiting>): InboxItem {
  return {
    kind: "waiver",
    publisherId: row.publisherId,
    offerId: row.offerId,
    title: { en: `Decide on a waiver of ${row.rule}`, "zh-CN": `决定是否豁免 ${row.rule}` },
    since: row.since.toISOString(),
    link: `/publishers/${row.publisherId}/offers/${row.offerId}/status`,
  };
}

export function incidentItem(row: Row<typeof listIncidentsAwaiting>): InboxItem {
  return {
    kind: "incident",
    publisherId: row.publisherId,
    ...(row.offerId === null ? {} : { offerId: row.offerId }),
    title: {
      en: `Answer incident ${row.number}: ${row.title}`,
      "zh-CN": `回复事件 ${row.number}：${row.title}`,
    },
    since: row.since.toISOString(),
    link: `/publishers/${row.publisherId}/incidents/${row.incidentId}`,
  };
}
