import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const nestedTemplatesHaveTheirFolder = defineRule({
  id: "nested-templates-have-their-folder",
  title: {
    en: "Nested templates lie in nestedtemplates, scripts in scripts",
    "zh-CN": "嵌套模板位于 nestedtemplates，脚本位于 scripts",
  },
  severity: "info",
  policy: "PKG-3",
  appliesTo: "package",
  requires: ["main-template"],
  messages: {
    template: {
      en: message`The template does not lie in nestedtemplates/.`,
      "zh-CN": message`模板不在 nestedtemplates/ 中。`,
    },
    script: {
      en: message`The script does not lie in scripts/.`,
      "zh-CN": message`脚本不在 scripts/ 中。`,
    },
  },
  fix: {
    en: "Move it, and change the paths that name it.",
    "zh-CN": "请移动该文件，并修改引用它的路径。",
  },
  check({ package: { files, templates, mainTemplate }, report }) {
    const nested = new Set(templates.filter((file) => file !== mainTemplate).map(({ path }) => path));
    for (const file of files) {
      const { path, folder, extension } = file;
      const isTemplate = nested.has(path) && !/\.parameters\.json$/i.test(path);
      if (isTemplate && !/^nested-?templates(?:\/|$)/i.test(folder)) report({ message: "template", file });
      // Scripts for the Windows extension may lie at the root.
      if (["sh", "py", "bash"].includes(extension) && !/^scripts(?:\/|$)/i.test(folder)) {
        report({ message: "script", file });
      }
    }
  },
});
