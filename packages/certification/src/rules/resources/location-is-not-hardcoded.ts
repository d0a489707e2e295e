import { findMember, stringOf, valueOf, type JsonNode, type ObjectNode } from "@slipway/template-language";
import { containsExpression } from "#arm-ttk/contains-expression.ts";
import { matchCalls } from "#arm-ttk/named-calls.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { covering } from "#input/covering.ts";
import { findByName, pathOf } from "#input/object-index.ts";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule, type Placed } from "#model/rule.ts";

const mainDefaults = ["[resourcegroup().location]", "[deployment().location]", "global"];

export const locationIsNotHardcoded = defineRule({
  id: "location-is-not-hardcoded",
  title: { en: "Resources are where the parameter location says", "zh-CN": "资源位置由参数 location 决定" },
  severity: "error",
  armTtk: "Location-Should-Not-Be-Hardcoded",
  policy: "300.4.5",
  appliesTo: "template",
  messages: {
    type: {
      errorId: "Location.Parameter.TypeMisMatch",
      en: message`The parameter "location" is of type "${"type"}" instead of string.`,
      "zh-CN": message`参数 "location" 的类型是“${"type"}”，应为 string。`,
    },
    mainDefault: {
      errorId: "Location.Parameter.Hardcoded",
      en: message`The default of the parameter "location" is a fixed place.`,
      "zh-CN": message`参数 "location" 的默认值是固定位置。`,
    },
    nestedDefault: {
      errorId: "Location.Parameter.DefaultValuePresent",
      en: message`The parameter "location" of a template that is not the main one has a default; its caller should say where.`,
      "zh-CN": message`非主模板的参数 "location" 带有默认值；位置应由调用方指定。`,
    },
    function: {
      errorId: "Location.Parameter.Should.Be.Used",
      en: message`"${"call"}" is used outside the parameter "location", so the customer's choice has no effect here.`,
      "zh-CN": message`在参数 "location" 之外使用了“${"call"}”，客户的选择在此不起作用。`,
    },
    resource: {
      errorId: "Location.Hardcoded",
      en: message`The location of the resource is written down.`,
      "zh-CN": message`资源的位置被写死。`,
    },
  },
  fix: {
    en: `Add a parameter "location" of type string with the default [resourceGroup().location], and set every location to [parameters('location')].`,
    "zh-CN": `请添加 string 类型的参数 "location"，默认值为 [resourceGroup().location]，并将每个 location 设为 [parameters('location')]。`,
  },
  check({ template, file, profile, report }) {
    const parameter = valueOf(valueOf(template.root, "parameters"), "location");
    if (parameter !== undefined) {
      const type = stringOf(parameter, "type") ?? "";
      if (type.toLowerCase() !== "string") report({ message: "type", at: parameter, values: { type } });
      const found = valueOf(parameter, "defaultValue");
      if (found !== undefined && isWrongDefault(found, file.isMain)) {
        report({ message: file.isMain ? "mainDefault" : "nestedDefault", at: found });
      }
    }
    for (const { at, call } of strayCalls(template)) report({ message: "function", at, values: { call } });
    for (const at of fixedLocations(template, profile)) report({ message: "resource", at });
  },
});

function isWrongDefault(node: JsonNode, isMain: boolean): boolean {
  const text = node.kind === "string" ? node.value.toLowerCase() : "";
  if (isMain) return isTruthy(node) && !mainDefaults.includes(text.trim());
  return node.kind !== "null" && !/(?:resourcegroup|deployment)\(\)\.location/.test(text);
}

/** Where the location of the group is taken outside parameters and nested deployments. */
function strayCalls(template: TemplatePart): { at: Placed; call: string }[] {
  const { text, base, root } = template;
  const calls = ["resourcegroup", "deployment"].flatMap((name) =>
    matchCalls(template, { name, mostBlanks: 0, tail: /\).location/iy }),
  );
  if (calls.length === 0) return [];
  const isAllowedAt = covering([findMember(root, "parameters") ?? [], nestedDeployments(template)].flat());
  return calls
    .map(({ start, end }) => ({
      call: text.slice(start, end),
      at: { start: base + start, end: base + end },
    }))
    .filter(({ at }) => !isAllowedAt(at));
}

function nestedDeployments(template: TemplatePart): ObjectNode[] {
  return findByName(template, "type")
    .filter(({ place }) => stringOf(place.node, "type")?.toLowerCase() === "microsoft.resources/deployments")
    .map(({ place }) => place.node);
}

/** arm-ttk knows resources in lists only, not those with symbolic names. */
function fixedLocations(template: TemplatePart, profile: Profile): JsonNode[] {
  const ofResource =
    profile === "arm-ttk"
      ? /resources\[\d+\]\.location/i
      : /(?:^|\.)resources(?:\[\d+\]|\.[^.]+)\.location$/i;
  return findByName(template, "location")
    .filter((hit) => ofResource.test(pathOf(hit)) && !isAllowed(hit.member.value))
    .map((hit) => hit.member.value);
}

function isAllowed(node: JsonNode): boolean {
  return node.kind === "string" && (node.value.toLowerCase() === "global" || containsExpression(node.value));
}
