import type { ExpandedParameter, ExpandedResource } from "@slipway/template-language";
import { findMember } from "@slipway/template-language";
import { findInResources, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const nestedLocationsArePassed = defineRule({
  id: "nested-locations-are-passed",
  title: {
    en: "Nested templates get their location from the template around them",
    "zh-CN": "嵌套模板的位置由外层模板传入",
  },
  since: "2026.2",
  severity: "error",
  blocksFrom: "2027-02-01",
  policy: "300.4.x",
  appliesTo: "main-template",
  messages: {
    notPassed: {
      en: message`With ${"with"}, the parameter "${"name"}" of the nested template is not passed, so the region that the customer chose has no effect there.`,
      "zh-CN": message`选择“${"withZh"}”时，未传入嵌套模板的参数“${"name"}”，客户选择的区域在其中不起作用。`,
    },
  },
  fix: {
    en: `Pass "location": { "value": "[parameters('location')]" } in the deployment's parameters, and take the default away in the nested template.`,
    "zh-CN": `请在部署的 parameters 中传入 "location": { "value": "[parameters('location')]" }，并删除嵌套模板中的默认值。`,
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findInResources(subject, judge)) {
      report({ message: "notPassed", file, at, values: { ...choices, name: flaw.key } });
    }
  },
});

function judge({ nested }: ExpandedResource): ResourceFlaw[] {
  return [...(nested?.parameters.values() ?? [])]
    .filter(takesLocationOfGroup)
    .map(({ name }) => ({ key: name, path: ["properties", "parameters"] }));
}

function takesLocationOfGroup({ name, origin, node }: ExpandedParameter): boolean {
  if (origin !== "default" || !/^(?:location|region)$/i.test(name)) return false;
  const preset = findMember(node, "defaultValue")?.value;
  return preset?.kind === "string" && /(?:resourceGroup|deployment)\(\s*\)\s*\.location/i.test(preset.value);
}
