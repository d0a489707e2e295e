import { findMember } from "@slipway/template-language";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const parameterFileHasParameters = defineRule({
  id: "parameter-file-has-parameters",
  title: { en: "A parameter file has parameters", "zh-CN": "参数文件有参数" },
  severity: "error",
  armTtk: "DeploymentParameters-Should-Have-Parameters",
  policy: "300.4.1",
  appliesTo: "parameters-file",
  messages: {
    missing: {
      errorId: "Parameters.Missing.Parameters",
      en: message`The file has no "parameters".`,
      "zh-CN": message`文件没有 "parameters"。`,
    },
  },
  fix: {
    en: 'Put the values into "parameters", each as { "value": … }.',
    "zh-CN": '请把各值放入 "parameters"，每项写作 { "value": … }。',
  },
  check({ file: { document }, report }) {
    const has = (name: string) => isTruthy(findMember(document.root, name)?.value);
    if (!has("$schema") && !has("contentVersion")) return;
    if (!has("parameters")) report({ message: "missing", at: findMember(document.root, "parameters") });
  },
});
