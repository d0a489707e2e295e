import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { expandOnce } from "#arm-ttk/expand-once.ts";
import { parameterReferencesIn, variableReferencesIn } from "#arm-ttk/references.ts";
import { findByName, pathOf, type Hit } from "#input/object-index.ts";
import type { TemplatePart } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const vmSizeIsAParameter = defineRule({
  id: "vm-size-is-a-parameter",
  title: { en: "The size of a VM is a parameter", "zh-CN": "虚拟机大小是参数" },
  severity: "error",
  armTtk: "VM-Size-Should-Be-A-Parameter",
  policy: "300.4.8",
  appliesTo: "whole-template",
  messages: {
    fixed: {
      en: message`The size of the virtual machine does not come from a parameter.`,
      "zh-CN": message`虚拟机大小不是由参数给出的。`,
    },
  },
  fix: {
    en: "Declare a parameter for the size, feed it from a size selector of the form, and write [parameters('vmSize')].",
    "zh-CN": "请为大小声明一个参数，由表单中的大小选择器提供其值，并写 [parameters('vmSize')]。",
  },
  check({ template, report }) {
    for (const hit of findByName(template, "vmSize")) {
      if (isFixed(template, hit)) report({ message: "fixed", at: hit.member.value });
    }
  },
});

function isFixed(template: TemplatePart, hit: Hit): boolean {
  const path = pathOf(hit);
  const { value } = hit.member;
  if (/^parameters|\.parameters\./i.test(path)) {
    const scope = stringOf(valueOf(hit.place.parent?.node, "expressionEvaluationOptions"), "scope");
    if (scope?.toLowerCase() === "inner" && !namesParameter(stringOf(value, "value") ?? "")) return true;
    // What is passed to a nested deployment is judged; what is declared is not.
    if (!/resources\[\d+\]\.properties\.parameters/i.test(path)) return false;
  }
  return !comesFromParameter(template, textOf(template, value));
}

function comesFromParameter(template: TemplatePart, text: string): boolean {
  if (namesParameter(text)) return true;
  if (variableReferencesIn(text).length === 0) return false;
  const expanded = expandOnce(template, text, ["variables"]);
  if (expanded === undefined || expanded === "missing") return false;
  const value = textOf(template, expanded.node);
  const bracket = value.indexOf("[");
  return bracket >= 0 && /parameters\s*\(\s*'/i.test(value.slice(bracket));
}

function namesParameter(text: string): boolean {
  return parameterReferencesIn(text).length > 0;
}

/** Of objects what stands in the file, or what they pass on as `value`. */
function textOf({ text, base }: TemplatePart, node: JsonNode): string {
  if (node.kind === "string") return node.value;
  return stringOf(node, "value") ?? text.slice(node.start - base, node.end - base);
}
