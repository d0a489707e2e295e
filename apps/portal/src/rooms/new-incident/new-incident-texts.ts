import { defineTexts } from "#texts/catalogue.ts";

/** Create an incident. */
export const newIncidentTexts = defineTexts(
  {
    title: "Create an incident",
    lead: "Support answers within 24 hours, by e-mail and on the incident's page.",
    attachedOperation: (offer: string, run: string, step: string) =>
      `Goes with it: ${offer}, publish ${run}, step ${step} with all its messages.`,
    attachedOffer: (offer: string) => `About ${offer}.`,
    publisher: "Publisher",
    problemType: "Problem type",
    category: "Category",
    subject: "Subject",
    description: "What happened, and what did you expect?",
    contactTitle: "Whom do we answer?",
    contactName: "Name",
    contactEmail: "E-mail",
    contactPhone: "Telephone",
    submit: "Submit",
    submitting: "Submitting…",
  },
  {
    title: "创建事件",
    lead: "支持人员会在 24 小时内通过电子邮件和事件页面回复。",
    attachedOperation: (offer, run, step) =>
      `将一并附上：${offer}，第 ${run} 次发布，步骤“${step}”及其所有消息。`,
    attachedOffer: (offer) => `关于 ${offer}。`,
    publisher: "发布者",
    problemType: "问题类型",
    category: "类别",
    subject: "主题",
    description: "发生了什么？您期望的结果是什么？",
    contactTitle: "我们回复谁？",
    contactName: "姓名",
    contactEmail: "电子邮件",
    contactPhone: "电话",
    submit: "提交",
    submitting: "正在提交…",
  },
);
