import { defineTexts } from "./catalogue.ts";

/** States of an offer (cpp-portal 2.3) and of a step, as people read them. */
export const statusTexts = defineTexts(
  {
    neverPublished: "Draft",
    running: "Publish in progress",
    waitingForPublisherReview: "Awaiting publisher sign-off",
    succeeded: "Live",
    canceled: "Publish canceled",
    failed: "Publish failed",
    step: {
      notStarted: "Not started",
      inProgress: "In progress",
      waitingForPublisherReview: "Waiting for you",
      waitingForApproval: "Waiting for the reviewer",
      blocked: "Failed",
      rejected: "Changes requested",
      complete: "Complete",
      canceled: "Canceled",
    },
    stepName: {
      "validate-prerequisites": "Validate prerequisites",
      certification: "Certification",
      packaging: "Packaging and lead generation registration",
      preview: "Offer available in preview",
      "publisher-sign-off": "Publisher sign-off",
      "marketplace-review": "Marketplace review",
      live: "Live",
    },
  },
  {
    neverPublished: "草稿",
    running: "正在发布",
    waitingForPublisherReview: "等待发布者签收",
    succeeded: "已上线",
    canceled: "发布已取消",
    failed: "发布失败",
    step: {
      notStarted: "未开始",
      inProgress: "进行中",
      waitingForPublisherReview: "等待您处理",
      waitingForApproval: "等待评审者",
      blocked: "失败",
      rejected: "已要求更改",
      complete: "完成",
      canceled: "已取消",
    },
    stepName: {
      "validate-prerequisites": "验证先决条件",
      certification: "认证",
      packaging: "打包以及潜在顾客开发注册",
      preview: "产品/服务以预览版提供",
      "publisher-sign-off": "发布者签收",
      "marketplace-review": "市场评审",
      live: "推出",
    },
  },
);
