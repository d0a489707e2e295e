import type { ExpandedResource } from "@slipway/template-language";
import { nameRules } from "#data/resource-names.ts";
import {
  deployedResources,
  knownText,
  placeOfName,
  typeOfResource,
} from "#deployments/deployed-resources.ts";
import { groupByKey } from "#deployments/group-by-key.ts";
import { valuesOfScenarios } from "#deployments/problems-of.ts";
import { scenariosOf } from "#deployments/scenarios-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const resourceNamesAreValid = defineRule({
  id: "resource-names-are-valid",
  title: {
    en: "Names of resources have the length and characters that Azure accepts",
    "zh-CN": "资源名称的长度和字符符合 Azure 的要求",
  },
  severity: "error",
  policy: "300.3",
  appliesTo: "main-template",
  messages: {
    length: {
      en: message`With ${"with"}, "${"name"}" has ${"length"} characters; ${"type"} needs ${"least"} to ${"most"}.`,
      "zh-CN": message`选择“${"withZh"}”时，“${"name"}”有 ${"length"} 个字符；${"type"} 要求 ${"least"} 到 ${"most"} 个。`,
    },
    characters: {
      en: message`With ${"with"}, "${"name"}" is no name for ${"type"}: ${"allowed"}.`,
      "zh-CN": message`选择“${"withZh"}”时，“${"name"}”不能作为 ${"type"} 的名称：${"allowed"}。`,
    },
  },
  fix: {
    en: "Shorten the name with take(), change its letters with toLower(), or let the form check what it is made from.",
    "zh-CN": "请用 take() 缩短名称、用 toLower() 转换字母，或让表单检查名称的来源。",
  },
  check({ package: opened, options, report }) {
    const found = groupByKey(
      scenariosOf(opened, options).list,
      (scenario) => deployedResources(scenario).flatMap((resource) => judge(resource) ?? []),
      ({ resource, problem }) => `${resource.file} ${resource.node.start} ${problem}`,
    );
    for (const { thing, places } of found) {
      const { resource, problem, name, type } = thing;
      const { least, most, says } = nameRules[type]!;
      const file = opened.byPath.get(resource.file.toLowerCase()) ?? resource.file;
      const at = placeOfName(resource);
      const values = { ...valuesOfScenarios(places), name, type: knownText(resource.type)! };
      if (problem === "length") {
        report({ message: problem, file, at, values: { ...values, length: name.length, least, most } });
      } else report({ message: problem, file, at, values: { ...values, allowed: says } });
    }
  },
});

interface BadName {
  resource: ExpandedResource;
  problem: "length" | "characters";
  name: string;
  type: string;
}

/** The last segment counts; those before it are the names of other resources. */
function judge(resource: ExpandedResource): BadName | undefined {
  const type = typeOfResource(resource);
  const rule = Object.hasOwn(nameRules, type) ? nameRules[type] : undefined;
  const name = knownText(resource.name)?.split("/").at(-1);
  if (rule === undefined || name === undefined) return undefined;
  if (name.length < rule.least || name.length > rule.most) return { resource, problem: "length", name, type };
  return rule.allowed.test(name) ? undefined : { resource, problem: "characters", name, type };
}
