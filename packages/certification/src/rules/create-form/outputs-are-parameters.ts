import { findMember, valueOf } from "@slipway/template-language";
import { formOutputsOf, outputsNodeOf } from "#arm-ttk/create-form.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** Outputs that the managed application itself takes. */
const takenByAzure = [
  "applicationresourcename",
  "jitaccesspolicy",
  "managedidentity",
  "managedresourcegroupid",
];

export const outputsAreParameters = defineRule({
  id: "outputs-are-parameters",
  title: { en: "Every output is a parameter of the main template", "zh-CN": "每个输出都是主模板的参数" },
  severity: "error",
  armTtk: "Outputs-Must-Be-Present-In-Template-Parameters",
  policy: "300.3",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    noOutputs: {
      errorId: "CreateUIDefinition.Missing.Outputs",
      en: message`The form has no "outputs".`,
      "zh-CN": message`表单没有 "outputs"。`,
    },
    missing: {
      errorId: "CreateUIDefinition.Output.Missing.From.MainTemplate",
      en: message`The output "${"output"}" is no parameter of ${"template"}.`,
      "zh-CN": message`输出“${"output"}”不是 ${"template"} 的参数。`,
    },
  },
  fix: {
    en: "Add the parameter to the template, or remove the output; letter case does not matter.",
    "zh-CN": "请在模板中添加该参数，或删除该输出；不区分大小写。",
  },
  check({ file, profile, package: { mainTemplate }, report }) {
    if (!isTruthy(outputsNodeOf(file))) {
      // form-outputs-location says so, too.
      if (profile === "arm-ttk")
        report({ message: "noOutputs", at: valueOf(file.document.root, "parameters") });
      return;
    }
    const parameters = valueOf(mainTemplate!.document.root, "parameters");
    for (const output of formOutputsOf(file)) {
      const name = output.key.value;
      if (takenByAzure.includes(name.toLowerCase()) || findMember(parameters, name) !== undefined) continue;
      report({ message: "missing", at: output, values: { output: name, template: mainTemplate!.path } });
    }
  },
});
