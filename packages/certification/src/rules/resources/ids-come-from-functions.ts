import { stringOf, valueOf, type JsonNode } from "@slipway/template-language";
import { isExemptPath, isExemptWithin } from "#arm-ttk/exempt-ids.ts";
import { expandOnce } from "#arm-ttk/expand-once.ts";
import { lacksResources, missingResources } from "#arm-ttk/missing-resources.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { ancestorsOf, findByPattern, inResources, pathOf, type Hit } from "#input/object-index.ts";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const proper =
  /\[\s*(?:extensionResourceId|resourceId|subscriptionResourceId|tenantResourceId|if|parameters|reference|variables|subscription|guid)\s*\(/i;

export const idsComeFromFunctions = defineRule({
  id: "ids-come-from-functions",
  title: { en: "Resource ids are made by resourceId()", "zh-CN": "资源 ID 由 resourceId() 生成" },
  severity: "warning",
  armTtk: "IDs-Should-Be-Derived-From-ResourceIDs",
  policy: "300.4.5",
  skipsBicep: true,
  appliesTo: "template",
  messages: {
    blank: {
      errorId: "ResourceId.Is.Missing",
      en: message`"${"name"}" is blank; an id of a resource is expected.`,
      "zh-CN": message`“${"name"}”为空；此处应为资源 ID。`,
    },
    improper: {
      errorId: "ResourceId.Should.Contain.Proper.Expression",
      en: message`"${"name"}" is not made by resourceId() or another function that gives an id.`,
      "zh-CN": message`“${"name"}”不是由 resourceId() 等返回 ID 的函数生成的。`,
    },
    unknown: {
      en: message`"${"name"}" refers to a variable that does not exist or is empty.`,
      "zh-CN": message`“${"name"}”引用的变量不存在或为空。`,
    },
    noResources: missingResources,
  },
  fix: {
    en: "Write [resourceId('type', 'name')], or take the id from a parameter, a variable or reference().",
    "zh-CN": "请写 [resourceId('类型', '名称')]，或从参数、变量或 reference() 取得 ID。",
  },
  check({ template, profile, report }) {
    if (lacksResources(template, profile)) report({ message: "noResources" });
    for (const hit of inResources(findByPattern(template, /id$/))) {
      if (isExempt(hit) || (profile !== "arm-ttk" && isNoResourceId(hit))) continue;
      const { key } = hit.member;
      const value = judgedValue(hit.member.value, profile);
      const wrong = value === undefined ? undefined : problemOf(template, value);
      if (wrong !== undefined) report({ message: wrong, at: hit.member, values: { name: key.value } });
    }
  },
});

function isExempt(hit: Hit): boolean {
  const path = pathOf(hit, "resource");
  if (isExemptPath(path)) return true;
  return ancestorsOf(hit.place, "resource").some(({ node }) =>
    isExemptWithin(stringOf(node, "type") ?? "", path),
  );
}

/** A GUID or a tag of the resource: arm-ttk looks at the last two letters only, and for tags further down. */
function isNoResourceId(hit: Hit): boolean {
  return /guid$/i.test(hit.member.key.value) || /^tags\./i.test(pathOf(hit, "resource"));
}

/** What is judged, if anything. Numbers and booleans cannot be resource ids; only arm-ttk judges them. */
function judgedValue(value: JsonNode, profile: Profile): JsonNode | undefined {
  if (value.kind === "number" || value.kind === "boolean") return profile === "arm-ttk" ? value : undefined;
  if (value.kind !== "object" && value.kind !== "array") return value;
  const held = value.kind === "object" ? valueOf(value, "value") : singleValue(value.items);
  return held?.kind === "string" && held.value !== "" ? held : undefined;
}

function singleValue(items: readonly JsonNode[]): JsonNode | undefined {
  const values = items.map((item) => valueOf(item, "value")).filter((item) => item !== undefined);
  return values.length === 1 ? values[0] : undefined;
}

function problemOf(template: TemplatePart, value: JsonNode): "blank" | "improper" | "unknown" | undefined {
  if (!isTruthy(value)) return "blank";
  if (value.kind !== "string") return "improper";
  const expanded = expandOnce(template, value.value, ["variables"]);
  if (expanded === "missing") return "unknown";
  const result = expanded?.node ?? value;
  return result.kind === "string" && !proper.test(result.value) ? "improper" : undefined;
}
