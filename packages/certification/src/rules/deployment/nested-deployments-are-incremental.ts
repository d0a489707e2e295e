import { knownText, typeOfResource } from "#deployments/deployed-resources.ts";
import { findInResources, valueAt } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const nestedDeploymentsAreIncremental = defineRule({
  id: "nested-deployments-are-incremental",
  title: { en: "Nested deployments are incremental", "zh-CN": "嵌套部署为增量模式" },
  severity: "error",
  policy: "PKG-13",
  appliesTo: "main-template",
  messages: {
    complete: {
      en: message`With ${"with"}, this deployment removes everything else from the resource group.`,
      "zh-CN": message`选择“${"withZh"}”时，此部署会删除资源组中的其他所有内容。`,
    },
  },
  fix: { en: "Set its mode to Incremental.", "zh-CN": "请将其 mode 设为 Incremental。" },
  check({ report, ...subject }) {
    const found = findInResources(subject, (resource) => {
      const mode = knownText(valueAt(resource.properties, "mode"))?.toLowerCase();
      const isComplete =
        typeOfResource(resource) === "microsoft.resources/deployments" && mode === "complete";
      return isComplete ? [{ key: "mode", path: ["properties", "mode"] }] : [];
    });
    for (const { file, at, choices } of found) report({ message: "complete", file, at, values: choices });
  },
});
