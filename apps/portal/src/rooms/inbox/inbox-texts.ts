import { defineTexts } from "#texts/catalogue.ts";

/** Inbox. */
export const inboxTexts = defineTexts(
  {
    title: "Inbox",
    lead: "What waits for you, the most urgent first.",
    since: "Since",
    due: "Due",
    emptyTitle: "Nothing waits for you",
    emptyText:
      "Sign-offs, reviews, failed publishes and answers of support appear here, and you get an e-mail.",
    kind: {
      "sign-off": "Sign-off",
      review: "Review",
      "failed-run": "Failed publish",
      incident: "Incident",
      "changes-requested": "Changes requested",
      waiver: "Waiver",
    },
  },
  {
    title: "收件箱",
    lead: "等待您处理的事项，最紧急的在前。",
    since: "始于",
    due: "截止",
    emptyTitle: "没有等待您处理的事项",
    emptyText: "签收、评审、失败的发布以及支持人员的回复会显示在这里，您也会收到电子邮件。",
    kind: {
      "sign-off": "签收",
      review: "评审",
      "failed-run": "发布失败",
      incident: "事件",
      "changes-requested": "已要求更改",
      waiver: "豁免",
    },
  },
);
