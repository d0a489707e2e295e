import { findMember, valueOf } from "@slipway/template-language";
import { outputsNodeOf } from "#arm-ttk/create-form.ts";
import { parametersOf } from "#arm-ttk/parameters.ts";
import { wholeTemplateOf } from "#input/template-part.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const parametersAreAskedFor = defineRule({
  id: "parameters-are-asked-for",
  title: {
    en: "The form gives every parameter that has no default",
    "zh-CN": "表单为每个没有默认值的参数提供值",
  },
  severity: "error",
  armTtk: "Parameters-Without-Default-Must-Exist-In-CreateUIDefinition",
  policy: "300.3",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    missing: {
      errorId: "Parameter.Without.Default.Missing.From.CreateUIDefinition",
      en: message`The template's parameter "${"name"}" has no default, and the form has no output for it.`,
      "zh-CN": message`模板参数“${"name"}”没有默认值，而表单也没有对应的输出。`,
    },
  },
  fix: {
    en: "Add an output of this name to the form, or give the parameter a default.",
    "zh-CN": "请在表单中添加同名输出，或为该参数设置默认值。",
  },
  check({ file, package: { mainTemplate }, report }) {
    const outputs = outputsNodeOf(file);
    for (const { key, value } of parametersOf(wholeTemplateOf(mainTemplate!))) {
      const preset = valueOf(value, "defaultValue");
      if (preset !== undefined && preset.kind !== "null") continue;
      const output = findMember(outputs, key.value);
      if (output !== undefined && output.value.kind !== "null") continue;
      report({ message: "missing", at: output ?? outputs, values: { name: key.value } });
    }
  },
});
