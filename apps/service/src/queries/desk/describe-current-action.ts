import type { OfferStatus, StepId, Text } from "@slipway/contracts";

interface Words {
  en: string;
  zh: string;
}

const atRest: Record<Exclude<OfferStatus, "running" | "waitingForPublisherReview" | "failed">, Words> = {
  neverPublished: { en: "Not published", zh: "尚未发布" },
  succeeded: { en: "Live", zh: "已上线" },
  canceled: { en: "Canceled: publish again", zh: "已取消：请重新发布" },
};

/** What happens with an offer now, or who is awaited, in a few words. */
export function describeCurrentAction(
  status: OfferStatus,
  run: { state: string; step: StepId },
  title: Text,
): Text {
  const { en, "zh-CN": zh } = title;
  if (status === "waitingForPublisherReview") {
    return { en: "Waiting for the publisher's sign-off", "zh-CN": "等待发布者签收" };
  }
  if (status === "failed") return { en: `Failed: ${en}`, "zh-CN": `失败：${zh}` };
  if (status !== "running") return { en: atRest[status].en, "zh-CN": atRest[status].zh };
  return run.state === "waiting"
    ? { en: `Waiting: ${en}`, "zh-CN": `等待中：${zh}` }
    : { en: `In progress: ${en}`, "zh-CN": `进行中：${zh}` };
}
