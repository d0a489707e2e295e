import type { ExpandedResource } from "@slipway/template-language";
import { knownText, typeOfResource } from "#deployments/deployed-resources.ts";
import { findInResources, valueAt, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const extensionsUpgradeThemselves = defineRule({
  id: "extensions-upgrade-themselves",
  title: {
    en: "Extensions of virtual machines take their newest minor version",
    "zh-CN": "虚拟机扩展使用最新的次要版本",
  },
  severity: "warning",
  policy: "300.4.5",
  appliesTo: "main-template",
  messages: {
    fixed: {
      en: message`With ${"with"}, autoUpgradeMinorVersion is not true.`,
      "zh-CN": message`选择“${"withZh"}”时，autoUpgradeMinorVersion 不为 true。`,
    },
    version: {
      en: message`With ${"with"}, typeHandlerVersion is "${"version"}" instead of two numbers such as 2.1.`,
      "zh-CN": message`选择“${"withZh"}”时，typeHandlerVersion 为“${"version"}”，而不是 2.1 这样的两个数字。`,
    },
  },
  fix: {
    en: "Set autoUpgradeMinorVersion to true, and name the major and minor version only.",
    "zh-CN": "请将 autoUpgradeMinorVersion 设为 true，并只写主要和次要版本号。",
  },
  check({ report, ...subject }) {
    for (const { flaw, file, at, choices } of findInResources(subject, judge)) {
      const { key, version } = flaw;
      if (key === "fixed") report({ message: "fixed", file, at, values: choices });
      else report({ message: "version", file, at, values: { ...choices, version } });
    }
  },
});

interface ExtensionFlaw extends ResourceFlaw {
  version: string;
}

function judge(resource: ExpandedResource): ExtensionFlaw[] {
  const type = typeOfResource(resource);
  if (!/^microsoft\.compute\/virtualmachine(?:s|scalesets)\/extensions$/.test(type)) return [];
  const upgrades = valueAt(resource.properties, "autoUpgradeMinorVersion");
  const version = knownText(valueAt(resource.properties, "typeHandlerVersion")) ?? "";
  const isFixed = upgrades === undefined || upgrades === false || upgrades === "false";
  return [
    ...(isFixed ? [{ key: "fixed", version, path: ["properties", "autoUpgradeMinorVersion"] }] : []),
    ...(version !== "" && !/^\d+\.\d+$/.test(version)
      ? [{ key: "version", version, path: ["properties", "typeHandlerVersion"] }]
      : []),
  ];
}
