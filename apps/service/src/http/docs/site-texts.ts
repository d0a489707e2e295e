import type { Language } from "@slipway/contracts";

const en = {
  documentation: "Documentation",
  skip: "Skip to the content",
  toPortal: "Back to the portal",
  pages: "Pages of the documentation",
  showPages: "Pages",
  onThisPage: "On this page",
  search: "Search the documentation",
  find: "Search",
  resultsFor: "Results for {query}",
  nothingFound: "Nothing has these words. Try fewer, or another word: the glossary lists those we use.",
  typeWords: "Type one word or several.",
  language: "Language",
  theme: "Theme",
  themes: { system: "As the device", light: "Light", dark: "Dark", "high-contrast": "High contrast" },
  previous: "Previous",
  next: "Next",
  youAreHere: "Where this page is",
  stillStuck: "Not answered?",
  createIncident: "Create an incident",
  home: "How to publish with Slipway, how to read what it tells you, and how to run it.",
  notFound: "There is no such page",
  notFoundText: "The link may be old. Search for what you need, or begin at the first page.",
  englishOnly: "This page is in English only.",
  lists: { rules: "Certification rules", errors: "Errors" },
  fails: "Fails",
  passes: "Passes",
  with: "Together with",
  fixed: "After `--fix`",
  enforcement: {
    block: "On this marketplace this rule blocks: its findings stop a publish.",
    warn: "On this marketplace this rule warns: its findings are shown and stop nothing.",
    observe: "On this marketplace this rule only observes: reviewers see its findings.",
  },
} as const;

type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
export type SiteTexts = Widen<typeof en>;

const chinese: SiteTexts = {
  documentation: "文档",
  skip: "跳到正文",
  toPortal: "返回门户",
  pages: "文档页面",
  showPages: "页面",
  onThisPage: "本页内容",
  search: "搜索文档",
  find: "搜索",
  resultsFor: "“{query}”的搜索结果",
  nothingFound: "没有包含这些词的页面。请减少词数或换一个词：术语表列出了我们使用的词。",
  typeWords: "请输入一个或多个词。",
  language: "语言",
  theme: "主题",
  themes: { system: "跟随设备", light: "浅色", dark: "深色", "high-contrast": "高对比度" },
  previous: "上一页",
  next: "下一页",
  youAreHere: "本页位置",
  stillStuck: "没有找到答案？",
  createIncident: "创建事件",
  home: "如何使用 Slipway 发布，如何理解它给出的信息，以及如何运行它。",
  notFound: "没有此页面",
  notFoundText: "链接可能已失效。请搜索您需要的内容，或从首页开始。",
  englishOnly: "此页面面向系统运营人员，目前只有英文版本。",
  lists: { rules: "认证规则", errors: "错误" },
  fails: "不通过",
  passes: "通过",
  with: "同时包含",
  fixed: "使用 `--fix` 之后",
  enforcement: {
    block: "在此市场中，该规则会阻止发布：有其发现项时，发布会停止。",
    warn: "在此市场中，该规则仅警告：其发现项会显示，但不会停止发布。",
    observe: "在此市场中，该规则仅观察：其发现项供评审者查看。",
  },
};

/** Words of the frame around the pages. */
export const siteTexts: Readonly<Record<Language, SiteTexts>> = { en, "zh-CN": chinese };
