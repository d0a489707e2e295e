import type { CommandDefinition, CommandGroup, OptionDefinition } from "#command.ts";

export const reviewGroup: CommandGroup = {
  name: "review",
  summary: { en: "Marketplace review: read, talk, decide", "zh-CN": "市场评审：阅读、讨论、决定" },
};

const review = {
  name: "<review>",
  summary: {
    en: "id of the review, or publisher/offer for its latest one",
    "zh-CN": "评审的 ID，或 publisher/offer（取其最近一次评审）",
  },
};
const text: OptionDefinition = {
  flags: "--text <text>",
  summary: { en: "what to say; `-` reads it from stdin", "zh-CN": "内容；`-` 表示从标准输入读取" },
};

/** The reviewer's desk, and the publisher's side of it. */
export const reviewCommands: readonly CommandDefinition[] = [
  {
    name: "review list",
    summary: { en: "List reviews, due first", "zh-CN": "列出评审，最先到期的在前" },
    isDefault: true,
    isRemote: true,
    options: [
      {
        flags: "--state <state>",
        summary: { en: "only those in this state (default: waiting)", "zh-CN": "仅此状态（默认：waiting）" },
        choices: ["waiting", "approved", "approved-with-advice", "changes-requested", "withdrawn", "all"],
      },
    ],
    load: async () => (await import("#commands/review/list-reviews.ts")).listReviews,
  },
  {
    name: "review show",
    summary: {
      en: "Show a review: what changed, packages, threads",
      "zh-CN": "显示评审：更改内容、包、讨论串",
    },
    arguments: [review],
    isRemote: true,
    load: async () => (await import("#commands/review/show-review.ts")).showReview,
  },
  {
    name: "review comment",
    summary: {
      en: "Comment on a line, a field or the whole submission, or answer in a thread",
      "zh-CN": "对某一行、某个字段或整个提交发表评论，或在讨论串中回复",
    },
    arguments: [review],
    isRemote: true,
    options: [
      text,
      {
        flags: "--file <path>",
        summary: { en: "file in the package", "zh-CN": "包中的文件" },
      },
      { flags: "--line <number>", summary: { en: "line of the file", "zh-CN": "文件的行号" } },
      {
        flags: "--plan <plan>",
        summary: {
          en: "plan whose package is meant, where there are several",
          "zh-CN": "多个计划时指定其包",
        },
      },
      {
        flags: "--pointer <pointer>",
        summary: { en: "JSON pointer of a field of the listing", "zh-CN": "列表字段的 JSON 指针" },
      },
      { flags: "--policy <id>", summary: { en: "policy that applies", "zh-CN": "适用的策略" } },
      { flags: "--thread <id>", summary: { en: "answer in this thread", "zh-CN": "在此讨论串中回复" } },
      {
        flags: "--resolve",
        summary: { en: "with --thread: resolve it", "zh-CN": "与 --thread 一起使用：将其解决" },
      },
    ],
    load: async () => (await import("#commands/review/comment-on-review.ts")).commentOnReview,
  },
  {
    name: "review approve",
    summary: { en: "Approve: the offer goes live", "zh-CN": "批准：产品/服务上线" },
    arguments: [review],
    isRemote: true,
    options: [
      {
        flags: "--advice <text>",
        summary: {
          en: "advice to the publisher; `-` reads it from stdin",
          "zh-CN": "给发布者的建议；`-` 表示从标准输入读取",
        },
      },
    ],
    load: async () => (await import("#commands/review/approve-review.ts")).approveReview,
  },
  {
    name: "review request-changes",
    summary: {
      en: "Request changes: the run ends, the publisher starts again",
      "zh-CN": "要求更改：运行结束，发布者重新开始",
    },
    arguments: [review],
    isRemote: true,
    options: [
      text,
      {
        flags: "--policy <id>",
        summary: { en: "policy that applies (repeatable)", "zh-CN": "适用的策略（可重复）" },
        isRepeatable: true,
      },
    ],
    load: async () => (await import("#commands/review/request-changes.ts")).requestChanges,
  },
];
