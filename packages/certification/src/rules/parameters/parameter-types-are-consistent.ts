import { stringOf, valueOf, type ObjectNode } from "@slipway/template-language";
import { parameterReferencesIn } from "#arm-ttk/references.ts";
import { ancestorsOf, findByName, pathOf, type Hit } from "#input/object-index.ts";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const parameterTypesAreConsistent = defineRule({
  id: "parameter-types-are-consistent",
  title: {
    en: "A parameter has the same type where it is passed on",
    "zh-CN": "参数传递给嵌套模板时类型保持一致",
  },
  severity: "error",
  armTtk: "Parameter-Types-Should-Be-Consistent",
  policy: "300.4.x",
  appliesTo: "whole-template",
  messages: {
    differs: {
      errorId: "Inconsistent.Parameter",
      en: message`"${"name"}" is of type "${"inner"}" in the nested template, but gets "${"parameter"}" of type "${"outer"}".`,
      "zh-CN": message`嵌套模板中“${"name"}”的类型是“${"inner"}”，传入的“${"parameter"}”却是“${"outer"}”。`,
    },
  },
  fix: {
    en: "Declare the parameter with the same type in both templates; string and securestring are two types.",
    "zh-CN": "请在两个模板中用相同类型声明该参数；string 与 securestring 是不同的类型。",
  },
  check({ template, profile, report }) {
    for (const hit of innerTemplates(template)) {
      const passed = valueOf(hit.place.node, "parameters");
      if (passed?.kind !== "object") continue;
      for (const { key, value } of passed.members) {
        const text = stringOf(value, "value");
        const references = text === undefined ? [] : parameterReferencesIn(text);
        if (text === undefined || references.length !== 1 || takesPart(text)) continue;
        const parameter = references[0]!.name;
        const inner = typeIn(hit.member.value, key.value);
        const outer = differingType(hit, parameter, inner, profile);
        if (outer === undefined) continue;
        report({ message: "differs", at: value, values: { name: key.value, inner, parameter, outer } });
      }
    }
  },
});

function innerTemplates(template: TemplatePart): Hit[] {
  return findByName(template, "template").filter((hit) => {
    const scope = stringOf(valueOf(hit.place.node, "expressionEvaluationOptions"), "scope");
    return scope?.toLowerCase() === "inner" && !/\.policyRule\./i.test(pathOf(hit));
  });
}

/** The type that a template around gives the parameter, if it is another one. arm-ttk asks all templates around, not the nearest only. */
function differingType(hit: Hit, parameter: string, inner: string, profile: Profile): string | undefined {
  const declared = ancestorsOf(hit.place)
    .map(({ node }) => typeIn(node, parameter))
    .filter((type) => type !== "");
  const asked = profile === "arm-ttk" ? declared : declared.slice(0, 1);
  return asked.find((type) => type.toLowerCase() !== inner.toLowerCase());
}

/** "" when it is not declared there. */
function typeIn(template: ObjectNode | Hit["member"]["value"], parameter: string): string {
  return stringOf(valueOf(valueOf(template, "parameters"), parameter), "type") ?? "";
}

/** Whether an index, a property or a comma follows the reference, so that its type says nothing about the value's. */
function takesPart(text: string): boolean {
  const begin = text.indexOf("[");
  const reference = begin < 0 ? -1 : text.toLowerCase().indexOf("parameters(", begin + 1);
  if (reference < 0) return false;
  const rest = text.slice(reference);
  const last = rest.lastIndexOf("]");
  const step = /\)[.,]/.exec(rest);
  if (step !== null && last > step.index + 1) return true;
  const index = rest.indexOf(")[");
  const close = index < 0 ? -1 : rest.indexOf("]", index + 2);
  return close >= 0 && last > close;
}
