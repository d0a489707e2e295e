import { problemsOf, valuesOf } from "#deployments/problems-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const dependenciesExist = defineRule({
  id: "dependencies-exist",
  title: {
    en: "What a resource depends on is declared, and not in a circle",
    "zh-CN": "资源所依赖的对象已声明，且没有循环依赖",
  },
  severity: "error",
  policy: "300.4.5",
  appliesTo: "main-template",
  messages: {
    missing: {
      en: message`With ${"with"}: ${"problem"}`,
      "zh-CN": message`选择“${"withZh"}”时：${"problemZh"}`,
    },
  },
  fix: {
    en: "Name a resource of this template, or drop the dependency; use resourceId() with the type and the whole name.",
    "zh-CN": "请指定本模板中的资源或删除该依赖；使用 resourceId() 并给出类型和完整名称。",
  },
  check({ package: opened, options, report }) {
    const codes = new Set(["dependency-not-found", "dependency-cycle"] as const);
    for (const problem of problemsOf(opened, options, codes)) {
      const { diagnostic } = problem;
      const file = opened.byPath.get(diagnostic.file.toLowerCase()) ?? diagnostic.file;
      report({ message: "missing", file, at: diagnostic, values: valuesOf(problem) });
    }
  },
});
