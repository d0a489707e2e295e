import { stringOf, valueOf } from "@slipway/template-language";
import { lacksResources, missingResources } from "#arm-ttk/missing-resources.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { findByName, inResources } from "#input/object-index.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const deploymentsAreNotDebugged = defineRule({
  id: "deployments-are-not-debugged",
  title: { en: "Nested deployments do not log their content", "zh-CN": "嵌套部署不记录其内容" },
  severity: "error",
  armTtk: "Deployment-Resources-Must-Not-Be-Debug",
  appliesTo: "template",
  messages: {
    debug: {
      errorId: "Deployment.Resource.Has.DebugSetting",
      en: message`The deployment has the debug setting "${"detail"}".`,
      "zh-CN": message`该部署设置了调试选项“${"detail"}”。`,
    },
    detail: {
      errorId: "Deployment.Resource.Has.LogDetail",
      en: message`The deployment has a detail level for its log.`,
      "zh-CN": message`该部署设置了日志详细级别。`,
    },
    noResources: missingResources,
  },
  fix: {
    en: "Remove debugSetting from the deployment, or set detailLevel to None.",
    "zh-CN": "请从部署中删除 debugSetting，或将 detailLevel 设为 None。",
  },
  check({ template, profile, report }) {
    if (lacksResources(template, profile)) report({ message: "noResources" });
    for (const { place } of inResources(findByName(template, "type"))) {
      if (stringOf(place.node, "type")?.toLowerCase() !== "microsoft.resources/deployments") continue;
      const level = valueOf(valueOf(valueOf(place.node, "properties"), "debugSetting"), "detailLevel");
      if (level === undefined || !isTruthy(level)) continue;
      if (level.kind !== "string") report({ message: "detail", at: level });
      else if (level.value.toLowerCase() !== "none") {
        report({ message: "debug", at: level, values: { detail: level.value } });
      }
    }
  },
});
