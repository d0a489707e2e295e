import { defineTexts } from "#texts/catalogue.ts";

/** The local mailbox. */
export const mailboxTexts = defineTexts(
  {
    title: "Mailbox",
    lead: "E-mails that Slipway wrote, newest first.",
    keptTitle: "No mail server is configured",
    keptText:
      "Every e-mail is kept here and reaches nobody's inbox. Once SMTP_URL names a server, those of the last seven days are sent.",
    filter: "Filter by recipient",
    to: "To",
    subject: "Subject",
    at: "Written",
    state: "State",
    states: { waiting: "Waiting", kept: "Kept here", sent: "Sent", failed: "Failed" },
    open: (subject: string) => `Read: ${subject}`,
    emptyTitle: "No e-mails",
    emptyText: "Publish an offer: every step that needs somebody writes one.",
    html: "Formatted",
    text: "Plain text",
    body: "The e-mail",
    messageId: "Message-ID",
  },
  {
    title: "邮箱",
    lead: "Slipway 撰写的电子邮件，最新的在前。",
    keptTitle: "未配置邮件服务器",
    keptText:
      "所有电子邮件都保留在此处，不会到达任何人的收件箱。一旦 SMTP_URL 指定了服务器，最近七天的邮件就会发出。",
    filter: "按收件人筛选",
    to: "收件人",
    subject: "主题",
    at: "撰写时间",
    state: "状态",
    states: { waiting: "等待中", kept: "保留在此处", sent: "已发送", failed: "失败" },
    open: (subject) => `阅读：${subject}`,
    emptyTitle: "没有电子邮件",
    emptyText: "发布一个产品/服务：每个需要人员处理的步骤都会发送邮件。",
    html: "带格式",
    text: "纯文本",
    body: "电子邮件",
    messageId: "邮件 ID",
  },
);
