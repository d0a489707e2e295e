import { isObject, withoutSecretMark, type ExpandedResource, type Value } from "@slipway/template-language";
import { deployedResources, knownText, typeOfResource } from "#deployments/deployed-resources.ts";
import { groupByKey } from "#deployments/group-by-key.ts";
import { valuesOfScenarios } from "#deployments/problems-of.ts";
import { scenariosOf } from "#deployments/scenarios-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const domainLabelsAreValid = defineRule({
  id: "domain-labels-are-valid",
  title: {
    en: "Domain name labels are valid parts of a host name",
    "zh-CN": "域名标签可以作为主机名的一部分",
  },
  severity: "error",
  policy: "300.4.x",
  appliesTo: "main-template",
  messages: {
    label: {
      en: message`With ${"with"}, "${"label"}" is no label: a letter, then small letters, digits and hyphens, 3 to 63 in all.`,
      "zh-CN": message`选择“${"withZh"}”时，“${"label"}”不是有效标签：须以字母开头，由小写字母、数字和连字符组成，共 3 到 63 个字符。`,
    },
  },
  fix: {
    en: "Build the label with toLower() and uniqueString(), and let the form check what customers type.",
    "zh-CN": "请用 toLower() 和 uniqueString() 生成标签，并让表单检查客户的输入。",
  },
  check({ package: opened, options, report }) {
    const found = groupByKey(
      scenariosOf(opened, options).list,
      (scenario) => deployedResources(scenario).filter((resource) => badLabel(resource) !== undefined),
      ({ file, node }) => `${file} ${node.start}`,
    );
    for (const { thing: resource, places } of found) {
      const file = opened.byPath.get(resource.file.toLowerCase()) ?? resource.file;
      const values = { ...valuesOfScenarios(places), label: badLabel(resource)! };
      report({ message: "label", file, at: resource.node, values });
    }
  },
});

function badLabel(resource: ExpandedResource): string | undefined {
  if (typeOfResource(resource) !== "microsoft.network/publicipaddresses") return undefined;
  const label = knownText(memberOf(memberOf(resource.properties, "dnsSettings"), "domainNameLabel"));
  return label === undefined || /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/.test(label) ? undefined : label;
}

function memberOf(value: Value | undefined, name: string): Value | undefined {
  const plain = value === undefined ? undefined : withoutSecretMark(value);
  if (!isObject(plain)) return undefined;
  const key = Object.keys(plain).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : plain[key];
}
