import { findMember, valueOf } from "@slipway/template-language";
import { controlsOf, equalsTrue, nameOf } from "#arm-ttk/create-form.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const types = ["Microsoft.Common.PasswordBox", "Microsoft.Compute.CredentialsCombo"];

export const confirmationIsShown = defineRule({
  id: "confirmation-is-shown",
  title: { en: "Passwords are asked for twice", "zh-CN": "密码需输入两次" },
  severity: "error",
  armTtk: "Credential-Confirmation-Should-Not-Be-Hidden",
  policy: "300.3",
  appliesTo: "create-ui",
  messages: {
    hidden: {
      errorId: "Confirmation.Should.Not.Be.Hidden",
      en: message`"${"name"}" hides the second field of the password.`,
      "zh-CN": message`“${"name"}”隐藏了密码的确认字段。`,
    },
  },
  fix: {
    en: 'Remove "hideConfirmation" from the options.',
    "zh-CN": '请从 options 中删除 "hideConfirmation"。',
  },
  check({ file, report }) {
    for (const control of types.flatMap((type) => controlsOf(file, type))) {
      const hidden = findMember(valueOf(control.node, "options"), "hideConfirmation");
      if (equalsTrue(hidden?.value))
        report({ message: "hidden", at: hidden, values: { name: nameOf(control) } });
    }
  },
});
