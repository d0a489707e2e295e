import type { Text } from "@slipway/contracts";
import type { EmailEvent } from "@slipway/contracts/client";

/** What an e-mail says. Holes in braces are filled from `EmailValues`. */
export interface EmailTexts {
  subject: Text;
  /** What happened, as the first sentence. */
  happened: Text;
  /** What the reader does next. */
  next: Text;
  /** Label of the button, and where it leads: a path of the portal. */
  action: Text;
  path: string;
}

const status = "/publishers/{publisherId}/offers/{offerId}/status";
const review = "/publishers/{publisherId}/reviews/{reviewId}";
const incident = "/publishers/{publisherId}/incidents/{incidentId}";

function text(en: string, zh: string): Text {
  return { en, "zh-CN": zh };
}
const openStatus = text("Open the Status tab", "打开“状态”选项卡");
const openReview = text("Open the review", "打开评审");
const openIncident = text("Open the incident", "打开事件");

/** The words of every e-mail; `emailEvents` of contracts says who gets it. */
export const emailTexts: Record<EmailEvent, EmailTexts> = {
  "publish-failed": {
    subject: text("{offer}: publishing failed at {step}", "{offer}：发布在“{step}”步骤失败"),
    happened: text(
      "Publishing {offer} stopped with an error at the step {step}.",
      "发布 {offer} 时，“{step}”步骤出现错误并已停止。",
    ),
    next: text(
      "Correct what the Status tab lists, then choose Publish: it starts again at step 1, and what did not change is taken from the record.",
      "请更正“状态”选项卡中列出的问题，然后选择“发布”：发布会从第 1 步重新开始，未更改的结果会直接沿用。",
    ),
    action: openStatus,
    path: status,
  },
  "preview-available": {
    subject: text("{offer}: the preview is ready, please sign off", "{offer}：预览版已就绪，请签收"),
    happened: text(
      "{offer} is available in preview for the subscriptions on its list.",
      "{offer} 已以预览版提供给列表中的订阅。",
    ),
    next: text(
      "Check the preview, then choose Go Live or Cancel Publish on the Status tab by {due}.",
      "请检查预览版，并在 {due} 之前在“状态”选项卡中选择“上线”或“取消发布”。",
    ),
    action: openStatus,
    path: status,
  },
  "publish-canceled": {
    subject: text("{offer}: publishing was canceled", "{offer}：发布已取消"),
    happened: text("{by} canceled publishing {offer}.", "{by} 取消了 {offer} 的发布。"),
    next: text(
      "Nothing that was live has changed. Publish starts again at step 1.",
      "已上线的内容没有变化。再次发布会从第 1 步开始。",
    ),
    action: openStatus,
    path: status,
  },
  "offer-live": {
    subject: text("{offer} is live", "{offer} 已上线"),
    happened: text(
      "{offer} is live: customers find it and can deploy it.",
      "{offer} 已上线：客户可以找到并部署它。",
    ),
    next: text("There is nothing more to do.", "无需进一步操作。"),
    action: text("See it on the storefront", "在商店中查看"),
    path: "/storefront/{publisherId}/{offerId}",
  },
  "changes-requested": {
    subject: text("{offer}: the review asks for changes", "{offer}：评审要求更改"),
    happened: text(
      "The review of {offer} ended with a request for changes.",
      "{offer} 的评审已结束，并要求更改。",
    ),
    next: text(
      "Read the comments on the review's page, change the draft, then choose Publish.",
      "请阅读评审页面上的评论，修改草稿，然后选择“发布”。",
    ),
    action: openReview,
    path: review,
  },
  "approved-with-advice": {
    subject: text("{offer}: approved, with advice", "{offer}：已批准，附有建议"),
    happened: text(
      "The review approved {offer} and left advice for next time.",
      "评审已批准 {offer}，并为下次提供了建议。",
    ),
    next: text(
      "The offer goes live by itself. Read the advice when you change it next.",
      "产品/服务会自动上线。请在下次更改时参考建议。",
    ),
    action: openReview,
    path: review,
  },
  "sign-off-due": {
    subject: text("{offer}: your sign-off is due by {due}", "{offer}：请在 {due} 之前签收"),
    happened: text("{offer} has been waiting for your sign-off.", "{offer} 一直在等待您的签收。"),
    next: text("Choose Go Live or Cancel Publish by {due}.", "请在 {due} 之前选择“上线”或“取消发布”。"),
    action: openStatus,
    path: status,
  },
  "review-requested": {
    subject: text("{offer} is waiting for review", "{offer} 正在等待评审"),
    happened: text("{by} chose Go Live for {offer}.", "{by} 为 {offer} 选择了“上线”。"),
    next: text("Review it by {due}.", "请在 {due} 之前完成评审。"),
    action: openReview,
    path: review,
  },
  "review-due": {
    subject: text("{offer}: the review is due by {due}", "{offer}：评审应在 {due} 之前完成"),
    happened: text("The review of {offer} is still open.", "{offer} 的评审尚未结束。"),
    next: text("Decide by {due}, or hand it to somebody else.", "请在 {due} 之前作出决定，或转交他人。"),
    action: openReview,
    path: review,
  },
  "review-comment-for-publisher": {
    subject: text("{offer}: a comment from the review", "{offer}：评审中有新评论"),
    happened: text("{by} commented on {offer}.", "{by} 对 {offer} 发表了评论。"),
    next: text("Answer on the review's page.", "请在评审页面上回复。"),
    action: openReview,
    path: review,
  },
  "review-comment-for-reviewer": {
    subject: text("{offer}: the publisher answered", "{offer}：发布者已回复"),
    happened: text("{by} answered in the review of {offer}.", "{by} 在 {offer} 的评审中作出了回复。"),
    next: text("Read it on the review's page.", "请在评审页面上查看。"),
    action: openReview,
    path: review,
  },
  "waiver-requested": {
    subject: text("{offer}: an exception from {rule} is asked for", "{offer}：申请豁免规则 {rule}"),
    happened: text(
      "{by} asks for an exception from the rule {rule} for {offer}.",
      "{by} 为 {offer} 申请豁免规则 {rule}。",
    ),
    next: text("Grant or refuse it.", "请批准或拒绝。"),
    action: openStatus,
    path: status,
  },
  "waiver-decided": {
    subject: text(
      "{offer}: the exception from {rule} was decided",
      "{offer}：规则 {rule} 的豁免申请已有结果",
    ),
    happened: text(
      "{by} decided on the exception from {rule}: {title}.",
      "{by} 对规则 {rule} 的豁免申请作出了决定：{title}。",
    ),
    next: text(
      "Publish again where it was granted; mend the finding where it was not.",
      "如已批准，请再次发布；否则请修复该问题。",
    ),
    action: openStatus,
    path: status,
  },
  "lead-undeliverable": {
    subject: text("{offer}: leads cannot be delivered", "{offer}：潜在顾客无法送达"),
    happened: text("A lead for {offer} could not be delivered.", "{offer} 的一条潜在顾客信息无法送达。"),
    next: text(
      "Check the lead destination; the lead is kept and can be sent again.",
      "请检查潜在顾客目标；该信息已保留，可以重新发送。",
    ),
    action: text("Open Lead Management", "打开“潜在顾客管理”"),
    path: "/publishers/{publisherId}/offers/{offerId}/edit",
  },
  "incident-opened": {
    subject: text("Incident {number}: {title}", "事件 {number}：{title}"),
    happened: text("{by} opened an incident.", "{by} 提交了一个事件。"),
    next: text("Answer it on its page.", "请在事件页面上回复。"),
    action: openIncident,
    path: incident,
  },
  "incident-confirmed": {
    subject: text("Your support incident {number}: {title}", "您的支持事件 {number}：{title}"),
    happened: text(
      "We have your incident; a support engineer will answer.",
      "我们已收到您的事件；支持工程师会进行回复。",
    ),
    next: text("Add what may help on the incident's page.", "您可以在事件页面上补充信息。"),
    action: openIncident,
    path: incident,
  },
  "incident-answered": {
    subject: text("Incident {number} was answered: {title}", "事件 {number} 已有回复：{title}"),
    happened: text("{by} answered your incident.", "{by} 回复了您的事件。"),
    next: text("Read and answer on the incident's page.", "请在事件页面上查看并回复。"),
    action: openIncident,
    path: incident,
  },
  "incident-replied": {
    subject: text("Incident {number}: the publisher replied", "事件 {number}：发布者已回复"),
    happened: text("{by} replied to incident {number}.", "{by} 回复了事件 {number}。"),
    next: text("Answer it on its page.", "请在事件页面上回复。"),
    action: openIncident,
    path: incident,
  },
};
