import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const packageHasMainTemplate = defineRule({
  id: "package-has-main-template",
  title: { en: "The package has a main template", "zh-CN": "包有主模板" },
  severity: "error",
  profiles: ["arm-ttk"],
  policy: "PKG-1",
  appliesTo: "package",
  messages: {
    missing: {
      en: message`There is no mainTemplate.json, azuredeploy.json or prereq.azuredeploy.json at the root, so nothing was tested.`,
      "zh-CN": message`根目录没有 mainTemplate.json、azuredeploy.json 或 prereq.azuredeploy.json，因此未进行任何测试。`,
    },
  },
  fix: {
    en: "Put the main template at the root of the package, or name a single file to test it alone.",
    "zh-CN": "请将主模板放在包的根目录；如需单独测试某个文件，请直接指定该文件。",
  },
  check({ package: { mainTemplate }, report }) {
    if (mainTemplate === undefined) report({ message: "missing" });
  },
});
