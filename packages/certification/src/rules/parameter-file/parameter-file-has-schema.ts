import { findMember, stringOf } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const schemas = ["2015-01-01", "2019-04-01"].map(
  (version) => `https://schema.management.azure.com/schemas/${version}/deploymentParameters.json#`,
);

export const parameterFileHasSchema = defineRule({
  id: "parameter-file-has-schema",
  title: { en: "A parameter file names its schema", "zh-CN": "参数文件写明其架构" },
  severity: "error",
  armTtk: "DeploymentParameters-Should-Have-Schema",
  policy: "300.4.1",
  appliesTo: "parameters-file",
  messages: {
    missing: {
      errorId: "Parameters.Missing.Schema",
      en: message`The file has a "contentVersion", but no "$schema".`,
      "zh-CN": message`文件有 "contentVersion"，但没有 "$schema"。`,
    },
    other: {
      errorId: "Parameters.Bad.Schema",
      en: message`"${"schema"}" is no schema of parameter files.`,
      "zh-CN": message`“${"schema"}”不是参数文件的架构。`,
    },
  },
  fix: { en: `Write "$schema": "${schemas[1]}".`, "zh-CN": `请写 "$schema": "${schemas[1]}"。` },
  check({ file: { document }, report }) {
    const { root } = document;
    const member = findMember(root, "$schema");
    const schema = stringOf(root, "$schema") ?? "";
    if (!isTruthy(member?.value)) {
      if (isTruthy(findMember(root, "contentVersion")?.value)) report({ message: "missing", at: member });
    } else if (!schemas.some((known) => known.toLowerCase() === schema.toLowerCase())) {
      report({ message: "other", at: member, values: { schema } });
    }
  },
});
