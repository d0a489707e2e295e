import { valueOf, walkStrings, type JsonNode } from "@slipway/template-language";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Azure Resource Manager's limits for one template. */
const limits = { parameters: 256, variables: 512, outputs: 64, resources: 800 } as const;
const longestExpression = 24_576;
const largestFile = 4 * 1024 * 1024;

export const templateWithinLimits = defineRule({
  id: "template-within-limits",
  title: {
    en: "The template keeps to the limits of Azure Resource Manager",
    "zh-CN": "模板不超出 Azure 资源管理器的限制",
  },
  severity: "error",
  policy: "300.3",
  appliesTo: "template",
  messages: {
    count: {
      en: message`The template has ${"count"} ${"section"}; at most ${"limit"} are allowed.`,
      "zh-CN": message`模板的 ${"section"} 共 ${"count"} 个；最多允许 ${"limit"} 个。`,
    },
    expression: {
      en: message`The expression has ${"length"} characters; at most ${"limit"} are allowed.`,
      "zh-CN": message`表达式有 ${"length"} 个字符；最多允许 ${"limit"} 个。`,
    },
    size: {
      en: message`The template has ${"size"} bytes; at most ${"limit"} are allowed.`,
      "zh-CN": message`模板有 ${"size"} 字节；最多允许 ${"limit"} 字节。`,
    },
  },
  fix: {
    en: "Split the template: move a part of it into a nested or linked template of its own.",
    "zh-CN": "请拆分模板：将一部分移到单独的嵌套模板或链接模板中。",
  },
  check({ template: { root, isInner }, file, report }) {
    for (const [section, limit] of Object.entries(limits)) {
      const node = valueOf(root, section);
      const count = countOf(node);
      if (count > limit) report({ message: "count", at: node, values: { section, count, limit } });
    }
    walkStrings(root, (node) => {
      if (node.value.length <= longestExpression || !node.value.startsWith("[")) return;
      report({
        message: "expression",
        at: node,
        values: { length: node.value.length, limit: longestExpression },
      });
    });
    if (!isInner && file.bytes.length > largestFile) {
      report({ message: "size", values: { size: file.bytes.length, limit: largestFile } });
    }
  },
});

function countOf(node: JsonNode | undefined): number {
  return node?.kind === "object" ? node.members.length : node?.kind === "array" ? node.items.length : 0;
}
