import { findMember } from "@slipway/template-language";
import { controlsOf, nameOf } from "#arm-ttk/create-form.ts";
import { isTruthy } from "#arm-ttk/truthy.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

export const userNamesHaveNoDefault = defineRule({
  id: "user-names-have-no-default",
  title: { en: "User names have no default", "zh-CN": "用户名没有默认值" },
  severity: "error",
  armTtk: "Usernames-Should-Not-Have-A-Default",
  policy: "300.4.4",
  appliesTo: "create-ui",
  messages: {
    default: {
      en: message`The user name "${"name"}" has a default, which every attacker knows as well.`,
      "zh-CN": message`用户名“${"name"}”有默认值，攻击者同样知道它。`,
    },
  },
  fix: { en: 'Remove "defaultValue".', "zh-CN": '请删除 "defaultValue"。' },
  check({ file, report }) {
    for (const control of controlsOf(file, "Microsoft.Compute.UserNameTextBox")) {
      const preset = findMember(control.node, "defaultValue");
      if (isTruthy(preset?.value))
        report({ message: "default", at: preset, values: { name: nameOf(control) } });
    }
  },
});
