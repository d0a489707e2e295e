import { matchCalls } from "#arm-ttk/named-calls.ts";
import type { Profile } from "#model/finding.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

/** arm-ttk's brackets are odd: it closes concat() before the parameter, and so misses what people write. */
const tails: Record<Profile, RegExp> = {
  "arm-ttk": /\s?concat\s?\(\s?'[^']+'\s?\)\s?,\s?parameters\s?\(\s?'[^']+'\s?\)\s?\)/iy,
  marketplace: /\s?(?:concat|format)\s?\(/iy,
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
  check({ template, profile, report }) {
    const found = matchCalls(template, { name: "variables", mostBlanks: 1, tail: tails[profile] });
    for (const { start, end } of found) {
      report({ message: "concatenated", at: { start: template.base + start, end: template.base + end } });
    }
  },
});
