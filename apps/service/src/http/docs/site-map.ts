import type { Text } from "@slipway/contracts";

export interface Section {
  title: Text;
  /** What one finds there, for the first page. */
  summary: Text;
  /** Paths below docs/ without `.md`; `api` is made from the routes. */
  pages: readonly string[];
}

/** The documentation in the order of its navigation. Pages of single rules and errors are reached from their lists. */
export const siteMap: readonly Section[] = [
  {
    title: { en: "Publisher's guide", "zh-CN": "发布者指南" },
    summary: {
      en: "From the first offer to the first customer, page by page.",
      "zh-CN": "从第一个产品/服务到第一位客户，逐页说明。",
    },
    pages: [
      "guide/getting-started",
      "guide/offers-and-plans",
      "guide/packages",
      "guide/publishing",
      "guide/preview-and-go-live",
      "guide/findings-and-waivers",
      "guide/leads",
      "guide/users-and-roles",
      "guide/support",
    ],
  },
  {
    title: { en: "Reviewer's guide", "zh-CN": "评审者指南" },
    summary: {
      en: "What waits on the desk, and how a review is answered.",
      "zh-CN": "待处理的评审，以及如何回复评审。",
    },
    pages: ["guide/reviews"],
  },
  {
    title: { en: "API and command line", "zh-CN": "API 与命令行" },
    summary: {
      en: "Everything that the pages do, from a terminal or a pipeline.",
      "zh-CN": "页面上的所有操作，都可以在终端或流水线中完成。",
    },
    pages: ["guide/automation", "command-line", "offer-folder", "certify-in-ci", "api"],
  },
  {
    title: { en: "Reference", "zh-CN": "参考" },
    summary: {
      en: "Every rule, every error, every word.",
      "zh-CN": "所有规则、错误和术语。",
    },
    pages: ["rules", "errors", "operation-states", "glossary"],
  },
  {
    title: { en: "Running Slipway", "zh-CN": "运行 Slipway" },
    summary: {
      en: "For whoever keeps an installation alive.",
      "zh-CN": "面向负责维护系统运行的人员（英文）。",
    },
    pages: ["operations", "scaling", "reliability", "benchmarks"],
  },
];

/** Pages for operators, which are in English only; the site says so on their Chinese address. */
export const englishOnly: readonly string[] = ["operations", "scaling", "reliability", "benchmarks"];
