import { defineRule } from "#model/rule.ts";

export const vmImagesUseLatestVersion = defineRule({
  id: "vm-images-use-latest-version",
  title: { en: "VM images are taken in their latest version", "zh-CN": "虚拟机映像使用最新版本" },
  severity: "info",
  armTtk: "VM-Images-Should-Use-Latest-Version",
  policy: "300.4.8",
  appliesTo: "template",
  messages: {},
  fix: {
    en: "Nothing is to be done: the test is switched off in arm-ttk and finds nothing.",
    "zh-CN": "无需处理：arm-ttk 已停用此测试，它不会报告任何问题。",
  },
  check() {},
});
