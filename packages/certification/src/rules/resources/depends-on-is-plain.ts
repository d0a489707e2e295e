import type { JsonNode, StringNode } from "@slipway/template-language";
import { callPattern, findCalls } from "#arm-ttk/function-calls.ts";
import { lacksResources, missingResources } from "#arm-ttk/missing-resources.ts";
import { findByName, inResources } from "#input/object-index.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const copyIndex = callPattern("copyIndex");

export const dependsOnIsPlain = defineRule({
  id: "depends-on-is-plain",
  title: {
    en: "Dependencies are neither conditional nor concatenated",
    "zh-CN": "依赖项既不带条件也不用字符串拼接",
  },
  severity: "warning",
  armTtk: "DependsOn-Best-Practices",
  policy: "300.4.5",
  appliesTo: "template",
  messages: {
    conditional: {
      errorId: "Resource.DependsOn.Conditional",
      en: message`The dependency is conditional; Azure Resource Manager leaves out dependencies on resources that are not deployed by itself.`,
      "zh-CN": message`该依赖项带有条件；Azure 资源管理器会自动忽略对未部署资源的依赖。`,
    },
    concatenated: {
      errorId: "Resource.DependsOn.StartsWithConcat",
      en: message`The dependency is made with concat() instead of resourceId().`,
      "zh-CN": message`该依赖项使用 concat() 而不是 resourceId() 构造。`,
    },
    noResources: missingResources,
  },
  fix: {
    en: "Name the resource by resourceId() or its plain name, without a condition.",
    "zh-CN": "请用 resourceId() 或资源名称直接指明资源，不加条件。",
  },
  check({ template, profile, report }) {
    if (lacksResources(template, profile)) report({ message: "noResources" });
    for (const { member } of inResources(findByName(template, "dependsOn"))) {
      const entries = entriesOf(member.value);
      const isLoop = entries.some(({ value }) => findCalls(value, copyIndex).length > 0);
      for (const entry of entries) {
        if (/^\s*\[\s*if\s*\(/i.test(entry.value)) report({ message: "conditional", at: entry });
        if (!isLoop && /^\s*\[\s*concat\s*\(/i.test(entry.value))
          report({ message: "concatenated", at: entry });
      }
    }
  },
});

function entriesOf(node: JsonNode): StringNode[] {
  return (node.kind === "array" ? node.items : [node]).filter((item) => item.kind === "string");
}
