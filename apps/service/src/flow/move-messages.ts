import type { NewMessage } from "#domain/message.ts";
import type { MoveName } from "#domain/moves.ts";

type MoveText = Omit<NewMessage, "code">;

function said(en: string, zh: string, nextEn?: string, nextZh?: string): MoveText {
  const next = nextEn === undefined ? {} : { next: { en: nextEn, "zh-CN": nextZh ?? nextEn } };
  return { level: "information", text: { en, "zh-CN": zh }, ...next };
}

/** What each move says on the step it leaves or comes to; `{by}` is who made it. No move is without a message. */
export const moveMessages: Record<MoveName, MoveText> = {
  publish: said(
    "Every required field is there and correct. {by} published the offer.",
    "所有必填字段均已填写且正确。{by} 发布了该产品/服务。",
  ),
  supersede: said(
    "Every required field is there and correct. {by} published new content; the run that waited for sign-off ended.",
    "所有必填字段均已填写且正确。{by} 发布了新内容；等待签收的那次发布已结束。",
  ),
  passCertification: said("Certification passed.", "已通过认证。"),
  passPackaging: said("Packaging and lead registration are complete.", "打包和潜在顾客注册已完成。"),
  reachPreview: said(
    "The preview is available to the subscriptions on the offer's list.",
    "预览版已提供给产品/服务列表中的订阅。",
    "Check the preview, then choose Go Live or Cancel Publish.",
    "请检查预览版，然后选择“上线”或“取消发布”。",
  ),
  fail: said("The step failed.", "步骤失败。"),
  goLive: said("{by} signed the preview off.", "{by} 已签收预览版。"),
  approve: said("{by} approved the offer.", "{by} 批准了该产品/服务。"),
  approveWithAdvice: said("{by} approved the offer and left advice.", "{by} 批准了该产品/服务并提出建议。"),
  requestChanges: {
    ...said(
      "{by} requested changes.",
      "{by} 要求更改。",
      "Read the comments on the review's page, change the draft, then choose Publish.",
      "请阅读评审页面上的评论，修改草稿，然后选择“发布”。",
    ),
    level: "warning",
  },
  switchToLive: said("The offer is live.", "产品/服务已上线。"),
  cancel: said("{by} canceled the publish.", "{by} 取消了发布。"),
  cancelWished: said(
    "The publish was canceled, as was wished before sign-off was reached.",
    "发布已按到达签收之前提出的请求取消。",
  ),
  cancelEarly: said("{by} canceled the publish.", "{by} 取消了发布。"),
  rollBack: said("{by} started a roll back to earlier content.", "{by} 开始回滚到较早的内容。"),
};
