import type { CommandDefinition, OptionDefinition } from "#command.ts";
import { reportFormats } from "#output/report-formats.ts";
import { parseDuration } from "#parse-duration.ts";

const offer = {
  name: "[offer]",
  summary: {
    en: "publisher/offer, or the folder with its offer.yaml (default: this folder)",
    "zh-CN": "publisher/offer，或包含 offer.yaml 的文件夹（默认：当前文件夹）",
  },
};
const timeout: OptionDefinition = {
  flags: "--timeout <duration>",
  summary: {
    en: "with --watch: stop after 90s, 30m, 2h… with exit code 4 (default: never)",
    "zh-CN": "与 --watch 一起使用：在 90s、30m、2h 等时长后以退出代码 4 停止（默认：不停止）",
  },
  parse: parseDuration,
};

/** The way of an offer from draft to live. */
export const publishingCommands: readonly CommandDefinition[] = [
  {
    name: "publish",
    summary: { en: "Publish the draft", "zh-CN": "发布草稿" },
    arguments: [offer],
    isRemote: true,
    options: [
      {
        flags: "--email <address>",
        summary: {
          en: "who gets this run's messages (repeatable; default: as last time)",
          "zh-CN": "接收此次运行消息的邮箱（可重复；默认：与上次相同）",
        },
        isRepeatable: true,
      },
      {
        flags: "--watch",
        summary: {
          en: "follow the run until preview is reached or it has failed",
          "zh-CN": "跟踪此次运行，直到到达预览或失败",
        },
      },
      timeout,
      {
        flags: "--dry-run",
        summary: {
          en: "say what publishing would come to; submit, send and change nothing",
          "zh-CN": "说明发布会有什么结果；不提交、不发送、不更改任何内容",
        },
      },
    ],
    load: async () => (await import("#commands/publishing/publish.ts")).publish,
  },
  {
    name: "status",
    summary: { en: "Show the steps and where the offer is", "zh-CN": "显示发布步骤和当前进度" },
    arguments: [offer],
    isRemote: true,
    options: [
      {
        flags: "--watch",
        summary: {
          en: "follow the run until it ends or waits for a person",
          "zh-CN": "跟踪此次运行，直到结束或等待人工处理",
        },
      },
      timeout,
    ],
    load: async () => (await import("#commands/publishing/status.ts")).status,
  },
  {
    name: "go-live",
    summary: { en: "Sign the preview off: review, then live", "zh-CN": "签收预览：进入评审，然后上线" },
    arguments: [offer],
    isRemote: true,
    options: [
      {
        flags: "--watch",
        summary: { en: "follow the run until it is live", "zh-CN": "跟踪此次运行，直到上线" },
      },
      timeout,
    ],
    load: async () => (await import("#commands/publishing/go-live.ts")).goLive,
  },
  {
    name: "cancel",
    summary: { en: "Cancel Publish, from publisher sign-off on", "zh-CN": "取消发布（从发布者签收步骤起）" },
    arguments: [offer],
    isRemote: true,
    load: async () => (await import("#commands/publishing/cancel.ts")).cancel,
  },
  {
    name: "report",
    summary: { en: "Show the certification report of a run", "zh-CN": "显示某次运行的认证报告" },
    arguments: [offer],
    isRemote: true,
    options: [
      {
        flags: "--run <number>",
        summary: { en: "which run (default: the latest)", "zh-CN": "哪次运行（默认：最近一次）" },
      },
      {
        flags: "--format <format>",
        summary: { en: "how to report", "zh-CN": "报告格式" },
        choices: reportFormats,
      },
    ],
    load: async () => (await import("#commands/publishing/report.ts")).report,
  },
];
