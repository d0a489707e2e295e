import type { CommandDefinition, CommandGroup, OptionDefinition } from "#command.ts";

export const incidentGroup: CommandGroup = {
  name: "incident",
  summary: { en: "Support: ask for help, follow the answer", "zh-CN": "支持：请求帮助并跟踪答复" },
};

const text: OptionDefinition = {
  flags: "--text <text>",
  summary: { en: "what to say; `-` reads it from stdin", "zh-CN": "内容；`-` 表示从标准输入读取" },
};
const incident = {
  name: "<incident>",
  summary: { en: "id or number of the incident", "zh-CN": "事件的 ID 或编号" },
};

/** Requests for support. */
export const incidentCommands: readonly CommandDefinition[] = [
  {
    name: "incident open",
    summary: {
      en: "Ask for help; the offer's latest run is attached",
      "zh-CN": "请求帮助；附上产品/服务的最近一次运行",
    },
    arguments: [
      {
        name: "[offer]",
        summary: {
          en: "publisher/offer, or the folder with its offer.yaml (default: this folder)",
          "zh-CN": "publisher/offer，或包含 offer.yaml 的文件夹（默认：当前文件夹）",
        },
      },
    ],
    isRemote: true,
    options: [
      { flags: "--title <title>", summary: { en: "the problem in one line", "zh-CN": "用一行说明问题" } },
      text,
      {
        flags: "--problem <type>",
        summary: { en: "problem type (default: publishing)", "zh-CN": "问题类型（默认：publishing）" },
      },
      {
        flags: "--category <category>",
        summary: {
          en: "category (default: that of the failed step)",
          "zh-CN": "类别（默认：失败步骤的类别）",
        },
      },
      {
        flags: "--email <address>",
        summary: { en: "where to answer (default: your own)", "zh-CN": "答复邮箱（默认：您的邮箱）" },
      },
    ],
    load: async () => (await import("#commands/incident/open-incident.ts")).openIncident,
  },
  {
    name: "incident list",
    summary: { en: "List incidents", "zh-CN": "列出事件" },
    isDefault: true,
    isRemote: true,
    load: async () => (await import("#commands/incident/list-incidents.ts")).listIncidents,
  },
  {
    name: "incident show",
    summary: { en: "Show an incident with its thread", "zh-CN": "显示事件及其讨论" },
    arguments: [incident],
    isRemote: true,
    load: async () => (await import("#commands/incident/show-incident.ts")).showIncident,
  },
  {
    name: "incident reply",
    summary: { en: "Write in an incident", "zh-CN": "在事件中回复" },
    arguments: [incident],
    isRemote: true,
    options: [text],
    load: async () => (await import("#commands/incident/reply-to-incident.ts")).replyToIncident,
  },
];
