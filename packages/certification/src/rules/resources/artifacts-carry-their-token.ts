import { valueOf } from "@slipway/template-language";
import { namedFilesOf } from "#cross-file/named-files.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const token = "_artifactslocationsastoken";

export const artifactsCarryTheirToken = defineRule({
  id: "artifacts-carry-their-token",
  title: {
    en: "Addresses of the package's files carry the token",
    "zh-CN": "包文件的地址带有令牌",
  },
  since: "2026.2",
  severity: "warning",
  policy: "300.4.7",
  appliesTo: "whole-template",
  messages: {
    without: {
      en: message`The address of "${"path"}" is made without _artifactsLocationSasToken.`,
      "zh-CN": message`“${"path"}”的地址没有附上 _artifactsLocationSasToken。`,
    },
  },
  fix: {
    en: "Write [uri(parameters('_artifactsLocation'), concat('scripts/install.sh', parameters('_artifactsLocationSasToken')))].",
    "zh-CN":
      "请写 [uri(parameters('_artifactsLocation'), concat('scripts/install.sh', parameters('_artifactsLocationSasToken')))]。",
  },
  check({ file, template: { root }, report }) {
    // Without the parameter another rule says so; in variables the token may be added later.
    if (valueOf(valueOf(root, "parameters"), token) === undefined) return;
    const resources = valueOf(root, "resources");
    if (resources === undefined) return;
    for (const { path, at } of namedFilesOf(file)) {
      const text = at.value.toLowerCase();
      const isBare = text.includes("_artifactslocation'") && !text.includes(token);
      if (isBare && at.start > resources.start && at.end < resources.end)
        report({ message: "without", at, values: { path } });
    }
  },
});
