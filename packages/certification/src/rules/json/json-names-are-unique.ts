import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const jsonNamesAreUnique = defineRule({
  id: "json-names-are-unique",
  title: { en: "No object has a name twice", "zh-CN": "同一对象中名称不重复" },
  severity: "warning",
  policy: "PKG-8",
  appliesTo: "json-file",
  requires: ["readable"],
  messages: {
    twice: {
      en: message`The name "${"name"}" stands in this object already; only the last one counts.`,
      "zh-CN": message`此对象中已有名称“${"name"}”；只有最后一个有效。`,
    },
  },
  fix: {
    en: "Remove one of the two, or give it the name that was meant.",
    "zh-CN": "请删除其中一个，或改成原本想要的名称。",
  },
  check({ file: { document, text }, report }) {
    for (const problem of document.diagnostics) {
      if (problem.code !== "duplicate-name") continue;
      const name = text.slice(problem.start, problem.end).replaceAll('"', "");
      report({ message: "twice", at: problem, values: { name } });
    }
  },
});
