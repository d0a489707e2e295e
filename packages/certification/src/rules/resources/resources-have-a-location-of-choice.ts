import { valueOf } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const resourcesHaveALocationOfChoice = defineRule({
  id: "resources-have-a-location-of-choice",
  title: {
    en: "The location of a resource is an expression or global",
    "zh-CN": "资源的 location 是表达式或 global",
  },
  severity: "error",
  armTtk: "Resources-Should-Have-Location",
  policy: "300.4.5",
  appliesTo: "template",
  messages: {
    fixed: {
      en: message`The location of the resource is neither an expression nor "global".`,
      "zh-CN": message`资源的 location 既不是表达式，也不是 "global"。`,
    },
  },
  fix: {
    en: "Set it to [parameters('location')], or to global where the type has no region.",
    "zh-CN": "请设为 [parameters('location')]；若该类型没有区域，则设为 global。",
  },
  check({ template, report }) {
    const resources = valueOf(template.root, "resources");
    if (resources?.kind !== "array") return;
    for (const resource of resources.items) {
      const location = valueOf(resource, "location");
      if (location === undefined || !isTruthy(location)) continue;
      const text = location.kind === "string" ? location.value.trim() : "";
      if (!/^(?:\[.*\]|global)$/i.test(text)) report({ message: "fixed", at: location });
    }
  },
});
