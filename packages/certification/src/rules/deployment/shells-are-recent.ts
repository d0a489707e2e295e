import type { ExpandedResource } from "@slipway/template-language";
import { knownText, typeOfResource } from "#deployments/deployed-resources.ts";
import { findInResources, valueAt, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** The oldest Az module that still runs on a PowerShell that is supported; Bicep's linter draws the same line. */
const oldestModule = 11;

export const shellsAreRecent = defineRule({
  id: "shells-are-recent",
  title: {
    en: "Deployment scripts run in a PowerShell that is supported",
    "zh-CN": "部署脚本运行在受支持的 PowerShell 中",
  },
  since: "2026.2",
  severity: "warning",
  policy: "300.3",
  appliesTo: "main-template",
  messages: {
    old: {
      en: message`With ${"with"}, the script runs with version ${"version"} of the Az module; ${"oldest"}.0 is the oldest one to use.`,
      "zh-CN": message`选择“${"withZh"}”时，脚本使用 ${"version"} 版的 Az 模块；最低应为 ${"oldest"}.0。`,
    },
  },
  fix: {
    en: "Raise azPowerShellVersion, and run the script once with it.",
    "zh-CN": "请提高 azPowerShellVersion，并用它运行一次脚本。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findInResources(subject, judge)) {
      report({ message: "old", file, at, values: { ...choices, version: flaw.key, oldest: oldestModule } });
    }
  },
});

function judge(resource: ExpandedResource): ResourceFlaw[] {
  if (typeOfResource(resource) !== "microsoft.resources/deploymentscripts") return [];
  const version = knownText(valueAt(resource.properties, "azPowerShellVersion")) ?? "";
  const major = Number(/^(\d+)\.\d+/.exec(version)?.[1] ?? Number.NaN);
  return major < oldestModule ? [{ key: version, path: ["properties", "azPowerShellVersion"] }] : [];
}
