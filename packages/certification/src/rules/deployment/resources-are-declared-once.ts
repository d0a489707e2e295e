import { problemsOf, valuesOf } from "#deployments/problems-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const resourcesAreDeclaredOnce = defineRule({
  id: "resources-are-declared-once",
  title: {
    en: "No two resources of a deployment have the same type and name",
    "zh-CN": "同一部署中没有类型和名称都相同的资源",
  },
  severity: "error",
  policy: "300.3",
  appliesTo: "main-template",
  messages: {
    twice: {
      en: message`With ${"with"}, this resource is declared twice: ${"problem"}`,
      "zh-CN": message`选择“${"withZh"}”时，此资源被声明了两次：${"problemZh"}`,
    },
  },
  fix: {
    en: "Give each a name of its own, or conditions of which only one is ever true.",
    "zh-CN": "请为每个资源指定不同的名称，或设置互斥的条件。",
  },
  check({ package: opened, options, report }) {
    for (const problem of problemsOf(opened, options, new Set(["duplicate-resource"]))) {
      const { diagnostic } = problem;
      const file = opened.byPath.get(diagnostic.file.toLowerCase()) ?? diagnostic.file;
      report({ message: "twice", file, at: diagnostic, values: valuesOf(problem) });
    }
  },
});
