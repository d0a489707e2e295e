import { findMember } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { insertAfter } from "#fixes/change-members.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const parameterFileHasContentVersion = defineRule({
  id: "parameter-file-has-content-version",
  title: { en: "A parameter file has a content version", "zh-CN": "参数文件有内容版本" },
  severity: "error",
  armTtk: "DeploymentParameters-Should-Have-ContentVersion",
  policy: "300.4.1",
  appliesTo: "parameters-file",
  messages: {
    missing: {
      errorId: "Parameters.Missing.ContentVersion",
      en: message`The file has a "$schema", but no "contentVersion".`,
      "zh-CN": message`文件有 "$schema"，但没有 "contentVersion"。`,
    },
    noText: {
      errorId: "ContentVersion.Not.String",
      en: message`The "contentVersion" is no string.`,
      "zh-CN": message`"contentVersion" 不是字符串。`,
    },
    shape: {
      severity: "warning",
      en: message`The "contentVersion" is "${"version"}", not four numbers.`,
      "zh-CN": message`"contentVersion" 为“${"version"}”，不是四段数字。`,
    },
  },
  fix: { en: 'Write "contentVersion": "1.0.0.0".', "zh-CN": '请写 "contentVersion": "1.0.0.0"。' },
  check({ file: { document }, report }) {
    const { root } = document;
    const version = findMember(root, "contentVersion");
    if (version === undefined || !isTruthy(version.value)) {
      if (isTruthy(findMember(root, "$schema")?.value)) {
        const schema = findMember(root, "$schema")!;
        const fix =
          version === undefined
            ? insertAfter(document.text, schema, "contentVersion", '"1.0.0.0"')
            : undefined;
        report({ message: "missing", at: version, fix });
      }
    } else if (version.value.kind !== "string") report({ message: "noText", at: version });
    else if (!/^\d+\.\d+\.\d+\.\d+$/.test(version.value.value)) {
      report({ message: "shape", at: version, values: { version: version.value.value } });
    }
  },
});
