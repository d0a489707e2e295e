import { defineTexts } from "#texts/catalogue.ts";

/** The list of incidents. */
export const incidentsTexts = defineTexts(
  {
    title: "Support",
    lead: "Incidents: questions to the marketplace's support, each with the operation it is about. The first answer comes within 24 hours.",
    byState: "Filter by state",
    number: "No.",
    subject: "Subject",
    type: "Type",
    offer: "Offer",
    state: "State",
    severity: "Severity",
    changed: "Last change",
    emptyTitle: "No incidents",
    emptyText:
      "When a step fails and the message does not help, create an incident from the Status tab: the step, its messages and the content go with it.",
  },
  {
    title: "支持",
    lead: "事件：向市场支持人员提出的问题，每个事件都附有相关的操作。首次回复会在 24 小时内给出。",
    byState: "按状态筛选",
    number: "编号",
    subject: "主题",
    type: "类型",
    offer: "产品/服务",
    state: "状态",
    severity: "严重性",
    changed: "上次更改",
    emptyTitle: "没有事件",
    emptyText: "如果某个步骤失败且消息没有帮助，请在“状态”选项卡上创建事件：该步骤、其消息和内容会一并附上。",
  },
);
