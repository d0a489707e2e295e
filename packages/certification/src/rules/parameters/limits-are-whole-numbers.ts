import { findMember, type JsonNode, type MemberNode } from "@slipway/template-language";
import type { Fix } from "#fixes/text-edit.ts";
import { parametersOf } from "#arm-ttk/parameters.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const limitsAreWholeNumbers = defineRule({
  id: "limits-are-whole-numbers",
  title: {
    en: "minValue and maxValue are whole numbers, and both are there",
    "zh-CN": "minValue 和 maxValue 成对出现且均为整数",
  },
  severity: "error",
  armTtk: "Min-And-Max-Value-Are-Numbers",
  policy: "300.4.4",
  appliesTo: "template",
  messages: {
    maxNoNumber: {
      errorId: "Parameter.Max.Not.Int",
      en: message`maxValue of the parameter "${"name"}" is no whole number.`,
      "zh-CN": message`参数“${"name"}”的 maxValue 不是整数。`,
    },
    minNoNumber: {
      errorId: "Parameter.Min.Not.Int",
      en: message`minValue of the parameter "${"name"}" is no whole number.`,
      "zh-CN": message`参数“${"name"}”的 minValue 不是整数。`,
    },
    maxMissing: {
      errorId: "Parameter.Missing.Max",
      en: message`The parameter "${"name"}" has a minValue but no maxValue.`,
      "zh-CN": message`参数“${"name"}”有 minValue，但没有 maxValue。`,
    },
    minMissing: {
      errorId: "Parameter.Missing.Min",
      en: message`The parameter "${"name"}" has a maxValue but no minValue.`,
      "zh-CN": message`参数“${"name"}”有 maxValue，但没有 minValue。`,
    },
  },
  fix: {
    en: "Give both limits as numbers without quotes and without fraction.",
    "zh-CN": "请同时给出两个界限，用不带引号、不带小数的数字。",
  },
  check({ template, report }) {
    for (const { key, value } of parametersOf(template)) {
      const max = limitOf(value, "maxValue");
      const min = limitOf(value, "minValue");
      const values = { name: key.value };
      if (max !== undefined && !isWhole(max.value))
        report({ message: "maxNoNumber", at: max, values, fix: fixFor(max) });
      else if (min !== undefined && !isWhole(min.value))
        report({ message: "minNoNumber", at: min, values, fix: fixFor(min) });
      else if (min !== undefined && max === undefined) report({ message: "maxMissing", at: min, values });
      else if (max !== undefined && min === undefined) report({ message: "minMissing", at: max, values });
    }
  },
});

/** A whole number in quotes only loses them. */
function fixFor({ value: node }: MemberNode): Fix | undefined {
  if (node.kind !== "string" || !/^-?\d{1,15}$/.test(node.value)) return undefined;
  return { edits: [{ start: node.start, end: node.end, text: String(Number(node.value)) }] };
}

function limitOf(parameter: JsonNode, name: string): MemberNode | undefined {
  const member = findMember(parameter, name);
  return member?.value.kind === "null" ? undefined : member;
}

function isWhole(node: JsonNode): boolean {
  return node.kind === "number" && /^-?\d+$/.test(node.raw);
}
