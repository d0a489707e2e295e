import { defineRule } from "#model/rule.ts";

export const resourcesAreUnambiguous = defineRule({
  id: "resources-are-unambiguous",
  title: { en: "Resource ids name one resource", "zh-CN": "资源 ID 只指向一个资源" },
  severity: "info",
  armTtk: "Resources-Should-Not-Be-Ambiguous",
  appliesTo: "template",
  messages: {},
  fix: {
    en: "Nothing is to be done: the test is switched off in arm-ttk and finds nothing.",
    "zh-CN": "无需处理：arm-ttk 已停用此测试，它不会报告任何问题。",
  },
  check() {},
});
