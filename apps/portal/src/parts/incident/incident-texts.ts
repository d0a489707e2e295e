import type { IncidentSummary, problemTypes } from "@slipway/contracts";
import { defineTexts } from "#texts/catalogue.ts";

/** Problem types with their categories, as the contract has them. */
export type ProblemType = keyof typeof problemTypes;
export type Categories = { [T in ProblemType]: Record<(typeof problemTypes)[T][number], string> };
type States = Record<IncidentSummary["state"], string>;

const types: Record<ProblemType, string> = {
  publishing: "Publishing an offer",
  "marketplace-onboarding": "Joining the marketplace",
  "published-offer": "A published offer",
  leads: "Leads",
};
const categories: Categories = {
  publishing: {
    validation: "Validation",
    certification: "Certification",
    packaging: "Packaging",
    preview: "Preview",
    review: "Review",
    other: "Something else",
  },
  "marketplace-onboarding": {
    "access-problem": "Access problem",
    "usage-tracking": "Usage tracking",
    other: "Something else",
  },
  "published-offer": {
    "remove-a-published-offer": "Remove a published offer",
    "modify-a-published-offer": "Change a published offer",
    other: "Something else",
  },
  leads: {
    "lead-destination": "Lead destination",
    "missing-leads": "Missing leads",
    other: "Something else",
  },
};
const states: States = { open: "Open", "waiting-for-publisher": "Waiting for you", resolved: "Resolved" };

const typesZh: Record<ProblemType, string> = {
  publishing: "发布产品/服务",
  "marketplace-onboarding": "加入市场",
  "published-offer": "已发布的产品/服务",
  leads: "潜在顾客",
};
const categoriesZh: Categories = {
  publishing: {
    validation: "验证",
    certification: "认证",
    packaging: "打包",
    preview: "预览",
    review: "评审",
    other: "其他",
  },
  "marketplace-onboarding": { "access-problem": "访问问题", "usage-tracking": "使用情况跟踪", other: "其他" },
  "published-offer": {
    "remove-a-published-offer": "移除已发布的产品/服务",
    "modify-a-published-offer": "更改已发布的产品/服务",
    other: "其他",
  },
  leads: { "lead-destination": "潜在顾客目标", "missing-leads": "缺少潜在顾客", other: "其他" },
};
const statesZh: States = { open: "未解决", "waiting-for-publisher": "等待您回复", resolved: "已解决" };

/** Words of incidents that list, form and thread share. */
export const incidentTexts = defineTexts(
  {
    types,
    categories,
    states,
    severity: { low: "Low", normal: "Normal", high: "High" },
    number: (number: number) => `Incident ${number}`,
    createIncident: "Create an incident",
    attach: "Attach files",
    attached: "Attached files",
    uploading: "Uploading…",
  },
  {
    types: typesZh,
    categories: categoriesZh,
    states: statesZh,
    severity: { low: "低", normal: "普通", high: "高" },
    number: (number) => `事件 ${number}`,
    createIncident: "创建事件",
    attach: "附加文件",
    attached: "已附加的文件",
    uploading: "正在上传…",
  },
);
