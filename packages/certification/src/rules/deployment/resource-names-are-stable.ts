import type { ExpandedResource } from "@slipway/template-language";
import { knownText, placeOfName, typeOfResource } from "#deployments/deployed-resources.ts";
import { laterDeploymentOf } from "#deployments/later-deployment.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const resourceNamesAreStable = defineRule({
  id: "resource-names-are-stable",
  title: {
    en: "Resources have the same names when they are deployed again",
    "zh-CN": "重新部署时资源名称保持不变",
  },
  severity: "warning",
  policy: "300.4.x",
  appliesTo: "main-template",
  messages: {
    changes: {
      en: message`The name changes with every deployment: "${"first"}", then "${"second"}".`,
      "zh-CN": message`名称随每次部署而变化：先是“${"first"}”，后是“${"second"}”。`,
    },
  },
  fix: {
    en: "Use uniqueString(resourceGroup().id) instead of newGuid() and utcNow().",
    "zh-CN": "请使用 uniqueString(resourceGroup().id)，不要使用 newGuid() 和 utcNow()。",
  },
  check({ package: opened, options, report }) {
    const told = new Set<ExpandedResource["node"]>();
    for (const { before, after } of laterDeploymentOf(opened, options)) {
      const [first, second] = [knownText(before.name), knownText(after.name)];
      const isDeployment = typeOfResource(before) === "microsoft.resources/deployments";
      if (first === undefined || second === undefined || first === second || isDeployment) continue;
      if (told.has(before.node)) continue;
      told.add(before.node);
      const file = opened.byPath.get(before.file.toLowerCase()) ?? before.file;
      report({ message: "changes", file, at: placeOfName(before), values: { first, second } });
    }
  },
});
