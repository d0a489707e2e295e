import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** arm-ttk's brackets are odd: it closes concat() before the parameter, and so misses what people write. */
const patterns: Record<Profile, RegExp> = {
  "arm-ttk": /variables\s?\(\s?concat\s?\(\s?'[^']+'\s?\)\s?,\s?parameters\s?\(\s?'[^']+'\s?\)\s?\)/gi,
  marketplace: /variables\s?\(\s?(?:concat|format)\s?\(/gi,
};

export const variableNamesAreFixed = defineRule({
  id: "variable-names-are-fixed",
  title: { en: "Names of variables are not put together", "zh-CN": "变量名称不用字符串拼接" },
  severity: "warning",
  armTtk: "Dynamic-Variable-References-Should-Not-Use-Concat",
  policy: "300.4.3",
  appliesTo: "template",
  messages: {
    concatenated: {
      errorId: "DynamicVariable.Reference.Using.Concat",
      en: message`The variable's name is put together, so neither people nor tools can see which one is meant.`,
      "zh-CN": message`变量名称由字符串拼接而成，人和工具都无法看出指的是哪个变量。`,
    },
  },
  fix: {
    en: "Make one object variable and pick its property: variables('sizes')[parameters('size')].",
    "zh-CN": "请定义一个对象变量并选取其属性：variables('sizes')[parameters('size')]。",
  },
  check({ template: { text, base }, profile, report }) {
    for (const { 0: call, index } of text.matchAll(patterns[profile])) {
      report({ message: "concatenated", at: { start: base + index, end: base + index + call.length } });
    }
  },
});
