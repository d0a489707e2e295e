import { defineTexts } from "#texts/catalogue.ts";

/** The panel around the help of a page. */
export const helpTexts = defineTexts(
  {
    title: "Help",
    actions: "What you can do here",
    words: "Words on this page",
    more: "Read on",
    documentation: "Documentation of this page",
    all: "All documentation",
    stuck: "Still stuck?",
    createIncident: "Create an incident",
    opensInNewTab: "opens in a new tab",
  },
  {
    title: "帮助",
    actions: "您可以在此进行的操作",
    words: "本页使用的词",
    more: "延伸阅读",
    documentation: "此页面的文档",
    all: "所有文档",
    stuck: "仍有问题？",
    createIncident: "创建事件",
    opensInNewTab: "在新标签页中打开",
  },
);
