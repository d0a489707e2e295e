import { findMember, stringOf, valueOf } from "@slipway/template-language";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const newOrExistingHasChoices = defineRule({
  id: "new-or-existing-has-choices",
  title: {
    en: "Parameters for new or existing resources list what they take",
    "zh-CN": "“新建或现有”参数列出了可接受的值",
  },
  severity: "warning",
  policy: "300.4.4",
  appliesTo: "main-template",
  messages: {
    none: {
      en: message`The parameter "${"name"}" has no allowedValues.`,
      "zh-CN": message`参数“${"name"}”没有 allowedValues。`,
    },
  },
  fix: {
    en: 'Add "allowedValues": ["new", "existing"], and "none" where that is possible.',
    "zh-CN": '请添加 "allowedValues": ["new", "existing"]，如有可能再加上 "none"。',
  },
  check({ template: { root }, report }) {
    const parameters = valueOf(root, "parameters");
    if (parameters?.kind !== "object") return;
    for (const { key, value } of parameters.members) {
      const isSwitch =
        /newOrExisting/i.test(key.value) && stringOf(value, "type")?.toLowerCase() === "string";
      if (isSwitch && findMember(value, "allowedValues") === undefined) {
        report({ message: "none", at: key, values: { name: key.value } });
      }
    }
  },
});
