import { findMember, readDeclaredType, valueOf } from "@slipway/template-language";
import { createFormOf } from "#cross-file/create-form-of.ts";
import { typeOfOutput } from "#cross-file/output-shape.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const outputsHaveParameterTypes = defineRule({
  id: "outputs-have-parameter-types",
  title: {
    en: "Outputs of the form have the types of the template's parameters",
    "zh-CN": "表单输出的类型与模板参数一致",
  },
  severity: "warning",
  policy: "300.3",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    otherType: {
      en: message`The output "${"output"}" is of type ${"given"}, but the template's parameter is of type ${"declared"}.`,
      "zh-CN": message`输出“${"output"}”的类型为 ${"given"}，而模板参数的类型为 ${"declared"}。`,
    },
  },
  fix: {
    en: "Convert the value in the output, for example [int(steps('size').count)], or change the parameter's type.",
    "zh-CN": "请在输出中转换该值，例如 [int(steps('size').count)]，或更改参数类型。",
  },
  check({ file, package: { mainTemplate }, report }) {
    const { root } = mainTemplate!.document;
    if (root?.kind !== "object") return;
    const form = createFormOf(file);
    for (const { name, member } of form.outputs) {
      const parameter = findMember(valueOf(root, "parameters"), name);
      const declared = parameter === undefined ? "" : readDeclaredType(parameter.value, root).type;
      const given = typeOfOutput(member.value, form);
      const wanted = declared.replace(/^secure/, "");
      if (declared === "" || given === "any" || given === "null" || given === "lambda" || given === wanted)
        continue;
      report({ message: "otherType", at: member, values: { output: name, given, declared } });
    }
  },
});
