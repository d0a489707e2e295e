import { findMember, valueOf, type JsonNode } from "@slipway/template-language";
import { allowedValuesOf, textsOf, type OfferedValues } from "#arm-ttk/allowed-values.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const allowedValuesAreAccepted = defineRule({
  id: "allowed-values-are-accepted",
  title: { en: "What the form offers is accepted by the template", "zh-CN": "表单提供的选项均为模板所接受" },
  severity: "error",
  armTtk: "Allowed-Values-Should-Actually-Be-Allowed",
  policy: "300.3",
  appliesTo: "create-ui",
  requires: ["main-template"],
  messages: {
    noOutput: {
      en: message`The choice "${"name"}" is used nowhere in the form.`,
      "zh-CN": message`表单中没有任何地方使用选项“${"name"}”。`,
    },
    noParameter: {
      en: message`The output "${"output"}" passes on a choice, but the template has no such parameter.`,
      "zh-CN": message`输出“${"output"}”传递一个选项，但模板没有该参数。`,
    },
    notAccepted: {
      errorId: "Allowed.Value.Mismatch",
      en: message`The form offers "${"value"}", which the parameter "${"output"}" does not accept.`,
      "zh-CN": message`表单提供“${"value"}”，但参数“${"output"}”不接受该值。`,
    },
    notOffered: {
      errorId: "Allowed.Value.Default.Mismatch",
      en: message`The default of the parameter "${"output"}", "${"value"}", is not among what the form offers.`,
      "zh-CN": message`参数“${"output"}”的默认值“${"value"}”不在表单提供的选项中。`,
    },
  },
  fix: {
    en: 'Make "allowedValues" of the form and of the template\'s parameter the same, with the default among them.',
    "zh-CN": '请使表单与模板参数的 "allowedValues" 一致，并包含默认值。',
  },
  check({ file, profile, package: { mainTemplate }, report }) {
    const parameters = valueOf(mainTemplate!.document.root, "parameters");
    for (const offered of allowedValuesOf(file, profile)) {
      const { name, at, output } = offered;
      if (output === undefined) {
        if (!offered.isUsed) report({ message: "noOutput", at, values: { name } });
        continue;
      }
      const parameter = findMember(parameters, output.key.value);
      if (parameter === undefined)
        report({ message: "noParameter", at: output, values: { output: output.key.value } });
      else checkParameter(offered, output.key.value, parameter.value);
    }

    function checkParameter({ at, values }: OfferedValues, output: string, parameter: JsonNode): void {
      const accepted = textsOf(parameter, "allowedValues").map((each) => each.toLowerCase());
      const isAccepted = (value: string) => {
        const folded = value.toLowerCase();
        return accepted.some((each) => each.includes(folded));
      };
      if (accepted.length > 0) {
        for (const value of values) {
          if (!isAccepted(value)) report({ message: "notAccepted", at, values: { value, output } });
        }
      }
      const offeredValues = new Set(values.map((each) => each.toLowerCase()));
      for (const value of textsOf(parameter, "defaultValue")) {
        if (/^\[resourceGroup\(\)\.location\]$/i.test(value.replaceAll(/\s/g, ""))) continue;
        if (
          offeredValues.has(value.toLowerCase()) ||
          (values.length > 0 && accepted.length > 0 && isAccepted(value))
        )
          continue;
        report({ message: "notOffered", at, values: { value, output } });
      }
    }
  },
});
