import { stringOf, valueOf, type ObjectNode } from "@slipway/template-language";
import { openerBefore } from "#arm-ttk/expression-opener.ts";
import { lacksResources, missingResources } from "#arm-ttk/missing-resources.ts";
import { secureParametersOf } from "#arm-ttk/parameters.ts";
import { firstParameterReference } from "#arm-ttk/references.ts";
import { findByName, inResources } from "#input/object-index.ts";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule, type Placed } from "#model/rule.ts";

export const nestedDeploymentsGetNoSecrets = defineRule({
  id: "nested-deployments-get-no-secrets",
  title: {
    en: "Nested templates without a scope of their own use no secrets",
    "zh-CN": "没有独立作用域的嵌套模板不使用机密",
  },
  severity: "error",
  armTtk: "Secure-Params-In-Nested-Deployments",
  policy: "300.4.4",
  appliesTo: "template",
  messages: {
    parameter: {
      errorId: "NestedDeployment.Contains.SecureParameter",
      en: message`The nested template of scope outer uses the secure parameter "${"name"}"; its value shows in the deployment's history.`,
      "zh-CN": message`outer 作用域的嵌套模板使用了安全参数“${"name"}”；其值会显示在部署历史记录中。`,
    },
    list: {
      errorId: "NestedDeployment.Contains.ListFunction",
      en: message`The nested template of scope outer calls a list function; the key shows in the deployment's history.`,
      "zh-CN": message`outer 作用域的嵌套模板调用了 list 函数；密钥会显示在部署历史记录中。`,
    },
    noResources: missingResources,
  },
  fix: {
    en: `Set expressionEvaluationOptions.scope of the deployment to "inner" and pass the secret as a parameter of type securestring.`,
    "zh-CN": `请将该部署的 expressionEvaluationOptions.scope 设为 "inner"，并以 securestring 类型的参数传递机密。`,
  },
  check({ template, profile, report }) {
    if (lacksResources(template, profile)) report({ message: "noResources" });
    const secure = secureParametersOf(template);
    for (const nested of outerTemplates(template)) {
      for (const { key } of secure) {
        const at = firstUseIn(template, nested, key.value);
        if (at !== undefined) report({ message: "parameter", at, values: { name: key.value } });
      }
      const at = firstListCallIn(template, nested, profile);
      if (at !== undefined) report({ message: "list", at });
    }
  },
});

function outerTemplates(template: TemplatePart): ObjectNode[] {
  const found: ObjectNode[] = [];
  for (const { place } of inResources(findByName(template, "type"))) {
    if (stringOf(place.node, "type")?.toLowerCase() !== "microsoft.resources/deployments") continue;
    const properties = valueOf(place.node, "properties");
    const nested = valueOf(properties, "template");
    if (nested?.kind !== "object" || nested.members.length === 0) continue;
    const scope = stringOf(valueOf(properties, "expressionEvaluationOptions"), "scope") ?? "outer";
    if (scope.toLowerCase() === "outer") found.push(nested);
  }
  return found;
}

function firstUseIn(template: TemplatePart, nested: ObjectNode, name: string): Placed | undefined {
  const first = firstParameterReference(template, name, nested);
  if (first === undefined || openerBefore(template, first.start) !== "[") return undefined;
  return { start: template.base + first.start, end: template.base + first.end };
}

/** arm-ttk judges the first call only, and misses it where the call is the whole expression. */
function firstListCallIn(template: TemplatePart, nested: ObjectNode, profile: Profile): Placed | undefined {
  const begin = nested.start - template.base;
  const text = template.text.slice(begin, nested.end - template.base);
  for (const match of text.matchAll(/[[(,]\s*list\w*\s*\(/gi)) {
    const index = begin + match.index;
    const isCall = openerBefore(template, profile === "arm-ttk" ? index : index + 1) === "[";
    if (isCall) return { start: template.base + index, end: template.base + index + match[0].length };
    if (profile === "arm-ttk") return undefined;
  }
  return undefined;
}
