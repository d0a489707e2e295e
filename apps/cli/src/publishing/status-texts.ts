import type { OfferStatus, StepStatus, Text } from "@slipway/contracts";

/** What an offer's status is called (cpp-portal 2.3; the live one has no label there). */
export const offerStatusTexts: Readonly<Record<OfferStatus, Text>> = {
  neverPublished: { en: "Never published", "zh-CN": "从未发布" },
  running: { en: "Publish in progress", "zh-CN": "正在发布" },
  waitingForPublisherReview: { en: "Awaiting publisher sign-off", "zh-CN": "等待发布者签收" },
  succeeded: { en: "Live", "zh-CN": "已上线" },
  canceled: { en: "Publish canceled", "zh-CN": "发布已取消" },
  failed: { en: "Publish failed", "zh-CN": "发布失败" },
};

/** A step's status as a sign and a word. */
export const stepStatusTexts: Readonly<Record<StepStatus, { sign: string; text: Text }>> = {
  notStarted: { sign: "·", text: { en: "not started", "zh-CN": "未开始" } },
  inProgress: { sign: "…", text: { en: "in progress", "zh-CN": "进行中" } },
  waitingForPublisherReview: { sign: "?", text: { en: "waiting for the publisher", "zh-CN": "等待发布者" } },
  waitingForApproval: { sign: "?", text: { en: "waiting for the reviewer", "zh-CN": "等待评审者" } },
  blocked: { sign: "✗", text: { en: "failed", "zh-CN": "失败" } },
  rejected: { sign: "✗", text: { en: "changes requested", "zh-CN": "要求更改" } },
  complete: { sign: "✓", text: { en: "complete", "zh-CN": "完成" } },
  canceled: { sign: "–", text: { en: "canceled", "zh-CN": "已取消" } },
};
